/** How often each pair of labels meets, and how often each label occurs in either list. */
interface Contingency {
  readonly itemCount: number;
  readonly cells: readonly number[];
  readonly rowSums: readonly number[];
  readonly columnSums: readonly number[];
  /** Row and column of each cell. */
  readonly places: readonly (readonly [number, number])[];
}

/**
 * Normalized mutual information of two labellings of the same items, 0–1: mutual information divided by the
 * arithmetic mean of the entropies (Strehl and Ghosh, 2002; Vinh, Epps and Bailey, 2010). 1 where neither divides.
 */
export function normalizedMutualInformation(
  one: ArrayLike<number>,
  other: ArrayLike<number>,
): number {
  const { itemCount, cells, rowSums, columnSums, places } = contingency(one, other);
  const entropy = (sums: readonly number[]): number =>
    sums.reduce((sum, count) => sum - (count / itemCount) * Math.log(count / itemCount), 0);
  const mean = (entropy(rowSums) + entropy(columnSums)) / 2;
  if (mean < 1e-12) return 1;
  let information = 0;
  cells.forEach((count, cell) => {
    const [row = 0, column = 0] = places[cell] ?? [];
    const expected = ((rowSums[row] ?? 0) * (columnSums[column] ?? 0)) / itemCount;
    information += (count / itemCount) * Math.log(count / expected);
  });
  return Math.min(1, Math.max(0, information / mean));
}

/**
 * Adjusted Rand index of two labellings of the same items (Hubert and Arabie, 1985): 1 where they agree, 0 on
 * average by chance, and below that where they agree less. 1 where both are trivial in the same way.
 */
export function adjustedRandIndex(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const { itemCount, cells, rowSums, columnSums } = contingency(one, other);
  const pairs = (count: number): number => (count * (count - 1)) / 2;
  const sumPairs = (counts: readonly number[]): number =>
    counts.reduce((sum, count) => sum + pairs(count), 0);
  const [both, rows, columns] = [sumPairs(cells), sumPairs(rowSums), sumPairs(columnSums)];
  const expected = itemCount < 2 ? 0 : (rows * columns) / pairs(itemCount);
  const most = (rows + columns) / 2;
  return Math.abs(most - expected) < 1e-12 ? 1 : (both - expected) / (most - expected);
}

function contingency(one: ArrayLike<number>, other: ArrayLike<number>): Contingency {
  if (one.length !== other.length) throw new Error('Agreement: labellings of different lengths.');
  const rowOf = new Map<number, number>();
  const columnOf = new Map<number, number>();
  const cellOf = new Map<number, number>();
  const cells: number[] = [];
  const rowSums: number[] = [];
  const columnSums: number[] = [];
  const places: (readonly [number, number])[] = [];
  for (let item = 0; item < one.length; item++) {
    const row = numberOf(rowOf, one[item] ?? 0);
    const column = numberOf(columnOf, other[item] ?? 0);
    const cell = numberOf(cellOf, row * one.length + column);
    places[cell] ??= [row, column];
    cells[cell] = (cells[cell] ?? 0) + 1;
    rowSums[row] = (rowSums[row] ?? 0) + 1;
    columnSums[column] = (columnSums[column] ?? 0) + 1;
  }
  return { itemCount: one.length, cells, rowSums, columnSums, places };
}

/** Number of a key in order of appearance. */
function numberOf(numbers: Map<number, number>, key: number): number {
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  return number;
}
