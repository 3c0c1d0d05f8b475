import fc from 'fast-check';
import { findABParams } from 'umap-js/dist/umap.js';
import { describe, expect, test } from 'vitest';
import { assembleFunction, v128 } from '../../math/kernel/assembler.ts';
import { kernelMaker, KernelMemory } from '../../math/kernel/kernel.ts';
import { CURVE, writeForces } from './layout-forces.ts';

const { a, b } = CURVE;
/** The pull and one of the pushes at a squared distance. */
const forcesAt = (squared: number): [pull: number, push: number] => {
  const memory = new KernelMemory();
  const lanes = memory.floats32(4).fill(squared);
  forcesOn(memory.memory).forces(lanes.byteOffset);
  return [lanes[0]!, lanes[3]!];
};
const forcesOn = kernelMaker({
  forces: assembleFunction(['at'], ({ at }, local) => {
    const { statements, forces } = writeForces(local, v128.load(at));
    return [...statements, v128.store(at, forces)];
  }),
});
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

describe('a force', () => {
  test('is that of the formula to 0.0001 of its size', () => {
    const distances = fc.double({ min: 0.0003, max: 250, noNaN: true });
    fc.assert(
      fc.property(distances, (distance) => {
        const squared = Math.fround(distance * distance);
        const [pulls, pushes] = forcesAt(squared);
        expect(Math.abs(pulls / pull(squared) - 1)).toBeLessThan(1e-4);
        expect(Math.abs(pushes / push(squared) - 1)).toBeLessThan(1e-4);
      }),
      { numRuns: 500 },
    );
  });

  test('is finite where papers coincide and nearly nothing far away', () => {
    expect(forcesAt(0)[0]).toBeLessThan(0);
    expect(forcesAt(0)).toSatisfy((forces: number[]) => forces.every(Number.isFinite));
    expect(forcesAt(0)[1] / push(2 ** -24)).toBeCloseTo(1, 3);
    expect(forcesAt(1e12)[1]).toBeLessThan(1e-8);
  });
});
