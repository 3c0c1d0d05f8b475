import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPick } from './pick.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });

test('agrees with looking at every point', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(share, share)),
      fc.tuple(share, share),
      share,
      (points, [x, y], reach) => {
        let expected = -1;
        let least = reach * reach;
        points.forEach(([pointX, pointY], row) => {
          const square = (pointX - x) ** 2 + (pointY - y) ** 2;
          if (expected === -1 ? square <= least : square < least) {
            expected = row;
            least = square;
          }
        });
        const pick = createPick(
          points.map(([pointX]) => pointX),
          points.map(([, pointY]) => pointY),
        );
        expect(pick(x, y, reach)).toBe(expected);
      },
    ),
  );
});

test('finds nothing where there is nothing', () => {
  expect(createPick([], [])(0.5, 0.5, 1)).toBe(-1);
  expect(createPick([0.1], [0.1])(0.9, 0.9, 0.05)).toBe(-1);
});
