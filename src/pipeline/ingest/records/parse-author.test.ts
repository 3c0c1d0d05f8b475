import { expect, test } from 'vitest';
import { parseAuthor } from './parse-author.ts';

test.each([
  ['Ludwig van Beethoven', 'Ludwig', 'van', 'Beethoven'],
  ['C. De Graaf', 'C.', undefined, 'De Graaf'],
  ['Benjamin Van Durme', 'Benjamin', undefined, 'Van Durme'],
  ['Van Durme, Benjamin', 'Benjamin', undefined, 'Van Durme'],
  ['Wim Van Den Noortgate', 'Wim', undefined, 'Van Den Noortgate'],
  ['Tim Van de Cruys', 'Tim', undefined, 'Van de Cruys'],
  ['Éric Villemonte de La Clergerie', 'Éric Villemonte', 'de', 'La Clergerie'],
  ['Hicham El Boukkouri', 'Hicham', undefined, 'El Boukkouri'],
  // Of Vietnamese names the last word alone is taken.
  ['Minh Van Nguyen', 'Minh Van', undefined, 'Nguyen'],
  ['Trần Văn Le An', 'Trần Văn Le', undefined, 'An'],
  // A first or last word is no particle.
  ['Van Morrison', 'Van', undefined, 'Morrison'],
  ['Ada De', 'Ada', undefined, 'De'],
])('%s is %s, %s, %s', (name, given, particle, family) => {
  const expected = { family, given, ...(particle === undefined ? {} : { particle }) };
  expect(parseAuthor(name)).toEqual(expected);
});
