import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PositionGrid } from './position-grid.ts';

const coordinate = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom(0, 0.25, 0.5, 1),
);
const place = fc.tuple(coordinate, coordinate);
const gridOf = (places: readonly (readonly [number, number])[], spare = 0) => {
  const grid = new PositionGrid(places.length + spare);
  for (const [x, y] of places) grid.add(x, y);
  return grid;
};
const distancesTo = (places: readonly (readonly [number, number])[], x: number, y: number) =>
  places
    .map(([px, py]) => Math.sqrt((px - x) * (px - x) + (py - y) * (py - y)))
    .sort((a, b) => a - b);

test('the nearest distances are those that sorting all gives', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 40 }), place, fc.nat(50), (places, [x, y], spare) => {
      const count = Math.min(6, places.length);
      expect([...gridOf(places, spare).nearestDistances(x, y, count)]).toEqual(
        distancesTo(places, x, y).slice(0, count),
      );
    }),
  );
});

test('a point is nearer than a distance or not', () => {
  fc.assert(
    fc.property(
      fc.array(place, { maxLength: 20 }),
      place,
      coordinate,
      (places, [x, y], distance) => {
        expect(gridOf(places).hasNearer(x, y, distance)).toBe(
          places.some(([px, py]) => (px - x) ** 2 + (py - y) ** 2 < distance * distance),
        );
      },
    ),
  );
});

test('an empty grid has no point near', () => {
  expect(gridOf([]).hasNearer(0.5, 0.5, 1)).toBe(false);
  expect(gridOf([]).nearestDistances(0.5, 0.5, 0)).toHaveLength(0);
});
