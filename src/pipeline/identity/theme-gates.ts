import type { LockPaper } from '../../domain/lock.ts';
import { roundCoordinate } from '../../lock/lock-schemas.ts';

/** Distances that papers moved, as shares of the diagonal of the unit square, 0–1. */
export interface PositionMovement {
  readonly median: number;
  readonly p90: number;
}

/** A paper that is on the map before and after a build. */
interface Pair {
  readonly was: LockPaper;
  readonly is: LockPaper;
}

/** Papers that went to another theme. */
export interface ThemeMovement {
  readonly count: number;
  /** Of all that are in a theme before and after, 0–1; 0 where there are none. */
  readonly share: number;
}

/** Of the papers present before and after, with a theme each time, those that are in another theme now. */
export function themeMovement(
  before: readonly LockPaper[],
  after: readonly LockPaper[],
): ThemeMovement {
  const pairs = presentPairs(before, after).filter(
    ({ was, is }) => was.theme !== null && is.theme !== null,
  );
  const moved = pairs.filter(({ was, is }) => was.theme !== is.theme);
  return {
    count: moved.length,
    share: pairs.length === 0 ? 0 : moved.length / pairs.length,
  };
}

/**
 * How far the papers moved that are present before and after and placed each time: the smallest distances that
 * half of them and nine tenths of them do not exceed, as the lock rounds; 0 where there are none.
 */
export function positionMovement(
  before: readonly LockPaper[],
  after: readonly LockPaper[],
): PositionMovement {
  const distances = presentPairs(before, after)
    .flatMap(({ was, is }) =>
      was.x === null || was.y === null || is.x === null || is.y === null
        ? []
        : [Math.hypot(is.x - was.x, is.y - was.y) / Math.SQRT2],
    )
    .sort((left, right) => left - right);
  const within = (share: number): number =>
    roundCoordinate(distances[Math.ceil(share * distances.length) - 1] ?? 0);
  return { median: within(0.5), p90: within(0.9) };
}

function presentPairs(before: readonly LockPaper[], after: readonly LockPaper[]): Pair[] {
  const present = new Map(
    before.filter(({ fate }) => fate === undefined).map((line) => [line.id, line]),
  );
  return after.flatMap((is) => {
    const was = present.get(is.id);
    return was === undefined || is.fate !== undefined ? [] : [{ was, is }];
  });
}
