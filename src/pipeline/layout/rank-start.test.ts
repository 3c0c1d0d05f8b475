import { expect, test } from 'vitest';
import { makeMatrix } from '../../math/dense-matrix.ts';
import { makeRandom } from '../../math/random.ts';
import { rankByLikeness } from './likeness.ts';
import { spreadByRank } from './rank-start.ts';

/** Papers on a ring of time; the nearer, the liker. */
const ringOf = (count: number) => {
  const likeness = makeMatrix(count, count);
  likeness.data.forEach((_, at) => {
    const gap = Math.abs(Math.floor(at / count) - (at % count));
    likeness.data[at] = 1 - Math.min(gap, count - gap) / count;
  });
  return rankByLikeness(likeness);
};
const scatter = (count: number) => {
  const random = makeRandom(4, 'scatter');
  const places = () => Float64Array.from({ length: count }, random);
  return { x: places(), y: places() };
};

test('papers whose likeness is that of a ring come to lie on a ring', () => {
  const positions = scatter(24);
  spreadByRank(positions, ringOf(24));
  const radii = Array.from(positions.x, (x, i) => Math.hypot(x, positions.y[i]!));
  const centre = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / 24;
  const [cx, cy] = [centre(positions.x), centre(positions.y)];
  const away = radii.map((_, i) => Math.hypot(positions.x[i]! - cx, positions.y[i]! - cy));
  expect(Math.min(...away)).toBeGreaterThan(0.8 * Math.max(...away));
});

test('papers that start on one spot stay finite', () => {
  const positions = { x: new Float64Array(5), y: new Float64Array(5) };
  spreadByRank(positions, ringOf(5));
  for (const value of [...positions.x, ...positions.y]) expect(value).toSatisfy(Number.isFinite);
});
