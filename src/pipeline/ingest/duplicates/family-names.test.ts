import { expect, test } from 'vitest';
import type { Author } from '../../../domain/author.ts';
import { familyNames, sharedNames } from './family-names.ts';

const shared = (left: readonly Author[], right: readonly Author[]) =>
  sharedNames(familyNames(left), familyNames(right));

test.each<[Author, Author]>([
  [{ family: 'Łukasiewicz' }, { family: 'LUKASIEWICZ', given: 'J.' }],
  [{ family: 'Durme', particle: 'van', given: 'B.' }, { family: 'Van Durme' }],
  [{ family: 'García Márquez' }, { family: 'Garcia-Marquez', given: 'G.' }],
  [{ literal: 'World Health Organization' }, { literal: 'World health organization' }],
  [{ literal: '张伟' }, { family: '张伟' }],
  [
    { family: 'J', given: 'Smith' },
    { family: 'Smith', given: 'Jane' },
  ],
])('%j and %j are one author', (left, right) => {
  expect(shared([left], [right])).toHaveLength(1);
});

test('lists share names where these are half of the shorter list', () => {
  const [ada, ben, cleo, dan] = ['Ada', 'Ben', 'Cleo', 'Dan'].map((family) => ({ family }));
  if (ada === undefined || ben === undefined || cleo === undefined || dan === undefined) return;
  expect(shared([ada, ben, cleo], [ben])).toEqual(['Ben']);
  expect(shared([ada, ben], [ben, cleo])).toEqual(['Ben']);
  expect(shared([ada, ben, cleo], [cleo, dan, { family: 'Eve' }])).toBeNull();
  expect(shared([ada], [ben])).toBeNull();
  expect(shared([], [ben])).toBeNull();
});
