import { foldKey, isObject, valueAt, type JsonObject } from '../json-object.ts';
import type { Dialect } from './dialect.ts';
import { pickFields, type Paths } from './pick-fields.ts';
import { readNames } from './read-names.ts';

/** The second way of writing is that of the bulk data sets. */
const paths: Paths = {
  id: ['paperId', 'corpusId', 'corpusid'],
  semanticScholar: ['paperId'],
  title: ['title'],
  abstract: ['abstract'],
  authors: ['authors'],
  year: ['year'],
  date: ['publicationDate', 'publicationdate'],
  type: ['publicationTypes', 'publicationtypes'],
  venue: ['venue', 'journal/name', 'publicationVenue/name'],
  volume: ['journal/volume'],
  pages: ['journal/pages'],
  doi: ['externalIds/DOI', 'externalids/DOI'],
  arxiv: ['externalIds/ArXiv', 'externalids/ArXiv'],
  pmid: ['externalIds/PubMed', 'externalids/PubMed'],
  acl: ['externalIds/ACL', 'externalids/ACL'],
  url: ['url'],
  pdf: ['openAccessPdf/url'],
};

/** The surest kinds first: most papers of conferences are marked as articles of journals too. */
const types: readonly (readonly [string, string])[] = [
  ['conference', 'paper-conference'],
  ['booksection', 'chapter'],
  ['book', 'book'],
  ['dataset', 'dataset'],
  ...['journalarticle', 'review', 'metaanalysis', 'casereport', 'clinicaltrial', 'study'].map(
    (word) => [word, 'article-journal'] as const,
  ),
  ...['editorial', 'lettersandcomments'].map((word) => [word, 'article-journal'] as const),
];

/** Papers of Semantic Scholar, as its API and its data sets give them. */
export const semanticScholar: Dialect = {
  name: 'semantic-scholar',
  isOne(object) {
    const id = valueAt(object, 'paperId');
    return (
      (typeof id === 'string' && /^[0-9a-f]{40}$/i.test(id)) ||
      id === null ||
      isObject(valueAt(object, 'externalIds')) ||
      isObject(valueAt(object, 'externalids'))
    );
  },
  describe(object, source) {
    const picked = pickFields(object, source, paths);
    const { fields } = picked;
    fields.authors = readNames(fields.authors);
    fields.type = isPreprint(object) ? 'article' : typeOf(fields.type);
    return picked;
  },
};

function typeOf(value: unknown): unknown {
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  const words = new Set(given.map((word) => (typeof word === 'string' ? foldKey(word) : '')));
  return types.find(([word]) => words.has(word))?.[1];
}

/** Preprints are given as articles of a journal called arXiv. */
function isPreprint(object: JsonObject): boolean {
  const places = [valueAt(object, 'venue'), valueAt(valueAt(object, 'journal'), 'name')];
  return places.some((place) => typeof place === 'string' && /^arxiv(?:\.org)?$/i.test(place));
}
