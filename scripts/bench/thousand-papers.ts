import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../cli/paths.ts';

/** A thousand papers as JSONL, and in words where they come from. */
export interface BenchPapers {
  readonly jsonl: string;
  readonly source: string;
}

/** The papers of a given file, else of `corpora/acl-1k.jsonl`, else a thousand made-up ones. */
export function thousandPapers(corpusFile: string | null): BenchPapers {
  const file = corpusFile ?? join(projectDir, 'corpora', 'acl-1k.jsonl');
  if (corpusFile !== null || existsSync(file)) {
    return { jsonl: readFileSync(file, 'utf8'), source: corpusFile ?? 'corpora/acl-1k.jsonl' };
  }
  return {
    jsonl: plantPapers(1000),
    source: 'a thousand made-up papers (give real ones with --corpus)',
  };
}

const fieldCount = 12;
const wordsPerField = 300;
const sharedWords = 2000;
const abstractWords = 150;

/**
 * Papers in a dozen fields of about the size of real abstracts. A field's own words make up a third of its text; words
 * within a stock are drawn with falling frequency, as in any language.
 */
function plantPapers(count: number): string {
  const next = makeGenerator(7);
  const draw = (stock: string, size: number): string =>
    `${stock}${Math.floor(size * next() ** 2).toString(36)}`;
  const word = (field: number): string =>
    next() < 1 / 3
      ? draw(`field${String.fromCharCode(97 + field)}`, wordsPerField)
      : draw('word', sharedWords);
  const words = (field: number, length: number): string =>
    Array.from({ length }, () => word(field)).join(' ');
  const lines = Array.from({ length: count }, (_, index) => {
    const field = index % fieldCount;
    return JSON.stringify({
      id: `planted-${index}`,
      title: words(field, 9),
      abstract: `${words(field, abstractWords)}.`,
      year: 2000 + (index % 25),
    });
  });
  return `${lines.join('\n')}\n`;
}

/** Numbers in [0, 1), the same each time: a linear congruential generator (Numerical Recipes). */
function makeGenerator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
