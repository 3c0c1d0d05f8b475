import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLines } from './read-lines.ts';

async function linesOf(chunks: readonly Uint8Array[]): Promise<string[]> {
  const lines: string[] = [];
  // eslint-disable-next-line @typescript-eslint/require-await -- a stream of what is there already
  const stream = (async function* () {
    yield* chunks;
  })();
  for await (const line of readLines(stream)) lines.push(line);
  return lines;
}

test('lines come whole, however the stream is cut, within a character too', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'grapheme' }),
      fc.integer({ min: 1, max: 5 }),
      async (text, size) => {
        const bytes = new TextEncoder().encode(text);
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
          bytes.subarray(i * size, (i + 1) * size),
        );
        const told = text.replace(/^\uFEFF/u, '');
        const expected = told.split('\n').map((line) => line.replace(/\r$/u, ''));
        if (told.endsWith('\n') || told === '') expected.pop();
        expect(await linesOf(chunks)).toEqual(expected);
      },
    ),
  );
});

test('a mark of byte order at the beginning is no part of the first line', async () => {
  const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
  expect(await linesOf([bytesOf('\uFEFFone\ntwo')])).toEqual(['one', 'two']);
  expect(await linesOf([bytesOf('\uFEFF')])).toEqual([]);
});
