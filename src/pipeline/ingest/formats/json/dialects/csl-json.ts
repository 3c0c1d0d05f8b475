import { paperTypes } from '../../../../../domain/paper.ts';
import { isObject, valueAt } from '../json-object.ts';
import { readDateParts } from './date-parts.ts';
import type { Dialect } from './dialect.ts';
import { tableOfTypes, translateType } from './paper-type.ts';
import { pickFields, type Paths } from './pick-fields.ts';
import { readNames } from './read-names.ts';

/** `note` holds private remarks, and is never read. */
const paths: Paths = {
  // What Zotero writes as `id` may be an address in the library of a user.
  id: ['custom/sourceId', 'citation-key', 'citation-label', 'id'],
  title: ['title'],
  abstract: ['abstract'],
  authors: ['author'],
  date: ['issued'],
  type: ['type'],
  venue: ['container-title', 'event-title', 'event'],
  volume: ['volume'],
  issue: ['issue'],
  pages: ['page'],
  doi: ['DOI'],
  pmid: ['PMID'],
  url: ['URL'],
  language: ['language'],
  keywords: ['custom/keywords', 'keyword'],
  arxiv: ['custom/arxiv'],
  acl: ['custom/acl'],
  openalex: ['custom/openalex'],
  semanticScholar: ['custom/semanticScholar'],
  pdf: ['custom/pdf'],
};

/** Kinds of CSL that have no name of their own here; those that are no papers are left without one. */
const types = tableOfTypes({
  ...Object.fromEntries(paperTypes.map((type) => [type, [type]])),
  'entry-encyclopedia': ['entry-encyclopedia', 'entry', 'entry-dictionary'],
  review: ['review', 'review-book'],
  webpage: ['webpage', 'post', 'post-weblog'],
  document: ['document', 'manuscript', 'pamphlet'],
});

/** CSL-JSON, as Zotero and other reference managers export it. */
export const cslJson: Dialect = {
  name: 'csl-json',
  isOne: (object) =>
    Object.hasOwn(object, 'container-title') ||
    Object.hasOwn(object, 'citation-key') ||
    isObject(valueAt(object, 'issued')) ||
    (typeof valueAt(object, 'type') === 'string' && isListOfNames(valueAt(object, 'author'))),
  describe(object, source) {
    const picked = pickFields(object, source, paths);
    const { fields, names } = picked;
    fields.authors = readNames(fields.authors);
    fields.date = readDateParts(fields.date);
    fields.type = translateType(fields.type, types);
    // A file of ours says so where a paper has no id or type of its own: those of the item are then for others.
    const custom = valueAt(object, 'custom');
    if (valueAt(custom, 'sourceId') === null) delete fields.id;
    if (valueAt(custom, 'type') === null) delete fields.type;
    const number = valueAt(object, 'number');
    if (fields.arxiv === undefined && typeof number === 'string' && /^arxiv:/i.test(number)) {
      fields.arxiv = number;
      names.arxiv = 'number';
    }
    return picked;
  },
};

function isListOfNames(author: unknown): boolean {
  const first: unknown = Array.isArray(author) ? author[0] : undefined;
  return ['family', 'literal', 'given'].some((part) => valueAt(first, part) !== undefined);
}
