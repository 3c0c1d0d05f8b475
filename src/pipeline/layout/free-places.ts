import { PositionGrid } from '../../math/position-grid.ts';
import { roundCoordinate } from '../../lock/lock-schemas.ts';
import { MARGIN } from './fit-to-unit-square.ts';

/** Turn between two steps of the spiral of a sunflower (Vogel, 1979), in radians: its points lie evenly. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** After so many steps there is no free place worth going to. */
const MOST_STEPS = 20_000;

/** Where a newcomer would like to be. */
export interface WantedPlace {
  readonly x: number;
  readonly y: number;
  /** Who comes first when two want the same: the least. */
  readonly rank: number;
}

/** A map on which papers keep their distance. */
export class FreePlaces {
  readonly #grid: PositionGrid;
  readonly #gap: number;

  /**
   * @param gap least distance of a new paper from all others
   * @param capacity most papers on the map
   */
  constructor(gap: number, capacity: number) {
    this.#grid = new PositionGrid(capacity);
    this.#gap = gap;
  }

  /** Puts a paper where it is, however near to others. */
  keep(x: number, y: number): void {
    this.#grid.add(x, y);
  }

  /** Takes the free place nearest to a wanted one, to five decimals and within the margin of the map. */
  take(x: number, y: number): { x: number; y: number } {
    const wanted = { x: within(x), y: within(y) };
    let place = wanted;
    for (let step = 1; step < MOST_STEPS; step++) {
      if (!this.#grid.hasNearer(place.x, place.y, this.#gap)) break;
      const radius = (this.#gap / 2) * Math.sqrt(step);
      const angle = step * GOLDEN_ANGLE;
      place = {
        x: within(wanted.x + radius * Math.cos(angle)),
        y: within(wanted.y + radius * Math.sin(angle)),
      };
    }
    this.#grid.add(place.x, place.y);
    return place;
  }
}

function within(coordinate: number): number {
  return roundCoordinate(Math.min(1 - MARGIN, Math.max(MARGIN, coordinate)));
}
