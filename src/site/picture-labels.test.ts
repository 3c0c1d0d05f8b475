import { expect, test } from 'vitest';
import { labelsOf } from './picture-labels.ts';

test('a label waits for the width at which it neither touches another nor leaves the sheet', () => {
  const frame = { x: 0, y: 0, width: 1000, height: 1000 };
  const theme = (x: number, minScalePx: number) => ({
    label: 'Decoding',
    isHidden: false,
    placement: { x, y: 0.5, minScalePx },
  });
  const [middle, late, edge] = labelsOf(
    [theme(0.5, 300), theme(0.5, 9999), theme(0.04, 300)],
    frame,
  );
  expect(middle).toMatchObject({ fromWidthPx: 320, xPercent: 50, yPercent: 50 });
  expect(late?.fromWidthPx).toBeNull();
  expect(edge?.fromWidthPx).toBeGreaterThan(800);
});

test('a hidden theme has no name on the map, and the others keep their numbers', () => {
  const theme = (isHidden: boolean) => ({
    ...{ label: 'Decoding', isHidden, placement: { x: 0.5, y: 0.5, minScalePx: 1 } },
  });
  const labels = labelsOf([theme(true), theme(false)], { x: 0, y: 0, width: 1000, height: 1000 });
  expect(labels.map(({ themeIndex }) => themeIndex)).toEqual([1]);
});
