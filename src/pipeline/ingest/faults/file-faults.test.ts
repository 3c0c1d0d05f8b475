import { closeSync, ftruncateSync, openSync, symlinkSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { faultyFolder } from '../../../../scripts/testing/faulty-folder.ts';

const line = (title: string) => `${JSON.stringify({ title, abstract: 'They fly by the moon.' })}\n`;
const isWindows = process.platform === 'win32';
const linkTo = (target: string) => (path: string) => {
  if (!isWindows) symlinkSync(target, path);
};
/** A file of which only the beginning is on the disk. */
const sparse = (beginning: string, size: number) => (path: string) => {
  const file = openSync(path, 'w');
  writeSync(file, beginning);
  ftruncateSync(file, size);
  closeSync(file);
};
/** Bytes as of a packed or encrypted file, none of them zero, by a linear congruential generator. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return 1 + ((state >>> 16) % 255);
  });
}
const bib = (title: string) => `@misc{a, title = {${title}}, abstract = {They fly.}}\n`;
const table = `title,abstract\n${'Large bees,They fly.\n'.repeat(5000)}`;

const { report, titles } = faultyFolder({
  'papers/a.zip': 'PK\u0003\u0004 bees',
  'papers/packed': gzipSync(line('Packed bees')),
  'papers/bomb.jsonl.gz': gzipSync(Buffer.alloc(20_000_000, 'a')),
  'papers/half.jsonl.gz': gzipSync(line('Half')).subarray(0, 30),
  ...Object.fromEntries(
    ['pdf', 'csv', 'txt', 'bib', 'jsonl'].map((ending) => [`papers/noise.${ending}`, noise(3000)]),
  ),
  'papers/noise.gz': gzipSync(noise(3000)),
  'papers/wide.bib': Buffer.from(`\ufeff${bib('Wide: größer')}`, 'utf16le'),
  'papers/unmarked.bib': Buffer.from(bib('Wide: without a mark'), 'utf16le'),
  'papers/western.bib': Buffer.from(
    `${bib('Western: größer')}${bib('Western').replace('{a', '{b')}`,
    'latin1',
  ),
  'papers/large.csv': sparse(table, 513 * 1024 ** 2),
  'papers/out.jsonl': (path) => {
    writeFileSync(join(dirname(dirname(dirname(path))), 'secret.jsonl'), line('Secret bees'));
    linkTo('../../secret.jsonl')(path);
  },
  'papers/folder': linkTo('../..'),
  'papers/nothing.jsonl': linkTo('nothing'),
  'papers/inside.txt': linkTo('packed'),
  'themes/out.md': linkTo('../../secret.jsonl'),
  'pages/out.md': linkTo('../../secret.jsonl'),
  'public/out.txt': linkTo('../../secret.jsonl'),
  'vectors.jsonl': linkTo('../secret.jsonl'),
  'map.yaml': linkTo('../secret.jsonl'),
});

describe('a file', () => {
  test('that is a zip archive is refused with what to do', async () => {
    expect(await report('papers/a.zip')).toMatchInlineSnapshot(`
      "papers/a.zip (zip): 1 found, 0 accepted, 0 warned, 0 merged, 1 rejected
        error The file is a zip archive, which is not read. [FILE-BINARY]
          Unpack it and put the files in it here."
    `);
  });

  test('of bytes that are no text is refused as that, whatever its name', async () => {
    expect(await report('papers/noise.pdf')).toMatchInlineSnapshot(`
      "papers/noise.pdf (binary): 1 found, 0 accepted, 0 warned, 0 merged, 1 rejected
        error The file is no text: 291 of its first 3000 bytes are control characters, as in pictures, packed or encrypted files. [FILE-BINARY]
          Take it out of the folder, or export the papers from the program that made it, for example as BibTeX, RIS or CSV in UTF-8."
    `);
    for (const ending of ['csv', 'txt', 'bib', 'jsonl', 'gz'])
      expect(await report(`papers/noise.${ending}`), ending).toMatch(
        /\(binary\): 1 found, .* 1 rejected\n {2}error The file is no text: .*\[FILE-BINARY\]/,
      );
  });

  test('in UTF-16 is read, with a mark of byte order or without', async () => {
    expect(await titles('Wide')).toEqual(['Wide: größer', 'Wide: without a mark']);
  });

  test('in Latin-1 is read where its letters are those of ASCII', async () => {
    expect(await report('papers/western.bib')).toMatchInlineSnapshot(`
      "papers/western.bib (bibtex): 2 found, 1 accepted, 0 warned, 0 merged, 1 rejected
        error line 1 (a), title: The record is not UTF-8: the byte at offset 29 (line 1) of the file belongs to no character. Got "Western: gr��er". [FILE-ENCODING]
          Open it in an editor in the encoding that it has, mostly Windows-1252, and save it as UTF-8; or run \`iconv -f WINDOWS-1252 -t UTF-8 old > new\`."
    `);
    expect(await titles('Western')).toEqual(['Western']);
  });

  test('in gzip is read, whatever its name', async () => {
    expect(await report('papers/packed')).toContain('1 found');
    expect(await titles('Packed')).toEqual(['Packed bees']);
  });

  test('in gzip that unpacks to too much, or not to its end, is refused', async () => {
    expect(await report('papers/bomb.jsonl.gz')).toMatchInlineSnapshot(`
      "papers/bomb.jsonl.gz (jsonl): 1 found, 0 accepted, 0 warned, 0 merged, 1 rejected
        error The file unpacks to more than 100 times its size, which no list of papers does. [FILE-GZIP]
          If it is what you meant, unpack it yourself, for example with \`gunzip\`."
    `);
    expect(await report('papers/half.jsonl.gz')).toMatchInlineSnapshot(`
      "papers/half.jsonl.gz (unknown): 1 found, 0 accepted, 0 warned, 0 merged, 1 rejected
        error The file is gzip, but broken: it cannot be unpacked to its end. [FILE-GZIP]
          Download or pack it again."
    `);
  });

  test('of more than can be read at once is refused with the limit, before it is read', async () => {
    expect(await report('papers/large.csv')).toMatchInlineSnapshot(`
      "papers/large.csv (csv): 1 found, 0 accepted, 0 warned, 0 merged, 1 rejected
        error The file has 513 MB; at most 500 MB are read. [FILE-TOO-LARGE]
          Split it into several files; papers may also be written as JSON lines, which are read line by line."
    `);
  });

  test.skipIf(isWindows)('is no link that leaves the folder', async () => {
    expect(await report('papers/out.jsonl')).toMatchInlineSnapshot(`
      "papers/out.jsonl (unknown): 1 found, 0 accepted, 0 warned, 0 merged, 1 rejected
        error The link leads out of the content folder and is not followed. [FILE-LINK]
          Copy the file into the content folder."
    `);
    for (const path of [
      'papers/folder',
      'themes/out.md',
      'pages/out.md',
      'public/out.txt',
      'vectors.jsonl',
    ])
      expect(await report(path), path).toContain('error The link leads out of the content folder');
    expect(await report('content/map.yaml')).toContain('The link leads out of the content folder');
    expect(await report('papers/nothing.jsonl')).toMatchInlineSnapshot(`
      "papers/nothing.jsonl (unknown): 1 found, 0 accepted, 0 warned, 0 merged, 1 rejected
        error The link leads to a file that is not there. [FILE-LINK]
          Mend the link, or copy the file into the content folder."
    `);
    expect(await titles('Secret')).toEqual([]);
  });
});
