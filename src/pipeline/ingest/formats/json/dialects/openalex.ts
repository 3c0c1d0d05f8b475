import type { Remark } from '../../../records/raw-record.ts';
import { isMissing, isObject, valueAt, type JsonObject } from '../json-object.ts';
import type { Dialect } from './dialect.ts';
import { readInvertedIndex } from './inverted-index.ts';
import { tableOfTypes, translateType } from './paper-type.ts';
import { pickFields, type Paths } from './pick-fields.ts';
import { readName } from './read-names.ts';

/** OpenAlex gives keywords by descending score, with ever wider subjects at the end. */
const keywordCount = 5;

const paths: Paths = {
  id: ['id', 'ids/openalex'],
  openalex: ['id', 'ids/openalex'],
  title: ['title', 'display_name'],
  abstract: ['abstract_inverted_index', 'abstract'],
  authors: ['authorships'],
  year: ['publication_year'],
  date: ['publication_date'],
  type: ['type', 'type_crossref'],
  venue: ['primary_location/source/display_name', 'host_venue/display_name'],
  volume: ['biblio/volume'],
  issue: ['biblio/issue'],
  pages: ['biblio/first_page'],
  doi: ['doi', 'ids/doi'],
  pmid: ['ids/pmid'],
  url: ['primary_location/landing_page_url', 'host_venue/url'],
  pdf: ['best_oa_location/pdf_url', 'primary_location/pdf_url'],
  language: ['language'],
  keywords: ['keywords'],
};

const types = tableOfTypes({
  article: ['preprint', 'posted-content'],
  'article-journal': [
    ...['article', 'journal-article', 'review', 'letter', 'editorial', 'erratum', 'retraction'],
    ...['data-paper', 'software-paper', 'case-report'],
  ],
  'paper-conference': ['conference-paper', 'conference-abstract', 'proceedings-article'],
  chapter: ['book-chapter', 'book-section', 'book-part'],
  book: ['book', 'monograph', 'edited-book', 'reference-book', 'proceedings'],
  thesis: ['dissertation'],
  report: ['report', 'working-paper'],
  review: ['peer-review', 'book-review'],
  dataset: ['dataset', 'database'],
  software: ['software'],
  standard: ['standard'],
  'entry-encyclopedia': ['reference-entry'],
  webpage: ['libguides'],
  document: ['paratext', 'supplementary-materials', 'other'],
});

/** Works of OpenAlex, as its API and its snapshot give them. */
export const openalex: Dialect = {
  name: 'openalex',
  isOne(object) {
    const id = valueAt(object, 'id');
    return (
      (typeof id === 'string' && /^https?:\/\/(?:api\.)?openalex\.org\//i.test(id)) ||
      Object.hasOwn(object, 'abstract_inverted_index') ||
      Object.hasOwn(object, 'authorships')
    );
  },
  describe(object, source) {
    const picked = pickFields(object, source, paths);
    const { fields, names } = picked;
    const { text, remarks } = readInvertedIndex(fields.abstract);
    fields.abstract = text;
    fields.authors = mapList(fields.authors, authorOf);
    fields.pages = pagesOf(object, fields.pages);
    fields.type = typeOf(object, fields.type);
    fields.keywords = mapList(fields.keywords, keywordOf);
    if (Array.isArray(fields.keywords)) fields.keywords = fields.keywords.slice(0, keywordCount);
    const isParatext = valueAt(object, 'is_paratext') === true;
    const paratexts = isParatext ? [paratext(fields.title)] : [];
    return { fields, names, remarks: [...picked.remarks, ...remarks, ...paratexts] };
  },
};

function mapList(value: unknown, map: (entry: unknown) => unknown): unknown {
  return Array.isArray(value) ? value.map(map) : value;
}

function authorOf(authorship: unknown): unknown {
  if (!isObject(authorship)) return authorship;
  const name = valueAt(valueAt(authorship, 'author'), 'display_name');
  return readName(isMissing(name) ? valueAt(authorship, 'raw_author_name') : name);
}

/** Older snapshots write `keyword` for `display_name`. */
function keywordOf(keyword: unknown): unknown {
  return valueAt(keyword, 'display_name') ?? valueAt(keyword, 'keyword') ?? keyword;
}

function pagesOf(object: JsonObject, first: unknown): unknown {
  const last = valueAt(valueAt(object, 'biblio'), 'last_page');
  const hasBoth = typeof first === 'string' && typeof last === 'string' && last !== '';
  return hasBoth && first !== last ? `${first}-${last}` : first;
}

/** An `article` may have appeared in proceedings. */
function typeOf(object: JsonObject, type: unknown): unknown {
  const source = valueAt(valueAt(object, 'primary_location'), 'source');
  const isInProceedings =
    valueAt(object, 'type_crossref') === 'proceedings-article' ||
    valueAt(source, 'type') === 'conference';
  return type === 'article' && isInProceedings ? 'paper-conference' : translateType(type, types);
}

function paratext(title: unknown): Remark {
  return {
    level: 'warned',
    code: 'OPENALEX-PARATEXT',
    field: 'is_paratext',
    value: title,
    message:
      'OpenAlex says that this is no paper but something around papers, such as a cover or a table of contents.',
    hint: 'Remove it if it is none of your papers.',
  };
}
