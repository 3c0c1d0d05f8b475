import { expect, test } from 'vitest';
import { fitSheet } from '../moving/viewport.ts';
import { isPaintingDue, marginOf } from './when-to-paint.ts';

const stage = fitSheet(1000, 800, { x: 0, y: 0, width: 1000, height: 800 });
const painted = { stage, transform: { k: 1, x: 0, y: 0 } };
const longAgo = { sinceMs: 1000, paintMs: 10 };
const isDue = (transform: { k: number; x: number; y: number }, timing = longAgo): boolean =>
  isPaintingDue({ stage, transform }, painted, timing);

test('a quarter of the stage is painted beyond each edge', () => {
  expect(marginOf(stage)).toEqual({ x: 250, y: 200 });
});

test('what was never painted, or for another stage, is due at once', () => {
  const now = { sinceMs: 0, paintMs: 0 };
  expect(isPaintingDue(painted, null, now)).toBe(true);
  expect(isPaintingDue(painted, { ...painted, stage: { ...stage } }, now)).toBe(true);
});

test('a drag asks for more before it comes to the edge of what is painted', () => {
  expect(isDue({ k: 1, x: 199, y: 0 })).toBe(false);
  expect(isDue({ k: 1, x: 201, y: 0 })).toBe(true);
  expect(isDue({ k: 1, x: 0, y: -159 })).toBe(false);
  expect(isDue({ k: 1, x: 0, y: -161 })).toBe(true);
});

test('zooming asks for more where dots are stretched too far, or too little is left at the edge', () => {
  const inTheMiddle = (k: number) => ({ k, x: 500 * (1 - k), y: 400 * (1 - k) });
  expect(isDue(inTheMiddle(1.29))).toBe(false);
  expect(isDue(inTheMiddle(1.31))).toBe(true);
  expect(isDue(inTheMiddle(0.76))).toBe(true);
});

test('nothing is due so soon after the last that painting would never end', () => {
  const far = { k: 1, x: 400, y: 0 };
  expect(isDue(far, { sinceMs: 99, paintMs: 10 })).toBe(false);
  expect(isDue(far, { sinceMs: 100, paintMs: 10 })).toBe(true);
  expect(isDue(far, { sinceMs: 150, paintMs: 40 })).toBe(false);
  expect(isDue(far, { sinceMs: 160, paintMs: 40 })).toBe(true);
});
