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
  const { meta, editions, themes, papers, items } = settleLock(lock);
  return {
    'meta.json': `${JSON.stringify(meta, null, 2)}\n`,
    'editions.jsonl': formatLines(editions),
    'themes.jsonl': formatLines(themes),
    'papers.jsonl': formatLines(papers),
    'items.jsonl': formatLines(items),
  };
}

/** A lock as it will be read back: lines and keys in their order, numbers rounded, text in NFC. */
export function settleLock(lock: Lock): Lock {
  const idOf = ({ id }: { readonly id: string }): string => id;
  return {
    meta: metaSchema.parse({ ...lock.meta, schema: lockSchema }),
    editions: settleLines(lock.editions, editionSchema, idOf),
    themes: settleLines(lock.themes, themeSchema, idOf),
    papers: settleLines(lock.papers, paperSchema, idOf),
    items: settleLines(lock.items, itemSchema, itemName),
  };
}

function settleLines<T>(
  values: readonly T[],
  schema: z.ZodType<T>,
  nameOf: (value: T) => string,
): readonly T[] {
  return values
    .toSorted((left, right) => compareText(nameOf(left), nameOf(right)))
    .map((value) => schema.parse(value));
}

function formatLines(values: readonly object[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('');
}
