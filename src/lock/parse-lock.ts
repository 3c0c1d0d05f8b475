import type { Lock } from '../domain/lock.ts';
import type { Problem } from '../domain/problem.ts';
import { findDangling } from './find-dangling.ts';
import { lockFolder, restoreHint } from './lock-problem.ts';
import { editionSchema, itemSchema, lockSchema, paperSchema, themeSchema } from './lock-schemas.ts';
import { mergeLock } from './merge-lock.ts';
import { parseLines, parseMeta, schemaNumber } from './parse-lock-file.ts';

/** Names of the files of a lock. */
export const lockFileNames = [
  'meta.json',
  'editions.jsonl',
  'themes.jsonl',
  'papers.jsonl',
  'items.jsonl',
] as const;

export type LockFileName = (typeof lockFileNames)[number];

/** Texts of the files of a lock. */
export type LockTexts = Readonly<Record<LockFileName, string>>;

/** The lock, or all that bars its use; `lock` is null, without problems, where there is none yet. */
export interface LockReading {
  readonly lock: Lock | null;
  readonly problems: readonly Problem[];
}

/**
 * Reads a lock from the texts of its files, of which any may be missing. What a merge of branches leaves is
 * mended: conflict markers and several lines of one id. Never throws for what stands in the files.
 */
export function parseLock(texts: Readonly<Partial<Record<LockFileName, string>>>): LockReading {
  const missing = lockFileNames.filter((name) => texts[name] === undefined);
  if (missing.length === lockFileNames.length) return { lock: null, problems: [] };
  if (missing.length > 0) return { lock: null, problems: missing.map(missingFile) };

  const textOf = (name: LockFileName): string => texts[name] ?? '';
  const schema = schemaNumber(textOf('meta.json'));
  // Lines of a form that is not known yet would all be reported as damaged.
  if (schema !== null && schema > lockSchema)
    return { lock: null, problems: [newerSchema(schema)] };

  const metas = parseMeta('meta.json', textOf('meta.json'));
  const editions = parseLines('editions.jsonl', textOf('editions.jsonl'), editionSchema);
  const themes = parseLines('themes.jsonl', textOf('themes.jsonl'), themeSchema);
  const papers = parseLines('papers.jsonl', textOf('papers.jsonl'), paperSchema);
  const items = parseLines('items.jsonl', textOf('items.jsonl'), itemSchema);
  const problems = [metas, editions, themes, papers, items].flatMap((reading) => reading.problems);
  const [meta, ...otherMetas] = metas.values;
  if (problems.length > 0 || meta === undefined) return { lock: null, problems };

  const lock = mergeLock({
    metas: [meta, ...otherMetas],
    editions: editions.values,
    themes: themes.values,
    papers: papers.values,
    items: items.values,
  });
  const dangling = findDangling(lock);
  return dangling.length > 0 ? { lock: null, problems: dangling } : { lock, problems: [] };
}

function missingFile(name: LockFileName): Problem {
  return {
    level: 'rejected',
    code: 'LOCK-MISSING-FILE',
    file: `${lockFolder}/${name}`,
    record: '',
    field: '',
    value: '',
    message: `The file is missing, though others of the folder \`${lockFolder}\` are there.`,
    hint: restoreHint(name),
  };
}

function newerSchema(schema: number): Problem {
  return {
    level: 'rejected',
    code: 'LOCK-NEWER',
    file: `${lockFolder}/meta.json`,
    record: '',
    field: 'schema',
    value: String(schema),
    message: `A newer version of Paperland wrote this lock: its form is number ${schema}, and this version knows ${lockSchema}.`,
    hint: 'Update Paperland to the version that wrote it. Nothing was changed.',
  };
}
