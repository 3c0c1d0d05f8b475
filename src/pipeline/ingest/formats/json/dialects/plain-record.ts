import type { FieldName } from '../../../records/raw-record.ts';
import { foldKey, isMissing, isObject, valueAt, type JsonObject } from '../json-object.ts';
import type { Dialect } from './dialect.ts';
import { pickFields, type Paths } from './pick-fields.ts';
import { readNames } from './read-names.ts';

/**
 * What other programs call a field, folded, those with the surest meaning first. Words that mean different
 * things to different programs (`name`, `source`, `number`, `notes`) are none of them.
 */
const aliases: Readonly<Record<FieldName, readonly string[]>> = {
  id: ['id', 'paperid', 'key', 'citationkey'],
  title: ['title', 'articletitle', 'documenttitle', 'papertitle'],
  abstract: ['abstract', 'abstracttext', 'summary'],
  authors: ['authors', 'author', 'authornames', 'creators'],
  year: ['year', 'publicationyear', 'pubyear', 'publishedyear'],
  date: ['date', 'publicationdate', 'published', 'publisheddate', 'pubdate', 'datepublished'],
  type: ['type'],
  venue: [
    ...['venue', 'journal', 'booktitle', 'containertitle', 'journaltitle', 'publicationtitle'],
    ...['sourcetitle', 'conference'],
  ],
  volume: ['volume'],
  issue: ['issue'],
  pages: ['pages', 'page', 'pagerange'],
  doi: ['doi'],
  arxiv: ['arxiv', 'arxivid'],
  pmid: ['pmid', 'pubmedid'],
  acl: ['acl', 'aclid', 'anthologyid'],
  openalex: ['openalex', 'openalexid'],
  semanticScholar: ['semanticscholar', 'semanticscholarid', 's2id'],
  url: ['url', 'link', 'paperurl'],
  pdf: ['pdf', 'pdfurl', 'pdflink'],
  language: ['language', 'lang'],
  keywords: ['keywords', 'keyword', 'authorkeywords'],
};

/** Records in our own words, or in words that many programs share. */
export const plainRecord: Pick<Dialect, 'describe'> = {
  describe(object, source) {
    const picked = pickFields(object, source, pathsOf(object));
    const { fields } = picked;
    fields.authors = readNames(fields.authors);
    fields.venue = nameOf(fields.venue);
    if (isLocalPath(fields.pdf)) delete fields.pdf;
    // A mark that something was published, not when.
    if (typeof fields.date === 'boolean') delete fields.date;
    return picked;
  },
};

/** By folded key the field that may stand there, and which of its names the key is. */
const places: ReadonlyMap<string, { readonly field: FieldName; readonly rank: number }> = new Map(
  (Object.entries(aliases) as [FieldName, readonly string[]][]).flatMap(([field, names]) =>
    names.map((name, rank) => [name, { field, rank }] as const),
  ),
);

/** The keys of an object at which fields stand: our own word for a field first. */
function pathsOf(object: JsonObject): Paths {
  const found: Partial<Record<FieldName, { key: string; rank: number }[]>> = {};
  for (const key of Object.keys(object)) {
    const place = places.get(foldKey(key));
    if (place === undefined) continue;
    (found[place.field] ??= []).push({ key, rank: key === place.field ? -1 : place.rank });
  }
  const paths: Partial<Record<FieldName, readonly string[]>> = {};
  for (const [field, keys] of Object.entries(found) as [
    FieldName,
    { key: string; rank: number }[],
  ][])
    paths[field] = keys.sort((left, right) => left.rank - right.rank).map(({ key }) => key);
  return paths;
}

/** `{"journal": {"title": "Mind"}}` names a venue too. */
function nameOf(venue: unknown): unknown {
  if (!isObject(venue)) return venue;
  const name = ['name', 'title'].map((key) => valueAt(venue, key)).find((one) => !isMissing(one));
  return name ?? venue;
}

/** Where a file is on its owner's disk is private. */
function isLocalPath(pdf: unknown): boolean {
  return typeof pdf === 'string' && /^(?:[/~.\\]|file:|[a-z]:[/\\])/i.test(pdf);
}
