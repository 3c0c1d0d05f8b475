import type { Remark } from '../../records/raw-record.ts';

/** An entry of a file with its values as TeX, macros put in. */
export interface Entry {
  /** Lower case. */
  readonly type: string;
  /** Empty where there is none. */
  readonly key: string;
  readonly line: number;
  /** Of the fields that are read, by lower-case name. */
  readonly fields: ReadonlyMap<string, string>;
  readonly remarks: readonly Remark[];
}

/** Fields of our own files; an empty one says that there is nothing, whatever key and type of the entry suggest. */
export const ownNames: readonly string[] = ['sourceid', 'csltype'];

/**
 * The fields that are read. All others are left where they are: files, notes, owners and time stamps are private.
 */
export const readNames: ReadonlySet<string> = new Set([
  ...['title', 'subtitle', 'abstract', 'author', 'year', 'date', 'month', 'day', 'entrysubtype'],
  ...['journal', 'journaltitle', 'booktitle', 'school', 'institution', 'publisher', 'howpublished'],
  ...['volume', 'number', 'issue', 'pages', 'eid', 'doi', 'url', 'pdf', 'pmid', 'type'],
  ...['eprint', 'eprinttype', 'archiveprefix', 'eprintclass', 'primaryclass', 'arxivid', 'arxiv'],
  ...['langid', 'language', 'keywords', 'keyword', 'crossref', 'xdata'],
  // Written by us alone.
  ...['acl', 'openalex', 'semanticscholar', ...ownNames],
]);

/** Blocks that are no papers: settings of styles, and stores of fields for other entries. */
export const typesWithoutPaper: ReadonlySet<string> = new Set([
  ...['string', 'preamble', 'comment', 'xdata', 'control', 'ieeetranbstctl'],
]);
