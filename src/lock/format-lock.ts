import type { z } from 'zod';
import type { Lock } from '../domain/lock.ts';
import { compareText } from './edition-order.ts';
import {
  editionSchema,
  itemSchema,
  lockSchema,
  metaSchema,
  paperSchema,
  themeSchema,
} from './lock-schemas.ts';
import { itemName } from './merge-lock.ts';
import type { LockTexts } from './parse-lock.ts';

/** Git joins the lines of two branches instead of asking; reading joins what then has one id. */
export const lockGitAttributes = '*.jsonl merge=union text eol=lf\nmeta.json text eol=lf\n';

/** The texts of a lock's files: one object a line, in the order of ids. Equal locks give equal bytes. */
export function formatLock(lock: Lock): LockTexts {
  const idOf = ({ id }: { readonly id: string }): string => id;
  const meta = metaSchema.parse({ ...lock.meta, schema: lockSchema });
  return {
    'meta.json': `${JSON.stringify(meta, null, 2)}\n`,
    'editions.jsonl': formatLines(lock.editions, editionSchema, idOf),
    'themes.jsonl': formatLines(lock.themes, themeSchema, idOf),
    'papers.jsonl': formatLines(lock.papers, paperSchema, idOf),
    'items.jsonl': formatLines(lock.items, itemSchema, itemName),
  };
}

function formatLines<T>(
  values: readonly T[],
  schema: z.ZodType<T>,
  nameOf: (value: T) => string,
): string {
  return values
    .toSorted((left, right) => compareText(nameOf(left), nameOf(right)))
    .map((value) => `${JSON.stringify(schema.parse(value))}\n`)
    .join('');
}
