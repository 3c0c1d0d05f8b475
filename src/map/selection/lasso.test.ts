import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { selectRows } from './chosen-rows.ts';
import { extendLine, rowsInLasso } from './lasso.ts';

const square = [
  { x: 0.2, y: 0.2 },
  { x: 0.8, y: 0.2 },
  { x: 0.8, y: 0.8 },
  { x: 0.2, y: 0.8 },
];
const share = fc.integer({ min: 1, max: 999 }).map((value) => value / 1000);

describe('rowsInLasso', () => {
  test('takes nothing by less than three points', () => {
    expect(rowsInLasso(square.slice(0, 2), { x: [0.2], y: [0.2] }, null)).toEqual([]);
  });

  test('takes what lies inside, and nothing that a mask leaves out', () => {
    const points = { x: [0.5, 0.1, 0.7], y: [0.5, 0.5, 0.3] };
    expect(rowsInLasso(square, points, null)).toEqual([0, 2]);
    expect(rowsInLasso(square, points, Uint8Array.of(0, 1, 1))).toEqual([2]);
  });

  test('leaves out the hollow of a horseshoe', () => {
    const horseshoe = [
      { x: 0, y: 0 },
      { x: 1, y: 0 },
      { x: 1, y: 1 },
      { x: 0.6, y: 1 },
      { x: 0.6, y: 0.4 },
      { x: 0.4, y: 0.4 },
      { x: 0.4, y: 1 },
      { x: 0, y: 1 },
    ];
    expect(rowsInLasso(horseshoe, { x: [0.5, 0.5, 0.2], y: [0.7, 0.2, 0.7] }, null)).toEqual([
      1, 2,
    ]);
  });

  test('agrees with a plain test of a rectangle, whichever way round it is drawn', () => {
    fc.assert(
      fc.property(
        share,
        share,
        share,
        share,
        fc.array(fc.tuple(share, share)),
        (a, b, c, d, at) => {
          const [left, right] = [Math.min(a, b) - 0.0005, Math.max(a, b) + 0.0005];
          const [low, high] = [Math.min(c, d) - 0.0005, Math.max(c, d) + 0.0005];
          const line = [
            { x: left, y: low },
            { x: right, y: low },
            { x: right, y: high },
            { x: left, y: high },
          ];
          const points = { x: at.map(([x]) => x), y: at.map(([, y]) => y) };
          const expected = at.flatMap(([x, y], row) =>
            x > left && x < right && y > low && y < high ? [row] : [],
          );
          expect(rowsInLasso(line, points, null)).toEqual(expected);
          expect(rowsInLasso(line.toReversed(), points, null)).toEqual(expected);
        },
      ),
    );
  });
});

test('extendLine leaves out points too near to the last', () => {
  const line = extendLine([{ x: 0, y: 0 }], { x: 1, y: 1 }, 3);
  expect(line).toEqual([{ x: 0, y: 0 }]);
  expect(extendLine(line, { x: 3, y: 0 }, 3)).toHaveLength(2);
});

describe('selectRows', () => {
  test('replaces, adds, takes away and turns over', () => {
    expect(selectRows([1, 2], [3], 'replace')).toEqual([3]);
    expect(selectRows([5, 1], [3, 1], 'add')).toEqual([1, 3, 5]);
    expect(selectRows([1, 2], [2, 9], 'remove')).toEqual([1]);
    expect(selectRows([1, 2], [2, 3], 'toggle')).toEqual([1, 3]);
  });
});
