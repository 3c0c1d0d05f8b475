import { expect, test } from 'vitest';
import { rankNames } from './rank-names.ts';

const names = ['Marta Lee', 'Lee Ann', 'Émile Zola', 'Ashlee Kim', 'Bo'];

test('names that begin with what was typed come first, then words that do, then the rest', () => {
  expect(rankNames(names, 'lee', 9)).toEqual(['Lee Ann', 'Marta Lee', 'Ashlee Kim']);
});

test('accents and capitals do not count', () => {
  expect(rankNames(names, ' EMILE z', 9)).toEqual(['Émile Zola']);
});

test('nothing typed gives the first names', () => {
  expect(rankNames(names, ' ', 2)).toEqual(names.slice(0, 2));
  expect(rankNames(names, 'xyz', 2)).toEqual([]);
});
