import { isMissing, isObject, valueAt, type JsonObject } from '../json-object.ts';
import { readDateParts } from './date-parts.ts';
import type { Dialect } from './dialect.ts';
import { tableOfTypes, translateType } from './paper-type.ts';
import { pickFields, type Paths } from './pick-fields.ts';
import { readName } from './read-names.ts';

const paths: Paths = {
  title: ['title'],
  abstract: ['abstract'],
  authors: ['author'],
  type: ['type'],
  venue: ['container-title', 'short-container-title'],
  volume: ['volume'],
  issue: ['issue', 'journal-issue/issue'],
  pages: ['page', 'article-number'],
  doi: ['DOI'],
  url: ['URL', 'resource/primary/URL'],
  language: ['language'],
  keywords: ['subject'],
};

/** The first of these that says a year tells when a work appeared. */
const dates = ['issued', 'published', 'published-print', 'published-online', 'posted'] as const;

const types = tableOfTypes({
  article: ['posted-content'],
  'article-journal': ['journal-article', 'article-journal'],
  'paper-conference': ['proceedings-article', 'paper-conference'],
  chapter: ['book-chapter', 'book-section', 'book-part', 'book-track', 'chapter'],
  book: [
    ...['book', 'monograph', 'edited-book', 'reference-book', 'book-set', 'book-series'],
    ...['proceedings', 'proceedings-series'],
  ],
  thesis: ['dissertation', 'thesis'],
  report: ['report', 'report-component', 'report-series'],
  review: ['peer-review'],
  dataset: ['dataset', 'database'],
  standard: ['standard', 'standard-series'],
  'entry-encyclopedia': ['reference-entry'],
  document: ['other', 'component', 'grant', 'journal', 'journal-issue', 'journal-volume'],
});

/** Keys that only works of Crossref have. */
const signs = ['indexed', 'deposited', 'is-referenced-by-count', 'reference-count'] as const;

/** Works of Crossref, as its API gives them. */
export const crossref: Dialect = {
  name: 'crossref',
  isOne: (object) =>
    Object.hasOwn(object, 'DOI') &&
    (Array.isArray(valueAt(object, 'title')) ||
      Array.isArray(valueAt(object, 'container-title')) ||
      signs.some((sign) => Object.hasOwn(object, sign))),
  describe(object, source) {
    const picked = pickFields(object, source, paths);
    const { fields, names } = picked;
    fields.title = titleOf(object);
    fields.venue = firstOf(fields.venue);
    if (Array.isArray(fields.authors)) fields.authors = fields.authors.map(authorOf);
    fields.type = translateType(fields.type, types);
    for (const key of dates) {
      fields.date = readDateParts(valueAt(object, key));
      names.date = key;
      if (fields.date !== undefined) break;
    }
    return picked;
  },
};

/** The first title with the first subtitle behind it, where it does not hold that already. */
function titleOf(object: JsonObject): unknown {
  const own = firstOf(valueAt(object, 'title'));
  const title = isMissing(own) ? firstOf(valueAt(object, 'original-title')) : own;
  const subtitle = firstOf(valueAt(object, 'subtitle'));
  if (typeof title !== 'string' || typeof subtitle !== 'string') return title;
  const isContained = title.toLowerCase().includes(subtitle.trim().toLowerCase());
  return isContained ? title : `${title.trim().replace(/:$/, '')}: ${subtitle}`;
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value)
    ? (value as readonly unknown[]).find((one) => !isMissing(one))
    : value;
}

/** A `name` is that of a group. */
function authorOf(author: unknown): unknown {
  const isGroup = isObject(author) && isMissing(valueAt(author, 'family'));
  const name = isGroup ? valueAt(author, 'name') : undefined;
  return isMissing(name) ? readName(author) : { literal: name };
}
