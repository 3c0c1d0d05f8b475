import { describe, expect, test } from 'vitest';
import { authorName } from '../../../../domain/author.ts';
import { settleFile } from '../../records/settle-file.ts';
import { csv } from './csv.ts';
import { publisherOf } from './publisher-of.ts';

/** One row of a file: all fields that are there, authors as readers read them. */
const read = (cells: Readonly<Record<string, string>>, separator = ',') => {
  const write = (text: string): string =>
    separator === '\t' ? text : `"${text.replaceAll('"', '""')}"`;
  const text = [Object.keys(cells), Object.values(cells)]
    .map((row) => row.map(write).join(separator))
    .join('\n');
  const { records, problems } = settleFile({ path: 'a.csv', format: 'csv' }, csv.read(text));
  const found = Object.entries(records[0]?.fields ?? {}).filter(
    ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  const fields = Object.fromEntries(found);
  if (records[0] !== undefined && 'authors' in fields)
    fields['authors'] = records[0].fields.authors.map(authorName);
  return { fields, codes: problems.map(({ code }) => code) };
};

describe('an export', () => {
  test('of Scopus', () => {
    const scopus = {
      Authors: 'Lovelace A.; Babbage C.',
      'Author full names': 'Lovelace, Ada (57203123456); Babbage, Charles (7102345678)',
      'Author(s) ID': '57203123456; 7102345678',
      Title: 'Engines',
      Year: '2023',
      'Source title': 'Memoirs',
      Volume: '3',
      Issue: '2',
      'Art. No.': '17',
      'Page start': '',
      'Page end': '',
      'Page count': '',
      'Cited by': '5',
      DOI: '10.1000/ABC',
      Link: 'https://www.scopus.com/inward/record.uri?eid=2-s2.0-1',
      Abstract: 'We count.',
      'Author Keywords': 'engine; counting',
      'Index Keywords': 'Machines',
      'PubMed ID': '12345',
      'Language of Original Document': 'English; French',
      'Document Type': 'Conference paper',
      Source: 'Scopus',
      EID: '2-s2.0-1',
    };
    expect(read(scopus).fields).toEqual({
      sourceId: '2-s2.0-1',
      title: 'Engines',
      abstract: 'We count.',
      authors: ['Ada Lovelace', 'Charles Babbage'],
      year: 2023,
      type: 'paper-conference',
      venue: 'Memoirs',
      volume: '3',
      issue: '2',
      pages: '17',
      doi: '10.1000/abc',
      pmid: '12345',
      url: 'https://www.scopus.com/inward/record.uri?eid=2-s2.0-1',
      language: 'en',
      keywords: ['engine', 'counting'],
    });
    const old = { ...scopus, Authors: 'Lovelace, A., Babbage, C.', 'Author full names': '' };
    expect(read(old).fields).toMatchObject({ authors: ['A. Lovelace', 'C. Babbage'] });
    expect(read(scopus).codes).toEqual(['FILE-PUBLISHER']);
  });

  test('of Web of Science with full names', () => {
    const { fields, codes } = read({
      'Publication Type': 'J',
      Authors: 'Lovelace, A',
      'Author Full Names': 'Lovelace, Ada',
      'Article Title': 'Engines',
      'Source Title': 'MEMOIRS',
      Language: 'English',
      'Document Type': 'Article; Proceedings Paper',
      'Author Keywords': '',
      'Keywords Plus': 'MACHINES',
      Abstract: 'We count.',
      'Publication Date': 'MAY 12',
      'Publication Year': '2012',
      'Start Page': '1',
      'End Page': '9',
      DOI: '10.1/x',
      'Pubmed Id': '77',
      'UT (Unique WOS ID)': 'WOS:0001',
    });
    expect(codes).toEqual(['FILE-PUBLISHER']);
    expect(fields).toMatchObject({
      sourceId: 'WOS:0001',
      authors: ['Ada Lovelace'],
      date: '2012-05-12',
      type: 'article-journal',
      venue: 'MEMOIRS',
      pages: '1-9',
      pmid: '77',
      keywords: ['MACHINES'],
    });
  });

  test('of Web of Science with two-letter names', () => {
    const { fields } = read(
      {
        PT: 'J',
        AU: 'Lovelace, A; Babbage, C',
        AF: 'Lovelace, Ada; Babbage, Charles',
        TI: '"Smart" engines',
        SO: 'MEMOIRS',
        LA: 'French',
        DT: 'Review',
        DE: '',
        ID: 'MACHINES; "OLD',
        AB: 'We count.',
        PY: '2012',
        PD: 'JUN',
        BP: '5',
        EP: '5',
        DI: '10.1/x',
        UT: 'WOS:0001',
      },
      '\t',
    );
    expect(fields).toEqual({
      sourceId: 'WOS:0001',
      title: '"Smart" engines',
      abstract: 'We count.',
      authors: ['Ada Lovelace', 'Charles Babbage'],
      year: 2012,
      date: '2012-06',
      type: 'article-journal',
      venue: 'MEMOIRS',
      pages: '5',
      doi: '10.1/x',
      language: 'fr',
      keywords: ['MACHINES', '"OLD'],
    });
  });

  test('of Dimensions', () => {
    expect(
      read({
        Rank: '500',
        'Publication ID': 'pub.1001',
        DOI: '10.1/x',
        Title: 'Engines',
        Abstract: 'We count.',
        'Source title': 'Memoirs',
        'Publication Date': '2020-05-01',
        PubYear: '2020',
        Pagination: '1-9',
        'Publication Type': 'Chapter',
        Authors: 'Garcia Lorca, Ana Maria',
        'Dimensions URL': 'https://app.dimensions.ai/details/publication/pub.1001',
      }).fields,
    ).toEqual({
      sourceId: 'pub.1001',
      title: 'Engines',
      abstract: 'We count.',
      authors: ['Ana Maria Garcia Lorca'],
      year: 2020,
      date: '2020-05-01',
      type: 'chapter',
      venue: 'Memoirs',
      pages: '1-9',
      doi: '10.1/x',
      url: 'https://app.dimensions.ai/details/publication/pub.1001',
    });
  });

  test('of PubMed', () => {
    const { fields, codes } = read({
      PMID: '123',
      Title: 'Engines',
      Authors: 'Lovelace A, Babbage CD.',
      Citation: 'Memoirs. 2020',
      'Journal/Book': 'Memoirs',
      'Publication Year': '2020',
      'Create Date': '2019/01/01',
      DOI: '10.1/x',
    });
    expect(codes).toEqual(['CSV-NO-ABSTRACT', 'PAPER-NO-ABSTRACT']);
    expect(fields).toEqual({
      sourceId: '10.1/x',
      title: 'Engines',
      authors: ['A Lovelace', 'CD Babbage'],
      year: 2020,
      venue: 'Memoirs',
      doi: '10.1/x',
      pmid: '123',
    });
  });

  test('of Zotero, without notes and attachments', () => {
    expect(
      read({
        Key: 'ABCD2345',
        'Item Type': 'conferencePaper',
        'Publication Year': '2020',
        Author: 'Lovelace, Ada Augusta; Babbage, Charles',
        Title: 'Engines',
        'Publication Title': '',
        DOI: '10.1/x',
        Url: 'https://example.org/x',
        'Abstract Note': 'We count.',
        Date: '2020-03-01',
        'Date Added': '2021-01-01 10:00:00',
        Pages: '1–9',
        'Short Title': 'E',
        Language: 'en-US',
        Type: 'Talk',
        Notes: 'private',
        'File Attachments': '/home/user/x.pdf',
        'Manual Tags': 'engine; old',
        'Conference Name': 'Meeting',
      }).fields,
    ).toEqual({
      sourceId: 'ABCD2345',
      title: 'Engines',
      abstract: 'We count.',
      authors: ['Ada Augusta Lovelace', 'Charles Babbage'],
      year: 2020,
      date: '2020-03-01',
      type: 'paper-conference',
      venue: 'Meeting',
      pages: '1-9',
      doi: '10.1/x',
      url: 'https://example.org/x',
      language: 'en-US',
      keywords: ['engine', 'old'],
    });
  });

  test('of OpenAlex', () => {
    expect(
      read({
        id: 'https://openalex.org/W123',
        doi: 'https://doi.org/10.1/x',
        display_name: 'Engines',
        publication_year: '2020',
        publication_date: '2020-03-01',
        type: 'preprint',
        'primary_location.source.display_name': 'Memoirs',
        'authorships.author.display_name': 'Ada Lovelace|Charles Babbage',
        'biblio.first_page': '1',
        'biblio.last_page': '9',
        'open_access.oa_url': 'https://example.org/x.pdf',
        language: 'en',
      }).fields,
    ).toEqual({
      sourceId: 'https://openalex.org/W123',
      title: 'Engines',
      authors: ['Ada Lovelace', 'Charles Babbage'],
      year: 2020,
      date: '2020-03-01',
      type: 'article',
      venue: 'Memoirs',
      pages: '1-9',
      doi: '10.1/x',
      openalex: 'W123',
      pdf: 'https://example.org/x.pdf',
      language: 'en',
    });
  });

  test.each(['Publication Year', 'publication_year', 'PUBLICATION-YEAR', ' publicationYear '])(
    'or a plain table may write a name as %j',
    (name) => {
      expect(read({ 'paper-title': 'One', ABSTRACT: 'A', [name]: '2020' })).toEqual({
        fields: { title: 'One', abstract: 'A', year: 2020 },
        codes: [],
      });
    },
  );

  test('counts rows in a column "Number" without volumes', () => {
    expect(read({ Number: '7', Title: 'One', Abstract: 'A' }).fields).not.toHaveProperty('issue');
    expect(read({ Number: '7', Title: 'One', Abstract: 'A', Volume: '1' }).fields).toHaveProperty(
      'issue',
      '7',
    );
  });
});

test.each([
  ['Scopus', ['Title', 'Source title', 'EID']],
  ['Scopus', ['Authors', 'Author(s) ID', 'Title', 'Source title']],
  ['Web of Science', ['Article Title', 'UT (Unique WOS ID)']],
  ['Web of Science', ['PT', 'AU', 'TI', 'SO']],
  ['IEEE Xplore', ['Document Title', 'IEEE Terms']],
  ['Embase', ['Title', 'Emtree Drug Index Terms']],
  ['SpringerLink', ['Item Title', 'Item DOI']],
  ['Dimensions', ['Title', 'Dimensions URL']],
  ['PsycINFO', ['Title', 'PsycINFO Classification']],
  [null, ['Title', 'Abstract', 'DOI']],
  [null, ['ti', 'au', 'so']],
])('the publisher %s is known by columns', (publisher, headers) => {
  expect(publisherOf(headers)).toBe(publisher);
});
