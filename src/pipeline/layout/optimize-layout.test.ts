import { UMAP } from 'umap-js';
import { describe, expect, test } from 'vitest';
import { makeMatrix, rowsOf, unitRows } from '../../math/dense-matrix.ts';
import { nearestNeighbours } from '../../math/nearest-neighbours.ts';
import { makeRandom, nextNormal } from '../../math/random.ts';
import { fuzzyGraph } from './fuzzy-graph.ts';
import { optimizeLayout } from './optimize-layout.ts';
import { principalPlane } from './principal-plane.ts';

const THEME_COUNT = 6;
/** Rows around six directions; the themes take turns. */
const plantRows = (rowCount: number) => {
  const random = makeRandom(1, 'rows');
  const matrix = makeMatrix(rowCount, 12);
  rowsOf(matrix).forEach((row, i) => {
    row.forEach((_, at) => (row[at] = 0.25 * nextNormal(random)));
    row[i % THEME_COUNT] = (row[i % THEME_COUNT] ?? 0) + 1;
  });
  return unitRows(matrix);
};
const rows = plantRows(240);
const neighbours = nearestNeighbours(rows, 15);
const start = () => principalPlane(rows, 10, { random: makeRandom(1, 'start') });
const ours = (seed = 1) => {
  const positions = start();
  optimizeLayout(fuzzyGraph(neighbours, 15), positions, {
    epochCount: 300,
    random: makeRandom(seed, 'layout'),
  });
  return positions;
};
/** Share of the ten nearest on the map that are of the same theme. */
const themesKept = ({ x, y }: { x: Float64Array; y: Float64Array }) => {
  const all = Array.from(x, (_, i) => i);
  const kept = all.map((i) => {
    const gap = (j: number) => Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!);
    const near = all.filter((j) => j !== i).sort((a, b) => gap(a) - gap(b));
    return near.slice(0, 10).filter((j) => j % THEME_COUNT === i % THEME_COUNT).length / 10;
  });
  return kept.reduce((sum, share) => sum + share, 0) / kept.length;
};

describe('our own UMAP', () => {
  test('keeps planted themes together as well as umap-js', () => {
    const umap = new UMAP({ nNeighbors: 15, nEpochs: 300, random: makeRandom(1, 'umap') });
    const others = (of: Uint32Array | Float64Array, row: number) =>
      Array.from(of.subarray(row * 15, row * 15 + 14));
    const indexes = rowsOf(rows).map((_, row) => [row, ...others(neighbours.indexes, row)]);
    umap.setPrecomputedKNN(
      indexes,
      indexes.map((_, row) => [0, ...others(neighbours.similarities, row).map((s) => 1 - s)]),
    );
    const from = start();
    umap.initializeFit(rowsOf(rows).map((row) => [...row]));
    umap.getEmbedding().forEach((point, row) => {
      point[0] = from.x[row]!;
      point[1] = from.y[row]!;
    });
    for (let epoch = 0; epoch < 300; epoch++) umap.step();
    const points = umap.getEmbedding();
    const theirs = themesKept({
      x: Float64Array.from(points, ([x]) => x!),
      y: Float64Array.from(points, ([, y]) => y!),
    });
    expect(themesKept(start())).toBeLessThan(0.6);
    expect(theirs).toBeGreaterThan(0.85);
    expect(themesKept(ours())).toBeGreaterThan(theirs - 0.02);
  });

  test('is the same to the last bit for the same seed, and another for another', () => {
    expect(ours()).toEqual(ours());
    expect(ours(2)).not.toEqual(ours());
  });

  test('leaves a paper without neighbours finite', () => {
    const positions = { x: Float64Array.of(0, 1, 2), y: Float64Array.of(0, 0, 0) };
    const graph = {
      rowCount: 3,
      columnCount: 3,
      starts: Uint32Array.of(0, 1, 2, 2),
      columns: Uint32Array.of(1, 0),
      values: Float64Array.of(1, 1),
    };
    optimizeLayout(graph, positions, { epochCount: 50, random: makeRandom(1, 'layout') });
    for (const value of [...positions.x, ...positions.y]) expect(value).toSatisfy(Number.isFinite);
  });

  test('tells each epoch', () => {
    const reports: number[] = [];
    optimizeLayout(fuzzyGraph(neighbours, 15), start(), {
      epochCount: 3,
      random: makeRandom(1, 'layout'),
      onEpoch: (done) => reports.push(done),
    });
    expect(reports).toEqual([1, 2, 3]);
  });
});
