/** Points a cell where they lie evenly. */
const CELL_POINTS = 2;
const NONE = -1;

/** Points of the unit square in cells, to find the near ones without a look at all. */
export class PositionGrid {
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  readonly #side: number;
  /** Last point put into each cell, and the point put there before each. */
  readonly #last: Int32Array;
  readonly #previous: Int32Array;
  #count = 0;

  /** @param capacity most points that will be added */
  constructor(capacity: number) {
    this.#x = new Float64Array(capacity);
    this.#y = new Float64Array(capacity);
    this.#side = Math.max(1, Math.ceil(Math.sqrt(capacity / CELL_POINTS)));
    this.#last = new Int32Array(this.#side * this.#side).fill(NONE);
    this.#previous = new Int32Array(capacity);
  }

  /** Adds a point, both coordinates 0–1. */
  add(x: number, y: number): void {
    const point = this.#count++;
    const cell = this.#cellAlong(y) * this.#side + this.#cellAlong(x);
    this.#x[point] = x;
    this.#y[point] = y;
    this.#previous[point] = this.#last[cell] ?? NONE;
    this.#last[cell] = point;
  }

  /** Whether any point is nearer than that; quick for distances of a cell or so. */
  hasNearer(x: number, y: number, distance: number): boolean {
    const [left, right] = [this.#cellAlong(x - distance), this.#cellAlong(x + distance)];
    const [low, high] = [this.#cellAlong(y - distance), this.#cellAlong(y + distance)];
    for (let row = low; row <= high; row++) {
      for (let column = left; column <= right; column++) {
        let point = this.#last[row * this.#side + column] ?? NONE;
        for (; point !== NONE; point = this.#previous[point] ?? NONE) {
          const [gapX, gapY] = [(this.#x[point] ?? 0) - x, (this.#y[point] ?? 0) - y];
          if (gapX * gapX + gapY * gapY < distance * distance) return true;
        }
      }
    }
    return false;
  }

  /**
   * Distances of the nearest points, rising; a point of the grid at this very place counts as well.
   *
   * @param count how many, at most as many as there are points
   */
  nearestDistances(x: number, y: number, count: number): Float64Array {
    const squares = new Float64Array(count).fill(Infinity);
    const last = count - 1;
    const offer = (squared: number): void => {
      let at = last;
      if (squared >= (squares[at] ?? 0)) return;
      for (; at > 0 && (squares[at - 1] ?? 0) > squared; at--) squares[at] = squares[at - 1] ?? 0;
      squares[at] = squared;
    };
    for (let ring = 0; ring <= this.#side; ring++) {
      this.#visitRing(x, y, ring, offer);
      // What lies beyond this ring is at least as many cells away.
      const beyond = ring / this.#side;
      if ((squares[last] ?? 0) <= beyond * beyond) break;
    }
    return squares.map(Math.sqrt);
  }

  /** Tells the squared distances of all points in the cells at so many steps, the cells of a square’s border. */
  #visitRing(x: number, y: number, ring: number, visit: (squared: number) => void): void {
    const [column, row] = [this.#cellAlong(x), this.#cellAlong(y)];
    for (let dy = -ring; dy <= ring; dy++) {
      const isWhole = Math.abs(dy) === ring;
      for (let dx = -ring; dx <= ring; dx += isWhole ? 1 : 2 * ring) {
        this.#visitCell(column + dx, row + dy, (point) => {
          const [gapX, gapY] = [(this.#x[point] ?? 0) - x, (this.#y[point] ?? 0) - y];
          visit(gapX * gapX + gapY * gapY);
        });
      }
    }
  }

  #visitCell(column: number, row: number, visit: (point: number) => void): void {
    const side = this.#side;
    if (column < 0 || row < 0 || column >= side || row >= side) return;
    let point = this.#last[row * side + column] ?? NONE;
    for (; point !== NONE; point = this.#previous[point] ?? NONE) visit(point);
  }

  #cellAlong(coordinate: number): number {
    return Math.min(this.#side - 1, Math.max(0, Math.floor(coordinate * this.#side)));
  }
}
