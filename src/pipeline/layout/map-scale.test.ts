import { expect, test } from 'vitest';
import { measureScale } from './map-scale.ts';

test('the scale of a map is the median distance to the nearest and to the 15th paper', () => {
  // A line of 40, a hundredth apart: most have their 15th eight steps off.
  const x = Float64Array.from({ length: 40 }, (_, i) => 0.3 + i / 100);
  const { gap, reach } = measureScale(x, new Float64Array(40).fill(0.5), 40);
  expect(gap).toBeCloseTo(0.01, 9);
  expect(reach).toBeCloseTo(0.08, 9);
});

test('few papers reach to the farthest', () => {
  const { gap, reach } = measureScale(Float64Array.of(0.2, 0.3, 0.9), new Float64Array(3), 5);
  expect(gap).toBeCloseTo(0.1, 9);
  expect(reach).toBeCloseTo(0.7, 9);
});

test('the gap leaves room for those to come', () => {
  const { gap } = measureScale(Float64Array.of(0.1, 0.9), new Float64Array(2), 100);
  expect(gap).toBeCloseTo(0.05, 9);
});

test('a map of one paper, or of papers at one point, has a scale above 0', () => {
  expect(measureScale(Float64Array.of(0.5), Float64Array.of(0.5), 25).gap).toBeCloseTo(0.1, 9);
  const one = measureScale(new Float64Array(4).fill(0.5), new Float64Array(4).fill(0.5), 9);
  expect(one.gap).toBeGreaterThan(1e-5);
  expect(one.reach).toBeGreaterThan(1e-5);
});
