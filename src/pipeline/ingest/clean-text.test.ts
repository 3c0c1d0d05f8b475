import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanBlock, cleanLine, removeBidiControls } from './clean-text.ts';

test('a clean line is as it was, but trimmed and in NFC', () => {
  expect(cleanLine(' a  b\u00a0c e\u0301 ')).toEqual({
    text: 'a  b\u00a0c é',
    hadControls: false,
    hadLoneSurrogates: false,
  });
});

test('white space that holds a tab or an end of line becomes one space', () => {
  expect(cleanLine('a \r\n  b\tc\u2028d').text).toBe('a b c d');
});

test('control characters vanish and halves of characters are replaced', () => {
  expect(cleanLine('a\0\u001b\u0085b')).toMatchObject({ text: 'ab', hadControls: true });
  expect(cleanLine('a\ud800b')).toMatchObject({ text: 'a\ufffdb', hadLoneSurrogates: true });
});

test('a block keeps its lines', () => {
  expect(cleanBlock('a\r\nb\rc\td').text).toBe('a\nb\nc\td');
});

test('characters that turn the direction of text vanish', () => {
  expect(removeBidiControls('a\u202eb\u2066c\u2069')).toBe('abc');
});

// Any code unit, halves of characters among them.
const codeUnit = fc.nat(0xffff).map((code) => String.fromCharCode(code));

test('cleaning twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: codeUnit }), (raw) => {
      const { text } = cleanLine(raw);
      expect(cleanLine(text)).toEqual({ text, hadControls: false, hadLoneSurrogates: false });
    }),
  );
});
