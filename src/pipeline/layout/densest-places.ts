import { densestMode, type Mode } from '../../math/densest-mode.ts';
import type { WantedPlace } from './free-places.ts';
import type { NewcomerNeighbours } from './newcomer-neighbours.ts';

/** Rounds in which newcomers of a topic that the map did not have find each other. */
const GATHERING_ROUNDS = 2;

/**
 * For each newcomer the place where its nearest known papers lie densest; one most of whose nearest papers are newcomers
 * themselves then joins those, in two rounds.
 *
 * @param positions NaN for newcomers
 * @param width of the kernel, see `densestMode`
 */
export function densestPlaces(
  newcomers: readonly NewcomerNeighbours[],
  positions: { readonly x: Float64Array; readonly y: Float64Array },
  width: number,
): WantedPlace[] {
  const [x, y] = [positions.x.slice(), positions.y.slice()];
  const modeOf = (rows: readonly number[]): Mode =>
    densestMode(
      Float64Array.from(rows, (row) => x[row] ?? 0),
      Float64Array.from(rows, (row) => y[row] ?? 0),
      width,
    );
  const isGathering = newcomers.map(
    ({ all }) => 2 * all.filter((other) => isNaN(positions.x[other] ?? 0)).length > all.length,
  );
  let modes = newcomers.map(({ known }) => modeOf(known));
  for (let round = 0; round < GATHERING_ROUNDS; round++) {
    newcomers.forEach(({ row }, i) => {
      x[row] = modes[i]?.x ?? NaN;
      y[row] = modes[i]?.y ?? NaN;
    });
    modes = modes.map((mode, i) =>
      isGathering[i] === true ? modeOf(newcomers[i]?.all ?? []) : mode,
    );
  }
  return modes.map((mode) => ({ x: mode.x, y: mode.y, rank: -mode.density }));
}
