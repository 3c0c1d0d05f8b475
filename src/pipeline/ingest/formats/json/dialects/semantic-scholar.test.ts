import { describe, expect, test } from 'vitest';
import { readOne } from './read-one.ts';

const paperId = '0123456789abcdef0123456789abcdef01234567';
const paper = (more: object) => ({ paperId, title: 'One', abstract: 'A', ...more });
const fieldsOf = (more: object) => readOne(paper(more)).fields;

describe('a paper of Semantic Scholar', () => {
  test('gives all its fields but summaries and fields of study made by machines', () => {
    const { dialect, fields, problems } = readOne(
      paper({
        externalIds: {
          ...{ DOI: '10.1000/A', ArXiv: '2101.00010', PubMed: '77', ACL: 'P19-1001' },
          ...{ CorpusId: 5, MAG: '9', DBLP: 'x' },
        },
        ...{ url: `https://www.semanticscholar.org/paper/${paperId}`, year: 2020, venue: 'ACL' },
        ...{ publicationDate: '2020-05-12', publicationTypes: ['JournalArticle'] },
        journal: { name: 'Memoirs', pages: '\n          666-731\n        ', volume: 'LIX' },
        openAccessPdf: { url: 'https://example.org/a.pdf', status: 'GREEN' },
        ...{ tldr: { text: 'Short' }, fieldsOfStudy: ['Maths'], references: [] },
        authors: [{ authorId: '1', name: 'Ada Lovelace', externalIds: {} }],
      }),
    );
    expect(problems).toEqual([]);
    expect(dialect).toBe('semantic-scholar');
    expect(fields).toEqual({
      sourceId: paperId,
      title: 'One',
      abstract: 'A',
      authors: [{ family: 'Lovelace', given: 'Ada' }],
      year: 2020,
      date: '2020-05-12',
      type: 'article-journal',
      venue: 'ACL',
      volume: 'LIX',
      pages: '666-731',
      doi: '10.1000/a',
      arxiv: '2101.00010',
      pmid: '77',
      acl: 'P19-1001',
      semanticScholar: paperId,
      url: `https://www.semanticscholar.org/paper/${paperId}`,
      pdf: 'https://example.org/a.pdf',
    });
  });

  test('never has its summary for an abstract', () => {
    const { fields, problems } = readOne(paper({ abstract: null, tldr: { text: 'Short' } }));
    expect(fields.abstract).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'PAPER-NO-ABSTRACT' }]);
  });

  test('without a venue has its journal', () => {
    expect(fieldsOf({ venue: '', journal: { name: 'Mind' } }).venue).toBe('Mind');
  });

  test.each([
    [['JournalArticle', 'Conference'], 'paper-conference'],
    [['Review', 'JournalArticle'], 'article-journal'],
    [['BookSection'], 'chapter'],
    [null, undefined],
  ])('of the types %j is a %s', (publicationTypes, expected) => {
    expect(fieldsOf({ publicationTypes }).type).toBe(expected);
  });

  test('on arXiv is a preprint, whatever its type', () => {
    expect(fieldsOf({ venue: 'arXiv.org', publicationTypes: ['JournalArticle'] }).type).toBe(
      'article',
    );
  });

  test('may have no id, or those of the bulk data sets', () => {
    expect(readOne({ paperId: null, title: 'One' })).toMatchObject({
      dialect: 'semantic-scholar',
      fields: { title: 'One' },
    });
    const bulk = { corpusid: 5, externalids: { DOI: '10.1000/a' }, title: 'One' };
    expect(readOne(bulk)).toMatchObject({
      dialect: 'semantic-scholar',
      fields: { sourceId: '5', doi: '10.1000/a' },
    });
  });

  test('of wrong types loses those fields with their place', () => {
    const { problems } = readOne(
      paper({ externalIds: 7, journal: { volume: {} }, authors: [{ name: 7 }], year: 'x' }),
    );
    expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'JSON-BAD-OBJECT externalIds',
      'PAPER-BAD-AUTHORS authors[0]',
      'PAPER-BAD-YEAR year',
      'PAPER-BAD-VOLUME journal/volume',
    ]);
  });
});
