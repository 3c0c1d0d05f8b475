import { PositionGrid } from '../../math/position-grid.ts';

/** How near papers lie to each other on a map, in its units. */
export interface MapScale {
  /** Median distance to the nearest other paper, at most what so many would have on an even map. */
  readonly gap: number;
  /** Median distance to the 15th nearest, or to the farthest where there are fewer. */
  readonly reach: number;
}

const NEIGHBOUR_COUNT = 15;
/** Least of both: two steps of the fifth decimal, so that papers can be told apart. */
const LEAST = 2e-5;

/**
 * Measures the scale of a map of points in the unit square. A map of one point has none: then it is that of
 * points strewn evenly.
 *
 * @param countToCome points that the map will have, for which there must be room
 */
export function measureScale(x: Float64Array, y: Float64Array, countToCome: number): MapScale {
  const others = Math.min(NEIGHBOUR_COUNT, x.length - 1);
  // The mean distance to the nearest of points strewn evenly (Clark and Evans, 1954).
  const evenGap = 1 / (2 * Math.sqrt(countToCome));
  if (others < 1) return { gap: evenGap, reach: evenGap };
  const grid = new PositionGrid(x.length);
  x.forEach((value, i) => {
    grid.add(value, y[i] ?? 0);
  });
  const gaps = new Float64Array(x.length);
  const reaches = new Float64Array(x.length);
  x.forEach((value, i) => {
    // The first is the point itself, or another at its place.
    const distances = grid.nearestDistances(value, y[i] ?? 0, others + 1);
    gaps[i] = distances[1] ?? 0;
    reaches[i] = distances[others] ?? 0;
  });
  return {
    gap: Math.max(LEAST, Math.min(evenGap, median(gaps))),
    reach: Math.max(LEAST, median(reaches)),
  };
}

function median(values: Float64Array): number {
  return values.sort()[values.length >> 1] ?? 0;
}
