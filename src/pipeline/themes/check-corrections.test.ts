import { describe, expect, test } from 'vitest';
import { plainTheme } from '../../domain/theme.ts';
import type { PaperId } from '../../domain/paper.ts';
import { makeMatrix, rowOf, type DenseMatrix } from '../../math/dense-matrix.ts';
import type { Grouping, ReducedSpace, SteeredTheme, TermMatrix } from '../stage-values.ts';
import { checkCorrections } from './check-corrections.ts';

/** Unit rows in the plane, by their angles in degrees. */
function rowsAt(degrees: readonly number[]): DenseMatrix {
  const rows = makeMatrix(degrees.length, 2);
  degrees.forEach((angle, row) => {
    const radians = (angle * Math.PI) / 180;
    rowOf(rows, row).set([Math.cos(radians), Math.sin(radians)]);
  });
  return rows;
}

/** One row for each angle, in themes whose middles are at others; the first theme is that of the file. */
function remarksOn(
  theme: Partial<SteeredTheme>,
  at: { rows: readonly number[]; clusterOf: readonly number[]; centroids: readonly number[] },
) {
  const grouping = {
    ...{ clusterCount: at.centroids.length, clusterOf: Int32Array.from(at.clusterOf) },
    curatedOf: at.centroids.map((_, cluster) => (cluster === 0 ? 0 : -1)),
    centroids: rowsAt(at.centroids),
  };
  const reduced = { rows: rowsAt(at.rows), paperIndexes: at.rows.map((_, row) => row) };
  const problems = checkCorrections(
    // Without terms and a label nothing else is looked at.
    { matrix: {} as TermMatrix, reduced: reduced as unknown as ReducedSpace },
    [{ ...plainTheme('mine'), ...theme }],
    { grouping: grouping as unknown as Grouping, ids: ['p0', 'p1'] as PaperId[] },
  );
  return problems.map(({ code, field, value }) => [code, field, value].join(' '));
}

describe('a correction that fits its theme no more', () => {
  const centroids = [0, 60, 80, 100];

  test('is a pinned paper that three other themes are nearer to', () => {
    const place = { rows: [90, 50], clusterOf: [0, 0], centroids };
    expect(remarksOn({ pinnedRows: [0] }, place)).toEqual(['THEME-PIN-FAR papers.must p0']);
    expect(remarksOn({ pinnedRows: [1] }, { ...place, centroids: [0, 60, 80] })).toEqual([]);
  });

  test('is a paper kept out of a theme that it must stay in', () => {
    const place = { rows: [0, 10], clusterOf: [0, 1], centroids: [0, 20] };
    expect(remarksOn({ bannedRows: [0, 1] }, place)).toEqual(['THEME-NOT-ONLY papers.not p0']);
  });

  test('is none of a theme that has no file', () => {
    const place = { rows: [90], clusterOf: [0], centroids };
    expect(remarksOn({ pinnedRows: [0], isImplied: true }, place)).toEqual([]);
  });
});
