import { expect, test } from 'vitest';
import { bareFields, type PaperFields } from '../records/read-record.ts';
import { compareForMerge, mergeFields } from './merge-fields.ts';

const merge = (...records: readonly Partial<PaperFields>[]) => {
  const [first, ...others] = records
    .map((more): PaperFields => ({ ...bareFields('Deep maps'), ...more }))
    .sort(compareForMerge);
  if (first === undefined) throw new Error('Nothing to merge');
  return mergeFields([first, ...others]);
};
const published: Partial<PaperFields> = {
  ...{ doi: '10.1/x', title: 'Deep Maps, Published', venue: 'Journal of Maps', year: 2021 },
  ...{ type: 'article-journal', volume: '7', abstract: 'Short.' },
};
const preprint: Partial<PaperFields> = {
  ...{ arxiv: '2001.00001', doi: '10.48550/arxiv.2001.00001', title: 'Deep maps' },
  ...{ venue: 'CoRR', volume: 'abs/2001.00001', issue: '9', year: 2020, date: '2020-01-01' },
  ...{
    type: 'article',
    abstract: 'A much longer abstract.',
    pdf: 'https://arxiv.org/pdf/2001.00001',
  },
};

test('title, place and date are those of the published version, though its abstract is shorter', () => {
  expect(merge(preprint, published)).toMatchObject({
    ...{
      title: 'Deep Maps, Published',
      doi: '10.1/x',
      arxiv: '2001.00001',
      venue: 'Journal of Maps',
    },
    ...{ volume: '7', issue: null, type: 'article-journal', year: 2021, date: null },
    ...{ abstract: 'A much longer abstract.', pdf: 'https://arxiv.org/pdf/2001.00001' },
  });
});

test('a preprint gives place and year where nothing is published yet, and its DOI', () => {
  const { arxiv: _, ...rest } = preprint;
  expect(merge(rest, { abstract: 'Other', language: 'en' })).toMatchObject({
    ...{ doi: '10.48550/arxiv.2001.00001', language: 'en', year: 2020, date: '2020-01-01' },
  });
});

test('the date is one of the year that the paper has', () => {
  const more = { year: 2021, date: '2021-05' };
  expect(merge(published, preprint, more)).toMatchObject({ year: 2021, date: '2021-05' });
});

test.each(['…', '...', '[…]', '[...]', '(ABSTRACT TRUNCATED AT 250 WORDS)'])(
  'the longest abstract is taken, but not one that ends in %s',
  (end) => {
    const [cut, whole] = [`A beginning that is longer ${end}`, 'A whole abstract.'];
    expect(merge({ abstract: cut }, { abstract: whole }).abstract).toBe(whole);
    expect(merge({ abstract: cut }, { abstract: '' }).abstract).toBe(cut);
    expect(merge({ abstract: 'Short.' }, { abstract: whole }).abstract).toBe(whole);
  },
);

test('the authors are those with the most complete names', () => {
  const initials = [
    { family: 'Smith', given: 'A.' },
    { family: 'Jones', given: 'B. C.' },
  ];
  const full = [
    { family: 'Smith', given: 'Ada' },
    { family: 'Jones', given: 'Ben' },
  ];
  expect(merge({ ...published, authors: initials }, { ...preprint, authors: full }).authors).toBe(
    full,
  );
  expect(
    merge({ ...published, authors: initials }, { ...preprint, authors: full.slice(1) }).authors,
  ).toBe(initials);
  expect(merge({ ...published, authors: full }, { ...preprint, authors: [] }).authors).toBe(full);
});

test('keywords are united, each once', () => {
  const { keywords } = merge(
    { ...published, keywords: ['Maps', 'deep learning'] },
    { ...preprint, keywords: ['maps', 'Atlas'] },
  );
  expect(keywords).toEqual(['Maps', 'deep learning', 'Atlas']);
});

test('every id is filled from any record', () => {
  const ids = { pmid: '7', acl: 'P19-1001', openalex: 'W1', semanticScholar: 'a'.repeat(40) };
  const [one, other] = [
    { pmid: ids.pmid, acl: ids.acl },
    { openalex: ids.openalex, semanticScholar: ids.semanticScholar },
  ];
  expect(merge({ ...published, ...one }, { ...preprint, ...other })).toMatchObject(ids);
});

test('a record alone stays as it is', () => {
  const only = { ...bareFields('Deep maps'), venue: 'CoRR', keywords: ['a', 'A'] };
  expect(mergeFields([only])).toBe(only);
});
