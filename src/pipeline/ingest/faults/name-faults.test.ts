import { expect, test } from 'vitest';
import { faultyFolder } from '../../../../scripts/testing/faulty-folder.ts';

/** What no address and no path may hold, and what a file system may take for something else. */
const hostile = [
  ...['../../evil', 'a/b', '..', '%2e%2e%2f', 'nul\0byte', 'a?b#c', '!!!', '🎉', 'CON', 'aux.'],
  ...['x'.repeat(300), 'T-0003', 't-0003', 'C++', 'C#'],
];
const records = hostile.map((name, at) => ({
  id: name,
  title: `${name} Bees ${at}`,
  abstract: 'They fly.',
}));
const untitled = ['C++', 'C#', '!!!', '🎉', '语言模型'].map((title) => ({
  title,
  abstract: 'They speak of a language.',
}));

const { report, papers } = faultyFolder({
  'papers/ids.jsonl': records.map((record) => `${JSON.stringify(record)}\n`).join(''),
  'papers/signs.jsonl': untitled.map((record) => `${JSON.stringify(record)}\n`).join(''),
  'themes/device.md': '---\nlabel: Devices\nslug: con\n---\n',
  'themes/long.md': `---\nlabel: Long\nslug: ${'x'.repeat(300)}\n---\n`,
  'themes/path.md': '---\nlabel: Paths\nslug: ../../evil\n---\n',
  'themes/case.md': '---\nlabel: Case\nslug: T-0003\n---\n',
  'pages/aux.md': 'About.',
  'pages/a b#c.md': 'About.',
  'pages/Legal.md': 'About.',
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
  expect(await report('papers/signs.jsonl')).toMatchInlineSnapshot(
    `"papers/signs.jsonl (jsonl): 5 found, 5 accepted, 0 warned, 0 merged, 0 rejected"`,
  );
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

test('no theme or page has an address that is a path, a device, too long, or differs by case alone', async () => {
  for (const name of ['device', 'long', 'path', 'case'])
    expect(await report(`themes/${name}.md`), name).toContain('[THEME-BAD-VALUE]');
  expect(await report('themes/path.md')).toMatchInlineSnapshot(`
    "  error line 3, slug: Expected small letters a-z, digits and single hyphens, and no name of a device such as \`con\`, got "../../evil". [THEME-BAD-VALUE]
        Write for example \`slug: decoding\`."
  `);
  expect(await report('pages/aux.md')).toMatchInlineSnapshot(`
    "  error Windows takes "aux" for a device, and can have no folder of that name. [PAGE-NAME]
        Give the file another name, for example \`about-aux.md\`."
  `);
  expect(await report('pages/a b#c.md')).toMatchInlineSnapshot(`
    "  error The name of the file cannot be an address: expected small letters a-z, digits and single hyphens. Got "a b#c". [PAGE-NAME]
        Rename it, for example to \`legal-notice.md\`."
  `);
  expect(await report('pages/Legal.md')).toContain('[PAGE-NAME]');
});
