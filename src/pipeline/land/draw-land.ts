// Not from `d3`, which loads all of its thirty packages.
import { contours } from 'd3-contour';
import type { LandShape, MapPoint } from '../../domain/atlas.ts';
import type { Grouping, Land, Layout } from '../stage-values.ts';

/** Grid cells along one side; the grid reaches this share of the map beyond each edge. */
const GRID_SIDE = 160;
const REACH = 0.15;
/** Share of the highest density at which each level of land begins. */
const LEVELS = [0.05, 0.22, 0.5];

/**
 * Land where papers are dense: Gaussian kernel density (bandwidth by the spread of the papers), cut at a few
 * levels by marching squares. Every spot of land belongs to the theme that is densest there.
 */
export function drawLand(
  layout: Layout,
  grouping: Pick<Grouping, 'clusterCount' | 'clusterOf'>,
): Land {
  // Where there is no density, a contour at zero would take in the whole grid.
  if (layout.x.length === 0) return { shapes: [], anchors: [] };
  const fields = Array.from(
    { length: grouping.clusterCount },
    () => new Float64Array(GRID_SIDE * GRID_SIDE),
  );
  const bandwidth = bandwidthFor(layout.x.length);
  grouping.clusterOf.forEach((cluster, row) => {
    const field = fields[cluster];
    if (field !== undefined) addKernel(field, layout.x[row] ?? 0, layout.y[row] ?? 0, bandwidth);
  });
  const { total, first, second } = rankDensities(fields);
  const highest = total.reduce((most, value) => Math.max(most, value), 0);
  // One lone paper has land too: a crowd elsewhere must not drown it.
  const peakOf = Math.min(highest, 6);

  const shapes: LandShape[] = [];
  const coast = contourPath(total, (LEVELS[0] ?? 0) * peakOf);
  if (coast !== '') shapes.push({ themeIndex: null, level: 0, path: coast });
  const own = new Float64Array(GRID_SIDE * GRID_SIDE);
  LEVELS.forEach((share, level) => {
    const threshold = share * peakOf;
    fields.forEach((field, themeIndex) => {
      for (let cell = 0; cell < own.length; cell++) {
        const value = field[cell] ?? 0;
        const densest = first[cell] ?? 0;
        const rival = value < densest ? densest : (second[cell] ?? 0);
        own[cell] = Math.min((total[cell] ?? 0) - threshold, (value - rival) * 4);
      }
      const path = contourPath(own, 0);
      if (path !== '') shapes.push({ themeIndex, level, path });
    });
  });
  return { shapes, anchors: fields.map(peakPoint) };
}

/** For every cell the sum of all densities, the greatest and the second greatest. */
function rankDensities(fields: readonly Float64Array[]): {
  total: Float64Array;
  first: Float64Array;
  second: Float64Array;
} {
  const cellCount = GRID_SIDE * GRID_SIDE;
  const total = new Float64Array(cellCount);
  const first = new Float64Array(cellCount);
  const second = new Float64Array(cellCount);
  for (const field of fields) {
    for (let cell = 0; cell < cellCount; cell++) {
      const value = field[cell] ?? 0;
      const densest = first[cell] ?? 0;
      total[cell] = (total[cell] ?? 0) + value;
      first[cell] = Math.max(densest, value);
      second[cell] = Math.max(second[cell] ?? 0, Math.min(densest, value));
    }
  }
  return { total, first, second };
}

/** Kernel width in the unit square: wide for few papers, narrow for many. */
function bandwidthFor(paperCount: number): number {
  return Math.max(0.012, Math.min(0.06, 0.11 * paperCount ** -0.25));
}

function addKernel(field: Float64Array, x: number, y: number, bandwidth: number): void {
  const cell = (1 + 2 * REACH) / (GRID_SIDE - 1);
  const toGrid = (value: number): number => (value + REACH) / cell;
  const reach = (4 * bandwidth) / cell;
  const [column, row] = [toGrid(x), toGrid(1 - y)];
  for (
    let r = Math.max(0, Math.ceil(row - reach));
    r <= Math.min(GRID_SIDE - 1, row + reach);
    r++
  ) {
    for (
      let c = Math.max(0, Math.ceil(column - reach));
      c <= Math.min(GRID_SIDE - 1, column + reach);
      c++
    ) {
      const square = ((r - row) ** 2 + (c - column) ** 2) * cell * cell;
      const at = r * GRID_SIDE + c;
      field[at] = (field[at] ?? 0) + Math.exp(-square / (2 * bandwidth * bandwidth));
    }
  }
}

function contourPath(field: Float64Array, threshold: number): string {
  const shape = contours()
    .size([GRID_SIDE, GRID_SIDE])
    // It only reads values by their index, so a copy as an array would serve its type alone.
    .contour(field as unknown as number[], threshold);
  const scale = (1000 * (1 + 2 * REACH)) / (GRID_SIDE - 1);
  // d3 puts the centre of cell i at i + 0.5.
  const toMap = (value: number): string => ((value - 0.5) * scale - 1000 * REACH).toFixed(1);
  let path = '';
  for (const polygon of shape.coordinates) {
    for (const ring of polygon) {
      path += `M${ring
        .slice(0, -1)
        .map(([x = 0, y = 0]) => `${toMap(x)},${toMap(y)}`)
        .join('L')}Z`;
    }
  }
  return path;
}

function peakPoint(field: Float64Array): MapPoint {
  let best = 0;
  field.forEach((value, cell) => {
    if (value > (field[best] ?? 0) + 1e-12) best = cell;
  });
  const cell = (1 + 2 * REACH) / (GRID_SIDE - 1);
  return {
    x: (best % GRID_SIDE) * cell - REACH,
    y: 1 - (Math.floor(best / GRID_SIDE) * cell - REACH),
  };
}
