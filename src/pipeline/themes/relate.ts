import type { Neighbour, ThemeNeighbour } from '../../domain/atlas.ts';
import { dot, rowOf } from '../../math/dense-matrix.ts';
import { entriesOf } from '../../math/sparse-matrix.ts';
import type {
  Grouping,
  Relations,
  ReducedSpace,
  TermMatrix,
  ThemeLabels,
} from '../stage-values.ts';
import { sharedColumns, strongestColumns } from './explain-likeness.ts';

const PAPER_NEIGHBOUR_COUNT = 10;
const THEME_NEIGHBOUR_COUNT = 3;
const EXEMPLAR_COUNT = 3;
const SHARED_TERM_COUNT = 3;

/** Finds neighbours, members in order, exemplars and neighbouring themes, each with the terms that explain it. */
export function relate(
  space: { matrix: TermMatrix; reduced: ReducedSpace },
  grouping: Grouping,
  meaning: ThemeLabels,
): Relations {
  const rows = membersInOrder(space.reduced, grouping);
  return {
    neighbours: paperNeighbours(space, meaning),
    members: rows.map((members) => members.map((row) => space.reduced.paperIndexes[row] ?? 0)),
    exemplars: rows.map((members, cluster) =>
      members.slice(0, EXEMPLAR_COUNT).map((row) => {
        const paperIndex = space.reduced.paperIndexes[row] ?? 0;
        const typical = entriesOf(space.matrix.rows, paperIndex).flatMap(({ column, value }) => {
          const contrast = meaning.contrasts[cluster]?.get(column) ?? 0;
          return contrast > 0 && meaning.isReadable[column] === true
            ? [{ column, value: value * contrast }]
            : [];
        });
        const columns = strongestColumns(space.matrix, typical, SHARED_TERM_COUNT);
        return { paperIndex, terms: columns.map((column) => meaning.termTexts[column] ?? '') };
      }),
    ),
    themeNeighbours: themeNeighbours(space.matrix, grouping, meaning),
  };
}

function paperNeighbours(
  space: { matrix: TermMatrix; reduced: ReducedSpace },
  meaning: ThemeLabels,
): Neighbour[][] {
  const { neighbours, paperIndexes } = space.reduced;
  const count = neighbours.neighbourCount;
  return paperIndexes.map((paper, row) =>
    [
      ...neighbours.indexes.subarray(
        row * count,
        row * count + Math.min(count, PAPER_NEIGHBOUR_COUNT),
      ),
    ].map((other, rank) => {
      const paperIndex = paperIndexes[other] ?? 0;
      const columns = sharedColumns(space.matrix, [paper, paperIndex], {
        most: SHARED_TERM_COUNT,
        isReadable: meaning.isReadable,
      });
      const similarity = Math.max(0, Math.min(1, neighbours.similarities[row * count + rank] ?? 0));
      return {
        paperIndex,
        similarity: Number(similarity.toFixed(3)),
        sharedTerms: columns.map((column) => meaning.termTexts[column] ?? ''),
      };
    }),
  );
}

/** Rows of each cluster, nearest to the centroid first, those between themes last, ties by row. */
function membersInOrder(reduced: ReducedSpace, grouping: Grouping): number[][] {
  const members = Array.from({ length: grouping.clusterCount }, () => [] as number[]);
  grouping.clusterOf.forEach((cluster, row) => members[cluster]?.push(row));
  return members.map((rows, cluster) => {
    const fit = new Map(
      rows.map((row) => [row, dot(rowOf(reduced.rows, row), rowOf(grouping.centroids, cluster))]),
    );
    const isBetween = (row: number): number => (grouping.isBetween[row] === true ? 1 : 0);
    return rows.sort(
      (a, b) => isBetween(a) - isBetween(b) || (fit.get(b) ?? 0) - (fit.get(a) ?? 0) || a - b,
    );
  });
}

function themeNeighbours(
  matrix: TermMatrix,
  grouping: Grouping,
  meaning: ThemeLabels,
): ThemeNeighbour[][] {
  return Array.from({ length: grouping.clusterCount }, (_, cluster) => {
    const here = rowOf(grouping.centroids, cluster);
    return Array.from({ length: grouping.clusterCount }, (_unused, themeIndex) => ({
      themeIndex,
      similarity: dot(here, rowOf(grouping.centroids, themeIndex)),
    }))
      .filter(({ themeIndex }) => themeIndex !== cluster)
      .sort((a, b) => b.similarity - a.similarity || a.themeIndex - b.themeIndex)
      .slice(0, THEME_NEIGHBOUR_COUNT)
      .map(({ themeIndex }) => {
        const other = meaning.contrasts[themeIndex];
        const shared = [...(meaning.contrasts[cluster] ?? [])].flatMap(([column, contrast]) => {
          const both = Math.min(contrast, other?.get(column) ?? 0);
          return both > 0 && meaning.isReadable[column] === true ? [{ column, value: both }] : [];
        });
        const columns = strongestColumns(matrix, shared, SHARED_TERM_COUNT);
        return {
          themeIndex,
          sharedTerms: columns.map((column) => meaning.termTexts[column] ?? ''),
        };
      });
  });
}
