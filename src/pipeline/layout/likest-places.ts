import type { DenseMatrix } from '../../math/dense-matrix.ts';
import { nearestTo } from '../../math/nearest-positions.ts';
import { MARGIN } from './fit-to-unit-square.ts';
import type { WantedPlace } from './free-places.ts';

/** Papers on the map by which a place is judged. */
const NEIGHBOUR_COUNT = 15;
/** Weight of the nearest of them; it falls evenly, by 1 in all. Even weights look past the few that are closest in kind. */
const FIRST_WEIGHT = 1.3;
/** Places along each side of the map that are tried. */
const SIDE_SPOTS = 40;
/** Rounds in which newcomers see where the others went. */
const GATHERING_ROUNDS = 2;

/**
 * For each newcomer the place whose nearest papers on the map are likest to it: of 40 × 40 spots the one with the least mean
 * wanted distance to the 15 papers around, the nearer weighing more. At first only known papers are around, so many as would be
 * of the 15; then newcomers look again, twice, each seeing the others. All pairs are looked at, as in a small corpus;
 * neighbours alone are too few there to find a place by.
 *
 * @param wanted distance that each pair should have, see `rankDistances`
 * @param positions NaN for newcomers
 */
export function likestPlaces(
  wanted: DenseMatrix,
  positions: { readonly x: Float64Array; readonly y: Float64Array },
  {
    newcomers,
    known,
    gap,
  }: { newcomers: readonly number[]; known: readonly number[]; gap: number },
): WantedPlace[] {
  const [x, y] = [positions.x.slice(), positions.y.slice()];
  const spots = spotsNear(pick(x, y, known), gap);
  const costOf = (row: number, around: readonly number[]): number => {
    let [cost, weights] = [0, 0];
    around.forEach((other, rank) => {
      const weight = FIRST_WEIGHT - rank / around.length;
      cost += weight * (wanted.data[row * wanted.columnCount + other] ?? 0);
      weights += weight;
    });
    return cost / weights;
  };
  const choose = (row: number, around: (spot: number) => readonly number[]): WantedPlace => {
    let best: WantedPlace = { x: NaN, y: NaN, rank: Infinity };
    spots.x.forEach((spotX, spot) => {
      const rank = costOf(row, around(spot));
      if (rank < best.rank) best = { x: spotX, y: spots.y[spot] ?? NaN, rank };
    });
    return best;
  };
  const settle = (places: readonly WantedPlace[]): WantedPlace[] =>
    places.map((place, i) => {
      const row = newcomers[i] ?? 0;
      x[row] = place.x;
      y[row] = place.y;
      return place;
    });

  const knownShare = known.length / x.length;
  const few = Math.max(1, Math.round(NEIGHBOUR_COUNT * knownShare));
  const aroundKnown = nearestOf(spots, pick(x, y, known), { rows: known, count: few });
  let places = settle(newcomers.map((row) => choose(row, (spot) => aroundKnown[spot] ?? [])));
  for (let round = 0; round < GATHERING_ROUNDS; round++) {
    const rows = [...known, ...newcomers];
    const around = nearestOf(spots, pick(x, y, rows), { rows, count: NEIGHBOUR_COUNT + 1 });
    const others = (row: number, spot: number): readonly number[] =>
      (around[spot] ?? []).filter((other) => other !== row).slice(0, NEIGHBOUR_COUNT);
    places = settle(newcomers.map((row) => choose(row, (spot) => others(row, spot))));
  }
  return places;
}

interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

function pick(x: Float64Array, y: Float64Array, rows: readonly number[]): Points {
  return {
    x: Float64Array.from(rows, (row) => x[row] ?? 0),
    y: Float64Array.from(rows, (row) => y[row] ?? 0),
  };
}

/** The middles of a grid of cells, those only that are no farther out at sea than `most`; never none. */
function spotsNear(points: Points, most: number): Points {
  const step = (1 - 2 * MARGIN) / SIDE_SPOTS;
  const [x, y]: [number[], number[]] = [[], []];
  for (let cell = 0; cell < SIDE_SPOTS * SIDE_SPOTS; cell++) {
    const spot = {
      x: MARGIN + (Math.floor(cell / SIDE_SPOTS) + 0.5) * step,
      y: MARGIN + ((cell % SIDE_SPOTS) + 0.5) * step,
      index: -1,
    };
    const [nearest = 0] = nearestTo(points, spot, 1);
    const [gapX, gapY] = [(points.x[nearest] ?? 0) - spot.x, (points.y[nearest] ?? 0) - spot.y];
    // A step at least: every point has a spot within that, wherever it lies between them.
    if (Math.hypot(gapX, gapY) > Math.max(most, step)) continue;
    x.push(spot.x);
    y.push(spot.y);
  }
  return { x: Float64Array.from(x), y: Float64Array.from(y) };
}

/** For each spot the rows of the points nearest to it. */
function nearestOf(
  spots: Points,
  points: Points,
  { rows, count }: { rows: readonly number[]; count: number },
): number[][] {
  const most = Math.min(count, rows.length);
  return Array.from(spots.x, (x, spot) =>
    Array.from(
      nearestTo(points, { x, y: spots.y[spot] ?? 0, index: -1 }, most),
      (point) => rows[point] ?? 0,
    ),
  );
}
