import type { RawAuthor } from '../../records/raw-record.ts';
import type { Format } from '../format.ts';
import type { CutElement } from './cut-elements.ts';
import { elementAt, elementsAt, type XmlElement } from './element.ts';
import { paperType } from './endnote-types.ts';
import { findRoot } from './find-root.ts';
import { inlineText, plainText, plainTexts, type TagOf } from './inline-text.ts';
import { readRecords, type XmlRecord } from './read-records.ts';

const names = {
  ...{ authors: 'contributors/authors', date: 'pub-dates', type: 'ref-type', issue: 'number' },
  ...{ venue: 'secondary-title', doi: 'electronic-resource-num', url: 'related-urls' },
  pmid: 'accession-num',
};

/** Faces of runs of text and the tags for them. */
const faces: readonly (readonly [string, string])[] = [
  ['superscript', 'sup'],
  ['subscript', 'sub'],
  ['italic', 'i'],
  ['bold', 'b'],
];

/** Libraries of EndNote, and of programs that write its XML. Notes and files are never read. */
export const endnoteXml: Format = {
  name: 'endnote-xml',
  matches(head) {
    const root = findRoot(head);
    if (root?.namespace !== '') return false;
    if (root.name === 'xml') return /<records?[\s/>]/u.test(head);
    return root.name === 'records' && /<(?:ref-type|rec-number|contributors)[\s>]/u.test(head);
  },
  read: (text) =>
    readRecords(text, {
      isCut: ({ name }, parents) => name === 'record' && parents.length > 0,
      describe: describeRecord,
    }),
};

function describeRecord({ element }: CutElement): XmlRecord {
  const text = (...path: readonly string[]): string => plainText(elementAt(element, ...path));
  const key = text('rec-number');
  const number = text('electronic-resource-num');
  const year = text('dates', 'year');
  const fields = {
    title: styledText(elementAt(element, 'titles', 'title')),
    abstract: styledText(elementAt(element, 'abstract')),
    authors: elementsAt(element, 'contributors', 'authors', 'author').map(authorOf),
    year,
    date: dateOf(text('dates', 'pub-dates', 'date'), year),
    type: paperType(elementAt(element, 'ref-type')),
    venue: [
      text('titles', 'secondary-title'),
      text('periodical', 'full-title'),
      text('titles', 'alt-title'),
    ].find((title) => title !== ''),
    volume: text('volume'),
    issue: text('number'),
    pages: text('pages'),
    // Other numbers stand there too.
    doi: /10\.\d/u.test(number) ? number : undefined,
    pmid: /^(?:medline|pubmed|nlm)$/iu.test(text('remote-database-name'))
      ? text('accession-num')
      : undefined,
    url: addressOf(element),
    language: text('language'),
    keywords: plainTexts(elementsAt(element, 'keywords', 'keyword')),
  };
  return { key: key === '' ? null : key, fields, names };
}

/** Joins the runs of a text; one run alone says nothing by its face. */
function styledText(element: XmlElement | undefined): string {
  const runs = elementsAt(element, 'style').length;
  const tagOf: TagOf = ({ name, attributes }) => {
    if (name !== 'style' || runs < 2) return null;
    const face = attributes.get('face') ?? '';
    return faces.find(([word]) => face.includes(word))?.[1] ?? null;
  };
  return inlineText(element, tagOf);
}

/** A name that ends with a comma is that of a group. */
function authorOf(author: XmlElement): RawAuthor {
  const name = plainText(author);
  return /^[^,]+,$/u.test(name) ? { literal: name.slice(0, -1) } : name;
}

/** A date is often day and month only. */
function dateOf(date: string, year: string): string | undefined {
  if (date === '') return undefined;
  return /\d{4}/u.test(date) ? date : `${year} ${date}`;
}

/** The first address on the web; files of the library are none. */
function addressOf(record: XmlElement): string | undefined {
  return ['related-urls', 'web-urls']
    .flatMap((list) => plainTexts(elementsAt(record, 'urls', list, 'url')))
    .find((address) => /^https?:\/\/\S+$/iu.test(address));
}
