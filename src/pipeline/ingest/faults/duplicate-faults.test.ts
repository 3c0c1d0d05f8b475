import { expect, test } from 'vitest';
import { faultyFolder } from '../../../../scripts/testing/faulty-folder.ts';

const authors = ['Ada Lovelace', 'Charles Babbage'];
const lines = (...records: readonly object[]) =>
  records
    .map((record) => `${JSON.stringify({ abstract: 'They fly by the moon.', ...record })}\n`)
    .join('');

const { report, papers, titles } = faultyFolder({
  'papers/1-doi.jsonl': lines({ title: 'DOI of bees', doi: '10.1000/ABC' }),
  'papers/2-doi.jsonl': lines({
    title: 'DOI of bees.',
    doi: 'https://DX.doi.org/10.1000/aBc',
    venue: 'Bees',
  }),
  'papers/3-versions.jsonl': lines(
    { title: 'Versions of the flight of bees', arxiv: '2101.00010v1', authors },
    { title: 'Versions of the flight of bees', arxiv: 'arXiv:2101.00010v2', authors, year: 2021 },
  ),
  'papers/4-preprint.jsonl': lines(
    {
      title: 'Preprints on the flight of bees',
      arxiv: '2101.00020',
      venue: 'arXiv',
      authors,
      year: 2021,
    },
    {
      title: 'Preprints on the flight of bees',
      doi: '10.1000/p',
      venue: 'Journal of Bees',
      authors,
      year: 2022,
    },
  ),
  'papers/5-near.jsonl': lines(
    { title: 'Nearly the same title of bees at night', authors, year: 2020 },
    {
      title: 'Nearly the same title of bees, at night',
      authors: ['A. Lovelace', 'C. Babbage'],
      year: 2020,
    },
  ),
  'papers/6-apart.jsonl': lines(
    { title: 'Preface', authors: ['Ada Lovelace'], year: 2020, abstract: 'On bees.', venue: 'A' },
    {
      title: 'Preface',
      authors: ['Charles Babbage'],
      year: 2021,
      abstract: 'On wasps.',
      venue: 'B',
    },
    { title: 'Parts of the flight of bees, part I', authors, year: 2020 },
    { title: 'Parts of the flight of bees, part II', authors, year: 2020 },
  ),
});

test('the same DOI in other case or behind a resolver is one paper, with the fields of both', async () => {
  expect(await report('papers/2-doi.jsonl')).toMatchInlineSnapshot(`
    "papers/2-doi.jsonl (jsonl): 1 found, 0 accepted, 0 warned, 1 merged, 0 rejected
      note line 1: It is the paper of \`papers/1-doi.jsonl\`, line 1: both have the DOI 10.1000/abc. The two were merged. Got "DOI of bees.". [PAPER-MERGED]
        Nothing to do. If they are two papers, write in map.yaml \`duplicates: { keep: [[j6sjz6g0, pep3456m]] }\`."
  `);
  expect(await papers('DOI')).toMatchObject([{ doi: '10.1000/abc', venue: 'Bees' }]);
});

test('versions on arXiv are one paper', async () => {
  expect(await report('papers/3-versions.jsonl')).toMatchInlineSnapshot(`
    "papers/3-versions.jsonl (jsonl): 2 found, 1 accepted, 0 warned, 1 merged, 0 rejected
      note line 2: It is the paper of \`papers/3-versions.jsonl\`, line 1: both have the arXiv id 2101.00010. The two were merged. Got "Versions of the flight of bees". [PAPER-MERGED]
        Nothing to do. If they are two papers, write in map.yaml \`duplicates: { keep: [[pe3x7w32, xbvcactv]] }\`."
  `);
  expect(await papers('Versions')).toMatchObject([{ arxiv: '2101.00010', year: 2021 }]);
});

test('a preprint and its published version are one paper, which is the published one', async () => {
  expect(await report('papers/4-preprint.jsonl')).toMatchInlineSnapshot(`
    "papers/4-preprint.jsonl (jsonl): 2 found, 1 accepted, 0 warned, 1 merged, 0 rejected
      note line 1: It is the paper of \`papers/4-preprint.jsonl\`, line 2: one is a preprint, the other the published version, with the same title and the authors Lovelace, Babbage. The two were merged. Got "Preprints on the flight of bees". [PAPER-MERGED]
        Nothing to do. If they are two papers, write in map.yaml \`duplicates: { keep: [[vhddk188, 06x795s5]] }\`."
  `);
  expect(await papers('Preprints')).toMatchObject([
    { arxiv: '2101.00020', doi: '10.1000/p', venue: 'Journal of Bees', year: 2022 },
  ]);
});

test('nearly the same title by the same authors in one year is one paper', async () => {
  expect(await report('papers/5-near.jsonl')).toMatchInlineSnapshot(`
    "papers/5-near.jsonl (jsonl): 2 found, 1 accepted, 0 warned, 1 merged, 0 rejected
      note line 2: It is the paper of \`papers/5-near.jsonl\`, line 1: both have the same title and the authors Lovelace, Babbage. The two were merged. Got "Nearly the same title of bees, at night". [PAPER-MERGED]
        Nothing to do. If they are two papers, write in map.yaml \`duplicates: { keep: [[ps9m6zg3, xhwys9px]] }\`."
  `);
  expect(await titles('Nearly')).toHaveLength(1);
});

test('two papers called “Preface”, and two parts, stay apart', async () => {
  expect(await report('papers/6-apart.jsonl')).toMatchInlineSnapshot(
    `"papers/6-apart.jsonl (jsonl): 4 found, 4 accepted, 0 warned, 0 merged, 0 rejected"`,
  );
  expect(await titles('Preface')).toHaveLength(2);
  expect(await titles('Parts')).toHaveLength(2);
});
