/**
 * For each row the column it is given, or -1: each column goes to one row at most, and the sum of the weights is
 * the largest there is. Pairs that weigh nothing or less are never made. Whole numbers whose sums stay below 2⁵³
 * are worked with exactly. The Hungarian method with shortest augmenting paths, O(rows² · (rows + columns))
 * (Kuhn, 1955; Jonker and Volgenant, 1987).
 */
export function assignBest(weights: readonly (readonly number[])[]): number[] {
  const rowCount = weights.length;
  const realCount = weights.reduce((most, row) => Math.max(most, row.length), 0);
  // A column of weight 0 for every row: a row that takes one has none.
  const columnCount = realCount + rowCount;
  const costOf = (row: number, column: number): number => -Math.max(0, weights[row]?.[column] ?? 0);

  const rowPotential = new Float64Array(rowCount);
  const columnPotential = new Float64Array(columnCount);
  const rowOf = new Int32Array(columnCount).fill(-1);
  for (let start = 0; start < rowCount; start++) {
    const slack = new Float64Array(columnCount).fill(Infinity);
    const cameFrom = new Int32Array(columnCount).fill(-1);
    const isVisited = new Uint8Array(columnCount);
    let row = start;
    let last = -1;
    // The cheapest path from the row to a free column, by Dijkstra's algorithm over reduced costs.
    for (;;) {
      let nearest = -1;
      for (let column = 0; column < columnCount; column++) {
        if (isVisited[column] === 1) continue;
        const reduced =
          costOf(row, column) - (rowPotential[row] ?? 0) - (columnPotential[column] ?? 0);
        if (reduced < (slack[column] ?? 0)) {
          slack[column] = reduced;
          cameFrom[column] = last;
        }
        if (nearest < 0 || (slack[column] ?? 0) < (slack[nearest] ?? 0)) nearest = column;
      }
      const step = slack[nearest] ?? 0;
      rowPotential[start] = (rowPotential[start] ?? 0) + step;
      for (let column = 0; column < columnCount; column++) {
        if (isVisited[column] === 1) {
          const visited = rowOf[column] ?? 0;
          rowPotential[visited] = (rowPotential[visited] ?? 0) + step;
          columnPotential[column] = (columnPotential[column] ?? 0) - step;
        } else slack[column] = (slack[column] ?? 0) - step;
      }
      last = nearest;
      if ((rowOf[nearest] ?? -1) < 0) break;
      isVisited[nearest] = 1;
      row = rowOf[nearest] ?? 0;
    }
    // Each row on the path moves on by one column.
    while (last >= 0) {
      const before = cameFrom[last] ?? -1;
      rowOf[last] = before < 0 ? start : (rowOf[before] ?? -1);
      last = before;
    }
  }

  const columnOf = new Array<number>(rowCount).fill(-1);
  rowOf.forEach((row, column) => {
    if (row >= 0 && (weights[row]?.[column] ?? 0) > 0) columnOf[row] = column;
  });
  return columnOf;
}
