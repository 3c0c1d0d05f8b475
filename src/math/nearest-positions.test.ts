import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestPositions } from './nearest-positions.ts';

test('the nearest points come first, the point itself not at all, ties by index', () => {
  const points = { x: Float64Array.of(0, 3, -1, 1), y: Float64Array.of(0, 0, 0, 0) };
  expect([...nearestPositions(points, 0, 3)]).toEqual([2, 3, 1]);
  expect([...nearestPositions(points, 1, 1)]).toEqual([3]);
  expect([...nearestPositions(points, 1, 0)]).toEqual([]);
});

test('they are those that sorting all points gives', () => {
  const coordinates = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(coordinates, fc.nat(), (places, number) => {
      const index = number % places.length;
      const points = {
        x: Float64Array.from(places, ([x]) => x),
        y: Float64Array.from(places, ([, y]) => y),
      };
      const distance = (other: number) =>
        (points.x[other]! - points.x[index]!) ** 2 + (points.y[other]! - points.y[index]!) ** 2;
      const sorted = [...places.keys()]
        .filter((other) => other !== index)
        .sort((a, b) => distance(a) - distance(b) || a - b);
      const count = Math.min(5, sorted.length);
      expect([...nearestPositions(points, index, count)]).toEqual(sorted.slice(0, count));
    }),
  );
});
