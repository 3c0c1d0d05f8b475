import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refuseBinary } from './refuse-binary.ts';

/** Bytes as of a packed or encrypted file, by a linear congruential generator; `least` is the smallest of them. */
function randomBytes(length: number, seed: number, least = 1): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return least + ((state >>> 16) % (256 - least));
  });
}
const looksOf = (bytes: Uint8Array) => refuseBinary('papers/a', bytes)?.looksLike ?? null;

describe('bytes that are no text', () => {
  test.each([100, 300, 5000, 64 * 1024])(
    'are refused without a zero byte: %i of them',
    (length) => {
      for (let seed = 0; seed < 50; seed++)
        expect(looksOf(randomBytes(length, seed)), `seed ${seed}`).toBe('binary');
    },
  );

  test('are told by how many control characters there are', () => {
    expect(refuseBinary('papers/a.pdf', randomBytes(1000, 7))?.problem).toMatchInlineSnapshot(`
      {
        "code": "FILE-BINARY",
        "field": "",
        "file": "papers/a.pdf",
        "hint": "Take it out of the folder, or export the papers from the program that made it, for example as BibTeX, RIS or CSV in UTF-8.",
        "level": "rejected",
        "message": "The file is no text: 80 of its first 1000 bytes are control characters, as in pictures, packed or encrypted files.",
        "record": "",
        "value": "",
      }
    `);
  });

  test('are refused behind a beginning of text, and by a zero byte', () => {
    const head = Buffer.from('%!PS-Adobe-3.0 a picture\n');
    expect(looksOf(Buffer.concat([head, randomBytes(1000, 3)]))).toBe('binary');
    expect(looksOf(Buffer.from('title\0,abstract'))).toBe('binary');
  });

  test('of UTF-32 are named', () => {
    expect(
      refuseBinary('a', Uint8Array.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]))?.problem.message,
    ).toBe('The file is a text in UTF-32, which is not read.');
  });
});

describe('text', () => {
  const words = 'Über die Bienen – “naïve” Café, żółć, Привет, 蜂は夜に飛ぶ。';
  const western = 'Über die Bienen: naïve Cafés à Besançon, señor.';

  test.each([
    ['in UTF-8', Buffer.from(words)],
    ['in UTF-8 with a mark', Buffer.from(`\ufeff${words}`)],
    ['in Latin-1', Buffer.from(western, 'latin1')],
    [
      'in Windows-1252, with its quotes and dashes',
      Buffer.concat([Buffer.from(western, 'latin1'), Uint8Array.of(0x93, 0x96, 0x94, 0x80)]),
    ],
    ['in Windows-1251, all of high bytes', randomBytes(500, 1, 0xc0)],
    [
      'in Shift JIS',
      Uint8Array.of(0x96, 0x49, 0x82, 0xcd, 0x96, 0xe9, 0x82, 0xc9, 0x94, 0xf2, 0x82, 0xd4, 0x0a),
    ],
    [
      'in ISO-2022-JP, which switches by escapes',
      Buffer.from('\u001b$B%(!<\u001b(B\n'.repeat(20), 'latin1'),
    ],
    ['in UTF-16 with a mark', Buffer.from(`\ufeff${words}`, 'utf16le')],
    ['in UTF-16 without one', Buffer.from('Bees at night', 'utf16le')],
    ['in big-endian UTF-16 without a mark', Buffer.from('Bees at night', 'utf16le').swap16()],
    ['with a page break and tabs', Buffer.from('a\tb\u000b\n\fPage 2\r\n')],
    ['with a few control characters', Buffer.from('Bees\u0007 at night\nthey fly\u0001\n')],
    [
      'with a control character among letters of Latin-1',
      Buffer.from('na\xefve\u0007 bees\n', 'latin1'),
    ],
    ['that is empty', new Uint8Array()],
  ])('%s may be read', (_, bytes) => {
    expect(looksOf(bytes)).toBeNull();
  });

  test('without control characters may be read in any encoding of one byte', () => {
    const printable = fc.integer({ min: 0x20, max: 0xff }).filter((byte) => byte !== 0x7f);
    fc.assert(
      fc.property(fc.array(fc.oneof(printable, fc.constantFrom(9, 10, 13))), (bytes) => {
        // A beginning that is that of no kind of file.
        expect(looksOf(Uint8Array.from([0x2e, ...bytes]))).toBeNull();
      }),
    );
  });
});
