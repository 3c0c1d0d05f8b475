import type { Publisher } from '../../records/publisher-rights.ts';
import { bareName, hasTags } from './column-names.ts';

/** By database the sets of columns that only its exports have, as bare names. */
const signs: readonly (readonly [Publisher, readonly string[]])[] = [
  ['Web of Science', ['utuniquewosid']],
  ['Web of Science', ['articletitle', 'keywordsplus']],
  ['Scopus', ['eid', 'sourcetitle']],
  ['Scopus', ['authorsid', 'sourcetitle']],
  ['Scopus', ['indexkeywords', 'sourcetitle']],
  ['IEEE Xplore', ['documenttitle', 'dateaddedtoxplore']],
  ['IEEE Xplore', ['documenttitle', 'ieeeterms']],
  ['SpringerLink', ['itemtitle', 'itemdoi']],
  ['Dimensions', ['dimensionsurl']],
  ['Dimensions', ['publicationid', 'pubyear']],
];
const namePatterns: readonly (readonly [Publisher, RegExp])[] = [
  ['Embase', /^em(?:base|tree)/u],
  ['PsycINFO', /psyc(?:info|net|articles)/u],
];

/** The database that a file with these columns was exported from, or null where it is none that keeps rights. */
export function publisherOf(headers: readonly string[]): Publisher | null {
  if (hasTags(headers)) return 'Web of Science';
  const names = headers.map(bareName);
  const seen = new Set(names);
  const bySign = signs.find(([, needed]) => needed.every((name) => seen.has(name)));
  const byName = namePatterns.find(([, pattern]) => names.some((name) => pattern.test(name)));
  return bySign?.[0] ?? byName?.[0] ?? null;
}
