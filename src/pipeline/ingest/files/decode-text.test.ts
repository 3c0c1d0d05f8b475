import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

test('UTF-8 is decoded and its byte order mark dropped', () => {
  expect(decodeText(Buffer.from('\ufeffñ 😀'))).toEqual({ text: 'ñ 😀' });
});

test.each([
  [[0x61, 0x0a, 0xe9, 0x61], 2, 2],
  [[0x61, 0xc3], 1, 1],
  [[0xc0, 0x80], 0, 1],
  [[0xe0, 0x80, 0x80], 0, 1],
  [[0xed, 0xa0, 0x80], 0, 1],
  [[0xf4, 0x90, 0x80, 0x80], 0, 1],
  [[0xf0, 0x9f, 0x98, 0x80, 0xff], 4, 1],
])('%j stops being UTF-8 at byte %i, line %i', (bytes, invalidOffset, line) => {
  expect(decodeText(Uint8Array.from(bytes))).toEqual({ invalidOffset, line });
});

test('all before the invalid byte can be decoded', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const decoded = decodeText(bytes);
      if ('text' in decoded) return;
      expect(decoded.invalidOffset).toBeLessThan(bytes.length);
      expect(decodeText(bytes.subarray(0, decoded.invalidOffset))).toHaveProperty('text');
    }),
  );
});
