import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from './one-line.ts';

/** Letters, and all that a line must not hold. */
const anyText = fc.string({
  unit: fc.constantFrom(
    'a',
    'é',
    '😀',
    ' ',
    '\t',
    '\n',
    '\0',
    '\x7f',
    '\x9f',
    '\u2028',
    '\uffff',
    '\ud800',
  ),
});

describe('one line', () => {
  it('is left as it is, but for the space around it', () => {
    expect(oneLine(' One line – with “signs” and 😀. ')).toBe('One line – with “signs” and 😀.');
  });

  it('has spaces for line ends, nothing for controls, and a sign for half a character', () => {
    expect(oneLine('a\r\n\tb\u2028c\0d\x9f\ud800')).toBe('a b cd\ufffd');
  });

  it('is what any text becomes, and stays so', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = oneLine(text);
        expect(line).not.toMatch(/[\0-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]|^\s|\s$/);
        expect(line.isWellFormed()).toBe(true);
        expect(oneLine(line)).toBe(line);
      }),
    );
  });
});
