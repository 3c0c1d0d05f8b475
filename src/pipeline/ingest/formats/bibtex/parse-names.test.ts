import { describe, expect, test } from 'vitest';
import { authorName } from '../../../../domain/author.ts';
import { parseAuthor } from '../../records/parse-author.ts';
import { parseNames } from './parse-names.ts';

/** As pages name them. */
const names = (value: string) =>
  parseNames(value).map((name) => {
    if (typeof name !== 'string') return name;
    const author = parseAuthor(name);
    return author === null ? null : authorName(author);
  });

describe('a list of names', () => {
  test.each([
    ['Ada Lovelace and Babbage, Charles', ['Ada Lovelace', 'Charles Babbage']],
    ['A. Lovelace\n  AND\tB. Babbage', ['A. Lovelace', 'B. Babbage']],
    ['Alessandro Sand and Andy Land', ['Alessandro Sand', 'Andy Land']],
    ['A. Lovelace and others', ['A. Lovelace']],
    ['A. Lovelace and et al.', ['A. Lovelace']],
    ['A. Lovelace and and B. Babbage', ['A. Lovelace', 'B. Babbage']],
    ['Lovelace, A.; Babbage, B.', ['A. Lovelace', 'B. Babbage']],
    ['{Lovelace, Ada and Babbage, Charles}', ['Ada Lovelace', 'Charles Babbage']],
    ['', []],
    ['others', []],
  ])('%j', (value, expected) => {
    expect(names(value)).toEqual(expected);
  });
});

describe('a name', () => {
  test.each([
    ['{World Health Organization}', { literal: 'World Health Organization' }],
    ['{Barnes and Noble}', { literal: 'Barnes and Noble' }],
    [String.raw`{Soci{\'e}t{\'e} de France}`, { literal: 'Société de France' }],
    ['Ludwig van Beethoven', 'Ludwig van Beethoven'],
    ['van Beethoven, Ludwig', 'Ludwig van Beethoven'],
    ['de la Fontaine, Jr., Jean', 'Jean de la Fontaine Jr.'],
    [String.raw`G{\"o}del, Kurt`, 'Kurt Gödel'],
    ['张伟', '张伟'],
    ['{Chassande-Mottin}, E.', 'E. Chassande-Mottin'],
    [String.raw`{\'E}variste Galois`, 'Évariste Galois'],
    [String.raw`Teryaev, {\relax Yu}. O.`, 'Yu. O. Teryaev'],
    [String.raw`Smith\textsuperscript{1}, J.`, 'J. Smith1'],
  ])('%s', (value, expected) => {
    expect(names(value)).toEqual([expected]);
  });

  test.each([
    ['{Staff}, {Ann}', { family: 'Staff', given: 'Ann' }],
    [
      'van {Staff}, {PhD}, {Ann}',
      { family: 'Staff', given: 'Ann', particle: 'van', suffix: 'PhD' },
    ],
    ['{van der Berg}, Jan', { family: 'van der Berg', given: 'Jan' }],
    ['Jan {van der Berg}', { family: 'van der Berg', given: 'Jan' }],
    [
      'von {Den Last}, Jr, First',
      { family: 'Den Last', particle: 'von', given: 'First', suffix: 'Jr' },
    ],
    ['Luis de {La Cruz}', { family: 'La Cruz', particle: 'de', given: 'Luis' }],
    ['{Smith, Inc.}, John', { family: 'Smith, Inc.', given: 'John' }],
    [
      'family=Beethoven, given=Ludwig, prefix=van, useprefix=true',
      { family: 'Beethoven', given: 'Ludwig', particle: 'van' },
    ],
    [
      'family="Foo, Bar", given={A B}, suffix=Jr',
      { family: 'Foo, Bar', given: 'A B', suffix: 'Jr' },
    ],
  ])('is given in parts where braces or words say them: %s', (value, expected) => {
    const [name] = parseNames(value);
    const filled = Object.entries(name as object).filter(
      ([, part]) => part !== '' && part !== undefined,
    );
    expect(Object.fromEntries(filled)).toEqual(expected);
  });
});
