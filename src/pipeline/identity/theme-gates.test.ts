import { describe, expect, test } from 'vitest';
import type { EditionId, LockPaper } from '../../domain/lock.ts';
import type { PaperId } from '../../domain/paper.ts';
import { positionMovement, themeMovement } from './theme-gates.ts';

const edition = 'ed000000' as EditionId;

function paper(id: string, parts: Readonly<Record<string, unknown>> = {}): LockPaper {
  return {
    id: id as PaperId,
    ...{ keys: [], title: null, slug: null, since: edition, changed: edition },
    ...{ theme: null, x: null, y: null },
    ...parts,
  };
}

describe('the share of papers that are in another theme now', () => {
  test('is of those present before and after with a theme each time', () => {
    const before = [
      paper('stays', { theme: 'a' }),
      paper('moves', { theme: 'a' }),
      paper('loses', { theme: 'a' }),
      paper('leaves', { theme: 'a' }),
    ];
    const after = [
      paper('new', { theme: 'b' }),
      paper('moves', { theme: 'b' }),
      paper('stays', { theme: 'a' }),
      paper('loses'),
      paper('leaves', { theme: 'b', fate: { kind: 'removed' } }),
    ];
    expect(themeMovement(before, after)).toEqual({ count: 1, share: 0.5 });
  });

  test('is 0 where there are none', () => {
    expect(themeMovement([], [paper('new', { theme: 'a' })])).toEqual({ count: 0, share: 0 });
  });
});

describe('how far papers moved', () => {
  test('is measured by the diagonal of the unit square', () => {
    const corner = positionMovement([paper('p', { x: 0, y: 0 })], [paper('p', { x: 1, y: 1 })]);
    expect(corner.median).toBeCloseTo(1, 12);
  });

  test('is what half and nine tenths of them do not exceed', () => {
    const ids = Array.from({ length: 10 }, (_, i) => `p${i}`);
    const before = ids.map((id) => paper(id, { x: 0, y: 0 }));
    const after = ids.map((id, i) => paper(id, { x: (i + 1) / 10, y: 0 })).toReversed();
    const { median, p90 } = positionMovement(before, after);
    expect(median).toBeCloseTo(0.5 / Math.SQRT2, 5);
    expect(p90).toBeCloseTo(0.9 / Math.SQRT2, 5);
  });

  test('leaves out papers that are not placed each time, and is 0 where there are none', () => {
    const before = [paper('a', { x: 0, y: 0 }), paper('b'), paper('c', { x: 0, y: 0 })];
    const after = [
      paper('a'),
      paper('b', { x: 1, y: 1 }),
      paper('c', { x: 1, y: 1, fate: { kind: 'removed' } }),
      paper('d', { x: 1, y: 1 }),
    ];
    expect(positionMovement(before, after)).toEqual({ median: 0, p90: 0 });
  });
});
