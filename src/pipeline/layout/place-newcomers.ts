import type { Layout } from '../stage-values.ts';
import { densestPlaces } from './densest-places.ts';
import { FreePlaces, type WantedPlace } from './free-places.ts';
import { rankByLikeness } from './likeness.ts';
import { likestPlaces } from './likest-places.ts';
import { measureScale } from './map-scale.ts';
import { newcomerNeighbours } from './newcomer-neighbours.ts';
import { rankDistances } from './rank-start.ts';
import { MOST_FOR_ALL_PAIRS, wordLikeness, type Space } from './word-likeness.ts';

/** Positions that a lock remembers, by row of the reduced space; NaN for newcomers. */
export interface KnownPositions {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Newcomers lie at least this share of the usual gap of the map from all others. */
const GAP_SHARE = 0.5;
/** Where all pairs are compared: how many gaps off the nearest known paper a newcomer may be. */
const MOST_GAPS_OFF = 2;

/**
 * Places newcomers among papers that keep their positions to the bit: where its nearest known papers lie densest,
 * in a small corpus where the papers around are likest to it, see `densestPlaces` and `likestPlaces`. Newcomers keep half the
 * usual gap from all others. Their positions have the five decimals of a lock and are in the unit square. Nothing
 * is drawn at random, and only ties go by row number.
 *
 * @throws if no position is known: then there is no map to place them in, and `project` makes one
 */
export function placeNewcomers(space: Space, positions: KnownPositions): Layout {
  const x = positions.x.slice();
  const y = positions.y.slice();
  const rows = [...x.keys()];
  const newcomers = rows.filter((row) => isNaN(x[row] ?? NaN) || isNaN(y[row] ?? NaN));
  if (newcomers.length === 0) return { x, y };
  const known = rows.filter((row) => !isNaN(x[row] ?? NaN) && !isNaN(y[row] ?? NaN));
  if (known.length === 0) throw new Error('Layout: newcomers have no known paper to go to.');

  const scale = measureScale(
    Float64Array.from(known, (row) => x[row] ?? 0),
    Float64Array.from(known, (row) => y[row] ?? 0),
    x.length,
  );
  const wanted =
    x.length <= MOST_FOR_ALL_PAIRS
      ? likestPlaces(rankDistances(rankByLikeness(wordLikeness(space)), x.length), positions, {
          newcomers,
          known,
          gap: MOST_GAPS_OFF * scale.gap,
        })
      : densestPlaces(
          newcomerNeighbours(space.reduced, { newcomers, known }),
          positions,
          scale.reach,
        );

  const places = new FreePlaces(GAP_SHARE * scale.gap, x.length);
  for (const row of known) places.keep(x[row] ?? 0, y[row] ?? 0);
  for (const i of inTurn(wanted)) {
    const place = places.take(wanted[i]?.x ?? 0, wanted[i]?.y ?? 0);
    x[newcomers[i] ?? 0] = place.x;
    y[newcomers[i] ?? 0] = place.y;
  }
  return { x, y };
}

/** Who takes a place first, whatever the numbers of rows. */
function inTurn(wanted: readonly WantedPlace[]): number[] {
  return wanted
    .map((place, i) => ({ ...place, i }))
    .sort((a, b) => a.rank - b.rank || a.x - b.x || a.y - b.y || a.i - b.i)
    .map(({ i }) => i);
}
