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

/** The keys of an object at which fields may stand: our own word for a field first. */
function pathsOf(object: JsonObject): Paths {
  const keys = new Map<string, string[]>();
  for (const key of Object.keys(object)) {
    if (key.includes('/')) continue;
    const folded = foldKey(key);
    const same = keys.get(folded);
    if (same === undefined) keys.set(folded, [key]);
    else same.push(key);
  }
  const paths = (Object.entries(aliases) as [FieldName, readonly string[]][]).map(
    ([field, names]) => {
      const own = Object.hasOwn(object, field) ? [field] : [];
      return [field, [...own, ...names.flatMap((name) => keys.get(name) ?? [])]] as const;
    },
  );
  return Object.fromEntries(paths);
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
