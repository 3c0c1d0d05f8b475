import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeBase32 } from './base32.ts';

test('five bits make one character, most significant first', () => {
  expect(encodeBase32(Uint8Array.of(0, 0, 0, 0, 0))).toBe('00000000');
  expect(encodeBase32(Uint8Array.of(255, 255, 255, 255, 255))).toBe('zzzzzzzz');
  expect(
    encodeBase32(Uint8Array.of(0b00001_000, 0b10_00011_0, 0b0100_0010, 0b1_00110_00, 0b111_01000)),
  ).toBe('12345678');
});

test('a rest of bits is padded with zeros', () => {
  expect(encodeBase32(new Uint8Array())).toBe('');
  expect(encodeBase32(Uint8Array.of(255))).toBe('zw');
});

test('the digits are those that look like no other', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(encodeBase32(bytes)).toMatch(/^[0-9a-hjkmnp-tv-z]*$/);
    }),
  );
});
