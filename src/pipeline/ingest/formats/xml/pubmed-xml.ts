import type { Format } from '../format.ts';
import type { CutElement } from './cut-elements.ts';
import { elementAt } from './element.ts';
import { findRoot } from './find-root.ts';
import { describeArticle, describeBook } from './pubmed-record.ts';
import { readRecords, type XmlRecord } from './read-records.ts';

const recordNames: ReadonlySet<string> = new Set(['PubmedArticle', 'PubmedBookArticle']);
const rootNames: ReadonlySet<string> = new Set([
  ...recordNames,
  'PubmedArticleSet',
  'PubmedBookArticleSet',
]);

/** Articles and books of PubMed. */
export const pubmedXml: Format = {
  name: 'pubmed-xml',
  matches(head) {
    const root = findRoot(head);
    return root?.namespace === '' && rootNames.has(root.name);
  },
  read: (text) => readRecords(text, { isCut: ({ name }) => recordNames.has(name), describe }),
};

function describe({ element }: CutElement): XmlRecord {
  const book = elementAt(element, 'BookDocument');
  return book === undefined ? describeArticle(element) : describeBook(book);
}
