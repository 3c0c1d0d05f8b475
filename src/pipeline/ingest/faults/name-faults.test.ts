import { expect, test } from 'vitest';
import { faultyFolder } from './testing-faults.ts';

/** What no address and no path may hold, and what a file system may take for something else. */
const hostile = [
  ...['../../evil', 'a/b', '..', '%2e%2e%2f', 'nul\0byte', 'a?b#c', '!!!', '🎉', 'CON', 'aux.'],
  ...['x'.repeat(300), 'T-0003', 't-0003', 'C++', 'C#'],
];
const records = hostile.map((name, at) => ({ id: name, title: `${name} Bees ${at}`, abstract: 'They fly.' }));
const untitled = ['C++', 'C#', '!!!', '🎉', '语言模型'].map((title) => ({
  title,
  abstract: 'They speak of a language.',
}));

const { report, papers } = faultyFolder({
  'papers/ids.jsonl': records.map((record) => `${JSON.stringify(record)}\n`).join(''),
  'papers/signs.jsonl': untitled.map((record) => `${JSON.stringify(record)}\n`).join(''),
  'papers/composed.jsonl': `${JSON.stringify({ title: 'Schrödinger’s bees'.normalize('NFC'), abstract: 'They fly.', year: 2020 })}\n`,
  'papers/decomposed.jsonl': `${JSON.stringify({ title: 'Schrödinger’s bees'.normalize('NFD'), abstract: 'They fly.', year: 2020 })}\n`,
});

const id = /^[0-9a-hjkmnp-tv-z]{8}$/;
const slug = /^(?:[a-z0-9]+-)*[0-9a-hjkmnp-tv-z]{8}$/;

test('papers of any id are kept, each under an id and a slug of a-z, 0-9 and hyphens', async () => {
  expect(await report('papers/ids.jsonl')).toMatchInlineSnapshot(`
    "papers/ids.jsonl (jsonl): 15 found, 14 accepted, 1 warned, 0 merged, 0 rejected
      warning line 5, title: Control characters were removed. Got "nulbyte Bees 4". [PAPER-CONTROL]
        Export the record again, or remove the invisible characters in an editor.
      warning line 5, id: Control characters were removed. Got "nulbyte". [PAPER-CONTROL]
        Export the record again, or remove the invisible characters in an editor."
  `);
  const read = (await papers('')).filter(({ title }) => title.includes(' Bees '));
  expect(new Set(read.map(({ sourceId }) => sourceId))).toEqual(
    new Set(hostile.map((name) => name.replace('\0', ''))),
  );
  for (const paper of read) {
    expect(paper.id).toMatch(id);
    expect(paper.slug).toMatch(slug);
    expect(paper.slug.length).toBeLessThan(80);
  }
  const names = read.map((paper) => paper.slug.toLowerCase());
  expect(new Set(names).size).toBe(hostile.length);
});

test('papers of titles without a letter are kept, each under an id of its own', async () => {
  expect(await report('papers/signs.jsonl')).toMatchInlineSnapshot(`"papers/signs.jsonl (jsonl): 5 found, 5 accepted, 0 warned, 0 merged, 0 rejected"`);
  const read = (await papers('')).filter(({ abstract }) => abstract.startsWith('They speak'));
  expect(read.map(({ title }) => title).sort()).toEqual(untitled.map(({ title }) => title).sort());
  expect(new Set(read.map((paper) => paper.id)).size).toBe(untitled.length);
  for (const paper of read) expect(paper.slug).toMatch(slug);
});

test('a title is the same in composed and decomposed letters', async () => {
  expect(await papers('Schrödinger')).toHaveLength(1);
  expect(await report('papers/decomposed.jsonl')).toMatchInlineSnapshot(`
    "papers/decomposed.jsonl (jsonl): 1 found, 0 accepted, 0 warned, 1 merged, 0 rejected
      note line 1: It is the paper of \`papers/composed.jsonl\`, line 1: all their fields are the same. The two were merged. Got "Schrödinger’s bees". [PAPER-MERGED]
        Nothing to do; remove one of them to be rid of this note."
  `);
});
