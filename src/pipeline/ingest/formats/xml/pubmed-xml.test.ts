import { describe, expect, test } from 'vitest';
import { pubmedXml } from './pubmed-xml.ts';

const fieldsOf = (text: string) =>
  [...pubmedXml.read(text)].map((item) =>
    item.kind === 'record' ? item.fields : item.remark.code,
  );
const article = (inner: string, data = '', citation = '') =>
  `<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID Version="1">7</PMID><Article>${inner}</Article>${citation}</MedlineCitation><PubmedData>${data}</PubmedData></PubmedArticle></PubmedArticleSet>`;
const title = (inner: string) => `<ArticleTitle>${inner}</ArticleTitle>`;

test('an article is read with all its fields', () => {
  const inner = `<Journal><JournalIssue><Volume>12</Volume><Issue>3</Issue><PubDate><Year>2020</Year><Month>05</Month><Day>12</Day></PubDate></JournalIssue><Title>Journal of Bees</Title></Journal>
    ${title('Bees at <i>night</i>.')}<Pagination><StartPage>1</StartPage><EndPage>9</EndPage></Pagination>
    <ELocationID EIdType="pii">S1</ELocationID><ELocationID EIdType="doi">10.1000/x</ELocationID>
    <Abstract><AbstractText Label="AIM">They fly.</AbstractText><AbstractText Label="RESULTS">We see <sup>2</sup>.</AbstractText></Abstract>
    <AuthorList><Author><LastName>Lovelace</LastName><ForeName>Ada</ForeName><Initials>A</Initials><Suffix>Jr</Suffix></Author>
    <Author><LastName>Babbage</LastName><Initials>C</Initials></Author><Author><CollectiveName>Bee Group</CollectiveName></Author></AuthorList>
    <Language>eng</Language><PublicationTypeList><PublicationType>Journal Article</PublicationType></PublicationTypeList>`;
  expect(fieldsOf(article(inner))).toEqual([
    {
      id: '7',
      pmid: '7',
      title: 'Bees at <i>night</i>.',
      abstract: 'AIM: They fly. RESULTS: We see <sup>2</sup>.',
      authors: [
        { family: 'Lovelace', given: 'Ada', suffix: 'Jr' },
        { family: 'Babbage', given: 'C', suffix: '' },
        { literal: 'Bee Group' },
      ],
      date: '2020-05-12',
      type: 'article-journal',
      venue: 'Journal of Bees',
      volume: '12',
      issue: '3',
      pages: '1-9',
      doi: '10.1000/x',
      language: 'eng',
    },
  ]);
});

test('the DOI is that of the article, not of a reference', () => {
  const list = (doi: string) =>
    `<ArticleIdList><ArticleId IdType="doi">${doi}</ArticleId></ArticleIdList>`;
  const references = `<ReferenceList><Reference>${list('10.1000/other')}</Reference></ReferenceList>`;
  expect(fieldsOf(article(title('Bees'), references))).toEqual([
    expect.not.objectContaining({ doi: expect.anything() as unknown }),
  ]);
  expect(fieldsOf(article(title('Bees'), references + list('10.1000/own')))).toMatchObject([
    { doi: '10.1000/own' },
  ]);
});

describe('titles', () => {
  test.each([
    ['[On bees].', 'On bees'],
    ['[On [red] bees]', 'On [red] bees'],
    ['[On] bees [and wasps].', '[On] bees [and wasps].'],
    ['[Not Available].', 'Über Bienen'],
    ['', 'Über Bienen'],
    ['On bees.', 'On bees.'],
  ])('%j gives %j', (given, expected) => {
    const inner = `${title(given)}<VernacularTitle>Über Bienen</VernacularTitle>`;
    expect(fieldsOf(article(inner))).toMatchObject([{ title: expected }]);
  });
});

describe('dates', () => {
  test.each([
    ['<Year>1976</Year><Month>Sep</Month><Day>28</Day>', '1976 Sep 28'],
    ['<Year>2020</Year>', '2020'],
    ['<MedlineDate>1998 Dec-1999 Jan</MedlineDate>', '1998 Dec-1999 Jan'],
  ])('%s is %s', (date, expected) => {
    const inner = `<Journal><JournalIssue><PubDate>${date}</PubDate></JournalIssue></Journal>`;
    expect(fieldsOf(article(inner + title('Bees')))).toMatchObject([{ date: expected }]);
  });
});

test('keywords are those of the authors, else the headings', () => {
  const headings =
    '<MeshHeadingList><MeshHeading><DescriptorName>Insects</DescriptorName><QualifierName>x</QualifierName></MeshHeading></MeshHeadingList>';
  const keywords = '<KeywordList><Keyword>bees</Keyword><Keyword>night</Keyword></KeywordList>';
  expect(fieldsOf(article(title('Bees'), '', headings))).toMatchObject([{ keywords: ['Insects'] }]);
  expect(fieldsOf(article(title('Bees'), '', headings + keywords))).toMatchObject([
    { keywords: ['bees', 'night'] },
  ]);
});

test('a preprint is one, even where it is a journal article too', () => {
  const types =
    '<PublicationTypeList><PublicationType>Journal Article</PublicationType><PublicationType>Preprint</PublicationType></PublicationTypeList>';
  expect(fieldsOf(article(title('Bees') + types))).toMatchObject([{ type: 'article' }]);
});

test('of a book that has one, the chapter is the paper', () => {
  const book = (chapter: string) =>
    `<PubmedBookArticle><BookDocument><PMID>8</PMID><Book><BookTitle>All Bees</BookTitle><PubDate><Year>2019</Year></PubDate><AuthorList Type="editors"><Author><LastName>No</LastName></Author></AuthorList></Book>${chapter}<AuthorList Type="authors"><Author><LastName>Lovelace</LastName></Author></AuthorList></BookDocument></PubmedBookArticle>`;
  expect(fieldsOf(book('<ArticleTitle>Bees at night</ArticleTitle>'))).toMatchObject([
    { title: 'Bees at night', venue: 'All Bees', type: 'chapter', date: '2019' },
  ]);
  expect(fieldsOf(book(''))).toMatchObject([{ title: 'All Bees', type: 'book' }]);
  expect(fieldsOf(book(''))).toMatchObject([{ authors: [{ family: 'Lovelace' }] }]);
});
