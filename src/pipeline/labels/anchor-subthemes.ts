import type { MapPoint } from '../../domain/atlas.ts';
import type { Layout, Subgrouping } from '../stage-values.ts';

/** Reach of a paper, in parts of the map's side. */
const REACH = 0.02;
/** Papers of a sub-theme that are looked at: more move its densest spot no further. */
const MOST_SAMPLED = 400;

/**
 * The densest spot of every sub-theme: of its papers the one with most others near, by a Cauchy kernel, whose long
 * tails settle ties between papers that stand alone. Ties go to the first.
 */
export function anchorSubthemes(layout: Layout, subgrouping: Subgrouping): MapPoint[] {
  const members = Array.from({ length: subgrouping.clusterCount }, () => [] as number[]);
  subgrouping.clusterOf.forEach((cluster, row) => members[cluster]?.push(row));
  return members.map((rows) => {
    const step = Math.ceil(rows.length / MOST_SAMPLED);
    const sample = rows.filter((_, index) => index % step === 0);
    const x = sample.map((row) => layout.x[row] ?? 0.5);
    const y = sample.map((row) => layout.y[row] ?? 0.5);
    let best = 0;
    let bestDensity = -Infinity;
    for (let here = 0; here < sample.length; here++) {
      let density = 0;
      for (let there = 0; there < sample.length; there++) {
        const right = ((x[here] ?? 0) - (x[there] ?? 0)) / REACH;
        const up = ((y[here] ?? 0) - (y[there] ?? 0)) / REACH;
        density += 1 / (1 + right * right + up * up);
      }
      if (density > bestDensity) {
        best = here;
        bestDensity = density;
      }
    }
    return { x: x[best] ?? 0.5, y: y[best] ?? 0.5 };
  });
}
