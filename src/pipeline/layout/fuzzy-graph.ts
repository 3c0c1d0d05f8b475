import type { NeighbourTable } from '../../math/nearest-neighbours.ts';
import type { SparseMatrix } from '../../math/sparse-matrix.ts';

/** Halvings of the interval in which a bandwidth is sought, and how near its sum must come. */
const SEARCH_STEPS = 64;
const TOLERANCE = 1e-5;
/** A bandwidth is at least this share of the mean distance, else a row would know one neighbour only. */
const LEAST_BANDWIDTH = 1e-3;

/**
 * The fuzzy simplicial set of UMAP (McInnes, Healy and Melville, 2018, algorithms 2 and 3): a symmetric
 * matrix of the degrees, 0–1, to which two rows are neighbours. Distances are 1 − cosine; each row sees
 * its nearest neighbour at degree 1 and the rest by its own bandwidth; the two views of a pair, a and b,
 * join to a + b − a·b.
 *
 * @param neighbourCount neighbours a row as UMAP counts them, the row itself being the first
 * @throws if a similarity is not a number
 */
export function fuzzyGraph(table: NeighbourTable, neighbourCount: number): SparseMatrix {
  const others = Math.min(neighbourCount - 1, table.neighbourCount);
  const rowCount = table.neighbourCount === 0 ? 0 : table.indexes.length / table.neighbourCount;
  const columns = new Uint32Array(rowCount * others);
  const distances = new Float64Array(rowCount * others);
  let total = 0;
  for (let row = 0; row < rowCount; row++) {
    for (let rank = 0; rank < others; rank++) {
      const from = row * table.neighbourCount + rank;
      const distance = Math.max(0, 1 - (table.similarities[from] ?? NaN));
      if (Number.isNaN(distance)) throw new Error('Layout: a similarity is not a number.');
      columns[row * others + rank] = table.indexes[from] ?? 0;
      distances[row * others + rank] = distance;
      total += distance;
    }
  }
  // Means count the row itself, at distance 0.
  const meanOfAll = total / (rowCount * (others + 1));
  for (let row = 0; row < rowCount; row++) {
    toDegrees(distances.subarray(row * others, (row + 1) * others), meanOfAll);
  }
  const starts = Uint32Array.from({ length: rowCount + 1 }, (_, row) => row * others);
  const seen = transpose({ rowCount, columnCount: rowCount, starts, columns, values: distances });
  // Transposed twice, the columns of a row rise.
  return joinViews(transpose(seen), seen);
}

/** Turns the rising distances of one row into degrees, in place (“smooth kNN distances”). */
function toDegrees(distances: Float64Array, meanOfAll: number): void {
  const nearest = distances.find((distance) => distance > 0) ?? 0;
  const target = Math.log2(distances.length + 1);
  let [low, high, bandwidth] = [0, Infinity, 1];
  for (let step = 0; step < SEARCH_STEPS; step++) {
    let sum = 0;
    for (const distance of distances) {
      sum += distance > nearest ? Math.exp((nearest - distance) / bandwidth) : 1;
    }
    if (Math.abs(sum - target) < TOLERANCE) break;
    if (sum > target) high = bandwidth;
    else low = bandwidth;
    bandwidth = high === Infinity ? 2 * bandwidth : (low + high) / 2;
  }
  let mean = meanOfAll;
  if (nearest > 0) {
    mean = distances.reduce((sum, distance) => sum + distance, 0) / (distances.length + 1);
  }
  bandwidth = Math.max(bandwidth, LEAST_BANDWIDTH * mean);
  distances.forEach((distance, rank) => {
    distances[rank] = distance > nearest ? Math.exp((nearest - distance) / bandwidth) : 1;
  });
}

/** Rows become columns; the columns of each row of the result rise. */
function transpose(matrix: SparseMatrix): SparseMatrix {
  const starts = new Uint32Array(matrix.columnCount + 1);
  for (const column of matrix.columns) starts[column + 1] = (starts[column + 1] ?? 0) + 1;
  for (let i = 0; i < matrix.columnCount; i++) {
    starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  }
  const ends = starts.slice();
  const columns = new Uint32Array(matrix.columns.length);
  const values = new Float64Array(matrix.columns.length);
  for (let row = 0; row < matrix.rowCount; row++) {
    for (let at = matrix.starts[row] ?? 0; at < (matrix.starts[row + 1] ?? 0); at++) {
      const column = matrix.columns[at] ?? 0;
      const to = ends[column] ?? 0;
      ends[column] = to + 1;
      columns[to] = row;
      values[to] = matrix.values[at] ?? 0;
    }
  }
  return { rowCount: matrix.columnCount, columnCount: matrix.rowCount, starts, columns, values };
}

/** A + B − A∘B of two square matrices whose columns rise: the degrees of a pair that either side sees. */
function joinViews(one: SparseMatrix, other: SparseMatrix): SparseMatrix {
  const { rowCount } = one;
  const starts = new Uint32Array(rowCount + 1);
  const columns = new Uint32Array(one.columns.length + other.columns.length);
  const values = new Float64Array(columns.length);
  let to = 0;
  for (let row = 0; row < rowCount; row++) {
    let [at, otherAt] = [one.starts[row] ?? 0, other.starts[row] ?? 0];
    const [end, otherEnd] = [one.starts[row + 1] ?? 0, other.starts[row + 1] ?? 0];
    while (at < end || otherAt < otherEnd) {
      const column = at < end ? (one.columns[at] ?? 0) : Infinity;
      const otherColumn = otherAt < otherEnd ? (other.columns[otherAt] ?? 0) : Infinity;
      const a = column <= otherColumn ? (one.values[at++] ?? 0) : 0;
      const b = otherColumn <= column ? (other.values[otherAt++] ?? 0) : 0;
      columns[to] = Math.min(column, otherColumn);
      values[to++] = a + b - a * b;
    }
    starts[row + 1] = to;
  }
  return {
    rowCount,
    columnCount: rowCount,
    starts,
    columns: columns.slice(0, to),
    values: values.slice(0, to),
  };
}
