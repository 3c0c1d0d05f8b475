import type { Column } from './column-names.ts';

/** What a spreadsheet shows for a formula that failed, or for a number in a column that is too narrow. */
const failed = /^(?:#(?:NAME|REF|VALUE|DIV\/0|N\/A|NUM|NULL)[?!]?|#{3,})$/u;
const rounded = /^[+-]?\d(?:[.,]\d+)?E[+-]\d{2,3}$/u;
const months =
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mrz|mai|okt|dez|janv|févr|mars|avr|juin|juil|août|sept|déc|ene|abr|ago|dic';
/** What a spreadsheet makes of `3-5`, of `3/2015` or of the beginning of a DOI; conference proceedings have pages such as `10.1.1`. */
const dates: readonly RegExp[] = [
  new RegExp(`^\\d{1,2}(?:-|\\. ?)(?:${months})\\.?(?:-\\d{2,4})?$`, 'iu'),
  new RegExp(`^(?:${months})\\.?-\\d{2,4}$`, 'iu'),
  /^\d{1,2}(?:[-/.]\d{1,2}[-/.]\d{4}|\/\d{1,2}\/\d{2})(?: \d{1,2}:\d{2}(?::\d{2})?)?$/u,
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?: \d{1,2}:\d{2}(?::\d{2})?)?$/u,
];
/** What never is a number with an exponent. */
const codes: ReadonlySet<Column> = new Set([
  ...(['id', 'doi', 'arxiv', 'pmid', 'acl', 'openalex', 'semanticScholar', 'volume'] as const),
  ...(['issue', 'pages', 'firstPage', 'lastPage', 'articleNumber', 'year'] as const),
]);
/** What never is a date. */
const counts: ReadonlySet<Column> = new Set([
  ...(['doi', 'volume', 'issue', 'pages', 'firstPage', 'lastPage', 'pmid'] as const),
]);

/** Whether a cell holds what a spreadsheet made of another value: `1.23E+05`, `12. Mar`, `#NAME?`, `########`. */
export function isDamaged(column: Column, value: string): boolean {
  if (value.length > 40) return false;
  if (failed.test(value)) return true;
  if (codes.has(column) && rounded.test(value)) return true;
  if (column === 'doi' && /^[\d.,]+$/u.test(value)) return true;
  return counts.has(column) && dates.some((date) => date.test(value));
}
