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
const table = `title,abstract\n${'Large bees,They fly.\n'.repeat(5000)}`;

const { report, titles } = faultyFolder({
  'papers/a.zip': 'PK\u0003\u0004 bees',
  'papers/packed': gzipSync(line('Packed bees')),
  'papers/bomb.jsonl.gz': gzipSync(Buffer.alloc(20_000_000, 'a')),
  'papers/half.jsonl.gz': gzipSync(line('Half')).subarray(0, 30),
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
