import fc from 'fast-check';
import { findABParams } from 'umap-js/dist/umap.js';
import { describe, expect, test } from 'vitest';
import { CURVE, forceAt, makeForceTables } from './layout-forces.ts';

const { a, b } = CURVE;
const tables = makeForceTables();
const pull = (squared: number) => (-2 * a * b * squared ** (b - 1)) / (1 + a * squared ** b);
const push = (squared: number) => (2 * b) / ((0.001 + squared) * (1 + a * squared ** b));

describe('the curve of the forces', () => {
  test('is the one that umap-js fits, whose fit is rougher', () => {
    const fitted = findABParams(1, 0.1);
    expect(Math.abs(fitted.a - a)).toBeLessThan(0.01);
    expect(Math.abs(fitted.b - b)).toBeLessThan(0.001);
  });

  test('falls as UMAP asks: 1 up to the least distance, then exponentially', () => {
    let error = 0;
    for (let step = 0; step < 300; step++) {
      const distance = (3 * step) / 299;
      const wanted = distance < 0.1 ? 1 : Math.exp(0.1 - distance);
      error += (1 / (1 + a * distance ** (2 * b)) - wanted) ** 2;
    }
    expect(Math.sqrt(error / 300)).toBeLessThan(0.02);
  });
});

describe('a force from the tables', () => {
  test('is that of the formula to 0.0002 of its size', () => {
    const distances = fc.double({ min: 0.0003, max: 250, noNaN: true });
    fc.assert(
      fc.property(distances, (distance) => {
        const squared = distance * distance;
        expect(Math.abs(forceAt(tables.attraction, squared) / pull(squared) - 1)).toBeLessThan(
          2e-4,
        );
        expect(Math.abs(forceAt(tables.repulsion, squared) / push(squared) - 1)).toBeLessThan(2e-4);
      }),
      { numRuns: 2000 },
    );
  });

  test('is finite where papers coincide and nearly nothing far away', () => {
    expect(forceAt(tables.attraction, 0)).toBeLessThan(0);
    expect(Number.isFinite(forceAt(tables.attraction, 0))).toBe(true);
    expect(forceAt(tables.repulsion, 0)).toBeCloseTo(push(2 ** -24), 0);
    expect(forceAt(tables.repulsion, 1e12)).toBeLessThan(1e-8);
  });
});
