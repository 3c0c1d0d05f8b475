import { createHash } from 'node:crypto';
import type { RawItem } from '../records/raw-record.ts';

type RawRecord = Extract<RawItem, { kind: 'record' }>;

/** The first 16 digits of a text's hash: a test pins texts that are not ours to repeat by it. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Length and hash of a text: `958 0e1347b2458d04b1`; `none` for an empty one. */
export function textPin(text: string, none: string): string {
  return text === '' ? none : `${text.length} ${shortHash(text)}`;
}

/** A record as its reader gave it, long texts by their first words, or their length and hash. */
export function recordPin({ place, fields }: RawRecord): object {
  const { title, abstract, authors, keywords, ...others } = fields;
  const names: readonly unknown[] = Array.isArray(authors) ? authors : [];
  const text = typeof abstract === 'string' ? abstract : '';
  return {
    ...others,
    line: place.line,
    title: String(title).slice(0, 40),
    abstract: [text.length, shortHash(text)],
    authors: [names.length, ...names.slice(0, 2)],
    keywords: Array.isArray(keywords) ? keywords.length : 0,
  };
}
