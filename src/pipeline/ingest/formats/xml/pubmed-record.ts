import type { PaperType } from '../../../../domain/paper.ts';
import type { RawAuthor } from '../../records/raw-record.ts';
import { elementAt, elementsAt, type XmlElement } from './element.ts';
import { inlineText, plainText, plainTexts } from './inline-text.ts';
import type { XmlRecord } from './read-records.ts';

const names = {
  ...{ title: 'ArticleTitle', abstract: 'AbstractText', authors: 'AuthorList', date: 'PubDate' },
  ...{ type: 'PublicationType', venue: 'Journal/Title', volume: 'Volume', issue: 'Issue' },
  ...{ pages: 'MedlinePgn', doi: 'ELocationID', pmid: 'PMID', language: 'Language' },
  keywords: 'Keyword',
};

/** Kinds of publications that say more than that it is an article; the first that a record has counts. */
const types: readonly (readonly [string, PaperType])[] = [
  ['Preprint', 'article'],
  ['Dataset', 'dataset'],
  ['Academic Dissertation', 'thesis'],
  ['Technical Report', 'report'],
  ['Newspaper Article', 'article-newspaper'],
  ['Webcast', 'speech'],
  ['Lecture', 'speech'],
];

/** What stands for the title of a paper that has none in English. */
const noTitle = /^\[?(?:not available|in process citation|no title available)\]?\.?$/iu;
/** The fields of a `PubmedArticle`. */
export function describeArticle(record: XmlElement): XmlRecord {
  const citation = elementAt(record, 'MedlineCitation');
  const article = elementAt(citation, 'Article');
  const journal = elementAt(article, 'Journal');
  const issue = elementAt(journal, 'JournalIssue');
  const pmid = plainText(elementAt(citation, 'PMID'));
  // Only this list is the article's own: its references have lists of theirs.
  const ids = elementsAt(record, 'PubmedData', 'ArticleIdList', 'ArticleId');
  const doi = withAttribute(elementsAt(article, 'ELocationID').filter(isValid), 'EIdType', 'doi');
  const fields = {
    id: pmid,
    pmid,
    title: titleOf(article),
    abstract: abstractOf(article),
    authors: authorsOf(elementsAt(article, 'AuthorList')),
    date: dateOf(elementAt(issue, 'PubDate')) ?? dateOf(elementAt(article, 'ArticleDate')),
    type: typeOf(elementsAt(article, 'PublicationTypeList', 'PublicationType')),
    venue: inlineText(elementAt(journal, 'Title') ?? elementAt(journal, 'ISOAbbreviation')),
    volume: plainText(elementAt(issue, 'Volume')),
    issue: plainText(elementAt(issue, 'Issue')),
    pages: pagesOf(elementAt(article, 'Pagination')),
    doi: plainText(doi ?? withAttribute(ids, 'IdType', 'doi')),
    language: languageOf(article),
    keywords: keywordsOf(citation),
  };
  return { key: pmid === '' ? null : pmid, fields, names };
}

/** The fields of a `BookDocument`: a chapter with a title of its own, else the book. */
export function describeBook(record: XmlElement): XmlRecord {
  const book = elementAt(record, 'Book');
  const pmid = plainText(elementAt(record, 'PMID'));
  const own = titleOf(record);
  const bookTitle = inlineText(elementAt(book, 'BookTitle'));
  const authors = authorsOf(elementsAt(record, 'AuthorList'));
  const fields = {
    id: pmid,
    pmid,
    title: own === '' ? bookTitle : own,
    abstract: abstractOf(record),
    authors: authors.length > 0 ? authors : authorsOf(elementsAt(book, 'AuthorList')),
    date: dateOf(elementAt(book, 'PubDate')) ?? dateOf(elementAt(record, 'ContributionDate')),
    type: own === '' ? 'book' : 'chapter',
    venue: own === '' ? '' : bookTitle,
    volume: plainText(elementAt(book, 'Volume')),
    pages: pagesOf(elementAt(record, 'Pagination')),
    doi: plainText(
      withAttribute(elementsAt(record, 'ArticleIdList', 'ArticleId'), 'IdType', 'doi') ??
        withAttribute(elementsAt(book, 'ELocationID'), 'EIdType', 'doi'),
    ),
    language: languageOf(record),
    keywords: keywordsOf(record),
  };
  return { key: pmid === '' ? null : pmid, fields, names };
}

function titleOf(article: XmlElement | undefined): string {
  const title = inlineText(elementAt(article, 'ArticleTitle'));
  if (title !== '' && !noTitle.test(title)) return unbracketed(title);
  return inlineText(elementAt(article, 'VernacularTitle'));
}

/** A title that was translated stands in brackets as a whole: `[On bees].` */
function unbracketed(title: string): string {
  const inner = /^\[(.*)\]\.?$/su.exec(title)?.[1] ?? '';
  let depth = 0;
  for (const character of inner) {
    if (character === '[') depth++;
    // `[On] bees [and wasps]` is not one bracket.
    if (character === ']' && --depth < 0) return title;
  }
  return inner === '' ? title : inner.trim();
}

/** The parts of an abstract, each after its heading: `METHODS: We count them.` */
function abstractOf(article: XmlElement | undefined): string {
  const parts = elementsAt(article, 'Abstract', 'AbstractText').map((part) => {
    const label = part.attributes.get('Label')?.trim() ?? '';
    const text = inlineText(part);
    return label === '' || /^unlabelled$/iu.test(label) || text === '' ? text : `${label}: ${text}`;
  });
  return parts.filter((part) => part !== '').join(' ');
}

function authorsOf(lists: readonly XmlElement[]): readonly RawAuthor[] {
  return lists
    .filter(({ attributes }) => attributes.get('Type') !== 'editors')
    .flatMap((list) => elementsAt(list, 'Author'))
    .filter(isValid)
    .map((author) => {
      const part = (name: string): string => plainText(elementAt(author, name));
      const group = part('CollectiveName');
      if (group !== '') return { literal: group };
      const given = part('ForeName') === '' ? part('Initials') : part('ForeName');
      return { family: part('LastName'), given, suffix: part('Suffix') };
    });
}

/** False for what a correction replaced. */
function isValid({ attributes }: XmlElement): boolean {
  return attributes.get('ValidYN') !== 'N';
}

function dateOf(date: XmlElement | undefined): string | undefined {
  const words = plainText(elementAt(date, 'MedlineDate'));
  const [year = '', month = '', day = ''] = ['Year', 'Month', 'Day'].map((name) =>
    plainText(elementAt(date, name)),
  );
  if (year === '') return words === '' ? undefined : words;
  const parts = [year, month, day].filter((part) => part !== '');
  return parts.join(/^\d+$/u.test(month) ? '-' : ' ');
}

function typeOf(elements: readonly XmlElement[]): PaperType {
  const found = new Set(plainTexts(elements));
  return types.find(([name]) => found.has(name))?.[1] ?? 'article-journal';
}

function pagesOf(pagination: XmlElement | undefined): string {
  const pages = plainText(elementAt(pagination, 'MedlinePgn'));
  if (pages !== '') return pages;
  const ends = ['StartPage', 'EndPage'].map((name) => plainText(elementAt(pagination, name)));
  return ends.filter((page) => page !== '').join('-');
}

function languageOf(article: XmlElement | undefined): string {
  return plainTexts(elementsAt(article, 'Language')).join('; ');
}

/** The authors' keywords, else the headings that the library gave. */
function keywordsOf(citation: XmlElement | undefined): readonly string[] {
  const keywords = plainTexts(elementsAt(citation, 'KeywordList', 'Keyword'));
  if (keywords.length > 0) return keywords;
  return plainTexts(elementsAt(citation, 'MeshHeadingList', 'MeshHeading', 'DescriptorName'));
}

function withAttribute(
  elements: readonly XmlElement[],
  name: string,
  value: string,
): XmlElement | undefined {
  return elements.find(({ attributes }) => attributes.get(name) === value);
}
