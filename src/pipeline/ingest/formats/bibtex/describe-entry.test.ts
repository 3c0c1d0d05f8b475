import { describe, expect, test } from 'vitest';
import { settleFile } from '../../records/settle-file.ts';
import { bibtex } from './bibtex.ts';

const settle = (text: string) => settleFile({ path: 'a.bib', format: 'bibtex' }, bibtex.read(text));
const fieldsOf = (type: string, more: string) =>
  settle(`@${type}{k, title = {T}, ${more}}`).records[0]?.fields;
const fields = (more: string) => fieldsOf('article', more);

test('an entry gives all its fields', () => {
  const { records, problems } = settle(String.raw`@Article{lovelace1843,
    Title = {The {{Analytical Engine}}: \emph{notes}}, Author = {Lovelace, Ada and Babbage, Charles},
    Journal = {Scientific \& Memoirs}, Year = 1843, Month = sep, Volume = {3}, Number = {29}, Pages = {666--731},
    DOI = {https://doi.org/10.1000/ABC\_1}, URL = {https://example.org/a\_b\#c}, Keywords = {engine; number theory},
    PMID = {123}, LangID = {british}, Abstract = {The $n$th number
      of B{\"e}rnoulli, p < 0.05.}, Note = {private}}`);
  expect(problems).toEqual([]);
  expect(records[0]).toMatchObject({
    key: 'lovelace1843',
    line: 1,
    fields: {
      sourceId: 'lovelace1843',
      title: 'The Analytical Engine: <i>notes</i>',
      abstract: 'The $n$th number of Bërnoulli, p < 0.05.',
      authors: [
        { family: 'Lovelace', given: 'Ada' },
        { family: 'Babbage', given: 'Charles' },
      ],
      year: 1843,
      date: '1843-09',
      type: 'article-journal',
      venue: 'Scientific & Memoirs',
      volume: '3',
      issue: '29',
      pages: '666-731',
      doi: '10.1000/abc_1',
      pmid: '123',
      url: 'https://example.org/a_b#c',
      language: 'en-GB',
      keywords: ['engine', 'number theory'],
    },
  });
});

test('titles keep their case, and take up the subtitle', () => {
  expect(fieldsOf('misc', 'subtitle = {A study}')?.title).toBe('T: A study');
  expect(
    settle('@misc{k, title = {WHY Maps?}, subtitle = {A {S}tudy}}').records[0]?.fields.title,
  ).toBe('WHY Maps? A Study');
});

test('markup of other programs is text or dropped, never a tag of its own', () => {
  const title = '<span class="nocase">DNA</span> <a href="x">and</a> x<y>z';
  expect(settle(`@misc{k, title = {${title}}}`).records[0]?.fields.title).toBe(
    'DNA <a href="x">and</a> x<y>z',
  );
});

describe('when it appeared', () => {
  test.each([
    ['year = 2020', 2020, null],
    ['year = {2020}, month = jan', 2020, '2020-01'],
    ['year = {2020}, month = {7}, day = {4}', 2020, '2020-07-04'],
    ['year = {2020}, month = "12~" # mar', 2020, '2020-03-12'],
    ['year = {2020}, month = {Sept.}', 2020, '2020-09'],
    ['year = {2020}, month = {31}', 2020, null],
    ['date = {2020-05-12}', 2020, '2020-05-12'],
    ['date = {2020-05/2020-06}', 2020, '2020-05'],
    ['date = {2020~}', 2020, null],
  ])('%s', (more, year, date) => {
    expect(fields(more)).toMatchObject({ year, date });
  });

  test('in press is kept as it is written, and noted', () => {
    const { records, problems } = settle(
      '@misc{k, title = {T}, abstract = {A}, year = {in press}, month = jan}',
    );
    expect(records[0]?.fields.year).toBeNull();
    expect(problems).toMatchObject([
      { level: 'noted', code: 'PAPER-YEAR-WORDS', field: 'year', value: 'in press' },
    ]);
  });
});

describe('what it is', () => {
  test.each([
    ['article', 'journal = {J}', 'article-journal'],
    ['article', 'eprint = {2101.00010}', 'article'],
    ['article', 'journal = {arXiv e-prints}, eprint = {2101.00010}', 'article'],
    ['article', 'journal = {J}, eprint = {2101.00010}', 'article-journal'],
    ['inproceedings', '', 'paper-conference'],
    ['CONFERENCE', '', 'paper-conference'],
    ['incollection', '', 'chapter'],
    ['phdthesis', '', 'thesis'],
    ['mastersthesis', '', 'thesis'],
    ['techreport', '', 'report'],
    ['misc', 'eprint = {2101.00010}, archiveprefix = {arXiv}', 'article'],
    ['online', 'eprint = {2101.00010}, eprinttype = {arxiv}', 'article'],
    ['online', 'url = {https://a.org}', 'webpage'],
    ['misc', 'url = {https://a.org}', null],
    ['misc', 'journal = {J}', 'article-journal'],
    ['dataset', '', 'dataset'],
    ['whatever', '', null],
  ])('@%s with %s', (type, more, expected) => {
    expect(fieldsOf(type, more)?.type).toBe(expected);
  });
});

describe('where it appeared', () => {
  test.each([
    ['journaltitle = {J}, publisher = {P}', 'J'],
    ['journal = {J}, booktitle = {B}', 'J'],
    ['booktitle = {B}, publisher = {P}', 'B'],
    ['school = {S}', 'S'],
    ['institution = {I}', 'I'],
    ['howpublished = {Talk}', 'Talk'],
    [String.raw`howpublished = {\url{https://a.org}}`, null],
    [String.raw`journal = {\mnras}`, 'Monthly Notices of the Royal Astronomical Society'],
    ['journal = {{Double}}', 'Double'],
  ])('%s', (more, venue) => {
    expect(fields(more)?.venue).toBe(venue);
  });

  test('warnings call the field as the entry does', () => {
    const { problems } = settle(
      '@misc{k, title = {T}, abstract = {A}, eprint = {x}, archiveprefix = {arXiv}, langid = {!}}',
    );
    expect(problems.map(({ field }) => field)).toEqual(['eprint', 'langid']);
  });

  test.each([
    ['number = {3}', '3'],
    ['issue = {4}', '4'],
    ['number = {arXiv:2101.00010}', null],
  ])('issue: %s', (more, issue) => {
    expect(fields(more)?.issue).toBe(issue);
  });

  test('the number of a report is no issue, an article number stands for pages', () => {
    expect(fieldsOf('techreport', 'number = {TR-1}')?.issue).toBeNull();
    expect(fields('eid = {e0134826}')?.pages).toBe('e0134826');
  });
});

describe('ids and addresses', () => {
  test.each([
    ['eprint = {2101.00010v2}, archivePrefix = {arXiv}', '2101.00010'],
    ['eprint = {arXiv:2101.00010}', '2101.00010'],
    ['eprint = {9901001}, archiveprefix = {arXiv}, primaryclass = {hep-th}', 'hep-th/9901001'],
    ['eprint = {hep-th/9901001}', 'hep-th/9901001'],
    ['eprint = {42920}, eprinttype = {jstor}', null],
    ['eprint = {https://a.org/x.pdf}', null],
    ['arxivid = {2101.00010}', '2101.00010'],
  ])('%s', (more, arxiv) => {
    expect(fields(more)?.arxiv).toBe(arxiv);
  });

  test.each([
    [String.raw`url = {\url{https://a.org/~b/c\%20d}}`, 'https://a.org/~b/c%20d'],
    [String.raw`url = {https://a.org/{\textasciitilde}b}`, 'https://a.org/~b'],
    ['url = {https://a.org/x\n  y}', 'https://a.org/xy'],
    ['url = {https://a.org/Volume 9/x.pdf https://b.org}', 'https://a.org/Volume%209/x.pdf'],
    ['howpublished = {https://a.org}', 'https://a.org'],
    [
      'url = {https://aclanthology.org/2020.acl-main.1/}',
      'https://aclanthology.org/2020.acl-main.1/',
    ],
  ])('%s', (more, url) => {
    expect(fields(more)?.url).toBe(url);
  });

  test('of PubMed and the ACL Anthology are found', () => {
    expect(fields('eprint = {123}, eprinttype = {pubmed}')?.pmid).toBe('123');
    expect(fields('url = {https://www.aclweb.org/anthology/P19-1001}')?.acl).toBe('P19-1001');
  });
});

test.each([
  ['langid = {ngerman}', 'de'],
  ['language = {English}', 'en'],
  ['language = {french and german}', 'fr'],
  ['langid = {american}, language = {de}', 'en-US'],
])('language: %s', (more, language) => {
  expect(fields(more)?.language).toBe(language);
});

test('keywords are split at semicolons, else commas, outside braces', () => {
  expect(fields('keywords = {a, {b, c}, d}')?.keywords).toEqual(['a', 'b, c', 'd']);
  expect(fields('keywords = {a, b; c}')?.keywords).toEqual(['a, b', 'c']);
});
