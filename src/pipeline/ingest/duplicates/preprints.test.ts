import { describe, expect, test } from 'vitest';
import { bareFields, type PaperFields } from '../records/read-record.ts';
import { arePreprintAndPublished, isPreprintDoi, publishedDoi, versionOf } from './preprints.ts';

const fields = (more: Partial<PaperFields>) => ({ ...bareFields('A title'), ...more });

test.each([
  '10.48550/arxiv.2101.00010',
  '10.1101/2020.01.02.123456',
  '10.1101/123456',
  '10.2139/ssrn.1234567',
  '10.31234/osf.io/ab1cd',
  '10.31235/osf.io/ab1cd',
  '10.5281/zenodo.123456',
  '10.21203/rs.3.rs-12345/v1',
  '10.26434/chemrxiv-2021-abcde',
])('the DOI %s is of a preprint', (doi) => {
  expect(isPreprintDoi(doi)).toBe(true);
  expect(publishedDoi({ doi })).toBeNull();
});

test.each(['10.18653/v1/2020.acl-main.1', '10.1101/gad.123456', '10.1145/3366423.3380001'])(
  'the DOI %s is of a published version',
  (doi) => {
    expect(publishedDoi({ doi })).toBe(doi);
  },
);

describe('a record tells of', () => {
  test.each<[Partial<PaperFields>]>([
    [{ doi: '10.1/x', arxiv: '2101.00010', venue: 'arXiv' }],
    [{ arxiv: '2101.00010', venue: 'ACL' }],
    [{ acl: '2020.acl-main.1', arxiv: '2101.00010' }],
    [{ type: 'article-journal' }],
  ])('a published version: %j', (more) => {
    expect(versionOf(fields(more))).toBe('published');
  });

  test.each<[Partial<PaperFields>]>([
    [{ doi: '10.48550/arxiv.2101.00010' }],
    [{ arxiv: '2101.00010' }],
    [{ venue: 'CoRR', type: 'article-journal' }],
    [{ venue: 'arXiv preprint arXiv:2101.00010', type: 'article-journal' }],
    [{ type: 'article' }],
  ])('a preprint: %j', (more) => {
    expect(versionOf(fields(more))).toBe('preprint');
  });

  test('neither where nothing says so', () => {
    expect(versionOf(fields({ pmid: '7', year: 2020 }))).toBe('unknown');
  });
});

test('ids say of two records that one is a preprint and the other published', () => {
  const [arxiv, published] = [fields({ arxiv: '2101.00010' }), fields({ doi: '10.1/x' })];
  const deposit = fields({ doi: '10.5281/zenodo.1' });
  expect(arePreprintAndPublished(arxiv, published)).toBe(true);
  expect(arePreprintAndPublished(published, arxiv)).toBe(true);
  expect(arePreprintAndPublished(deposit, fields({ acl: 'P19-1001' }))).toBe(true);
  expect(arePreprintAndPublished(arxiv, deposit)).toBe(false);
  expect(arePreprintAndPublished(published, fields({}))).toBe(false);
});
