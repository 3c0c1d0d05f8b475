import fc from 'fast-check';
import { expect, test } from 'vitest';
import { declaredEncoding, decodeAs, decodeText } from './decode-text.ts';

test('UTF-8 is decoded and its byte order mark dropped', () => {
  expect(decodeText(Buffer.from('\ufeffñ 😀'))).toEqual({ text: 'ñ 😀', invalid: [] });
});

test.each([
  [[0x61, 0x0a, 0xe9, 0x61], 2, 2],
  [[0x61, 0xc3], 1, 1],
  [[0xc0, 0x80], 0, 1],
  [[0xe0, 0x80, 0x80], 0, 1],
  [[0xed, 0xa0, 0x80], 0, 1],
  [[0xf4, 0x90, 0x80, 0x80], 0, 1],
  [[0xf0, 0x9f, 0x98, 0x80, 0xff], 4, 1],
])('%j stops being UTF-8 at byte %i, line %i', (bytes, offset, line) => {
  const { text, invalid } = decodeText(Uint8Array.from(bytes));
  expect(invalid[0]).toEqual({ offset, line });
  expect(text).toContain('\ufffd');
});

test('all before the invalid byte can be decoded', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const [first] = decodeText(bytes).invalid;
      if (first === undefined) return;
      expect(first.offset).toBeLessThan(bytes.length);
      expect(decodeText(bytes.subarray(0, first.offset)).invalid).toEqual([]);
    }),
  );
});

test('every line with bytes that are no UTF-8 is named once', () => {
  const { invalid } = decodeText(Uint8Array.from([0xe9, 0xe9, 0x0a, 0x61, 0x0a, 0xff]));
  expect(invalid).toEqual([
    { offset: 0, line: 1 },
    { offset: 5, line: 3 },
  ]);
});

test('XML and UTF-16 name their encoding', () => {
  expect(declaredEncoding(Buffer.from('\ufeff<a/>', 'utf16le'))).toBe('utf-16le');
  expect(declaredEncoding(Buffer.from('<a/>', 'utf16le'))).toBe('utf-16le');
  expect(declaredEncoding(Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?>'))).toBe(
    'iso-8859-1',
  );
  expect(declaredEncoding(Buffer.from("<?xml version='1.0' encoding='utf-8'?>"))).toBeNull();
  expect(declaredEncoding(Buffer.from('@book{a, encoding="latin1"}'))).toBeNull();
});

test('UTF-16 is known by the zero bytes between its letters, too', () => {
  const text = Buffer.from('Bees at night\n', 'utf16le');
  expect(declaredEncoding(text)).toBe('utf-16le');
  expect(declaredEncoding(Buffer.from(text).swap16())).toBe('utf-16be');
  expect(declaredEncoding(Buffer.from('TY  - JOUR\r\n', 'utf16le'))).toBe('utf-16le');
  // Too little to tell, and bytes that are no letters.
  expect(declaredEncoding(Buffer.from('ab', 'utf16le'))).toBeNull();
  expect(declaredEncoding(Uint8Array.from([1, 0, 2, 0, 3, 0, 4, 0]))).toBeNull();
  expect(declaredEncoding(Buffer.from('Bees at night'))).toBeNull();
});

test('XML that can be read as it says in UTF-8 is not in UTF-16', () => {
  for (const name of ['UTF-16', 'utf-16le', 'ISO-10646-UCS-2'])
    expect(declaredEncoding(Buffer.from(`<?xml version="1.0" encoding="${name}"?>`))).toBeNull();
});

test('a named encoding is decoded if it is known', () => {
  expect(decodeAs(Buffer.from('na\xefve', 'latin1'), 'iso-8859-1')).toBe('naïve');
  expect(decodeAs(Buffer.from('naïve', 'utf16le'), 'utf-16le')).toBe('naïve');
  expect(decodeAs(Buffer.from('x'), 'klingon')).toBeNull();
});
