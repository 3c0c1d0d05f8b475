import type { Neighbour, ThemeNeighbour } from '../../domain/atlas.ts';
import { dot, rowOf } from '../../math/dense-matrix.ts';
import { entriesOf } from '../../math/sparse-matrix.ts';
import { strongestColumns } from '../../model/weighing/strongest-columns.ts';
import type {
  Grouping,
  Relations,
  ReducedSpace,
  TermMatrix,
  ThemeLabels,
} from '../stage-values.ts';
import { chooseExemplars } from './choose-exemplars.ts';
import { likenessExplainer } from './explain-likeness.ts';

const PAPER_NEIGHBOUR_COUNT = 10;
const THEME_NEIGHBOUR_COUNT = 3;
const EXEMPLAR_COUNT = 3;
const SHARED_TERM_COUNT = 3;
/** Taken from the cosine of a poor fit, which then stands below any other. */
const POOR_FIT = 3;

/** Finds neighbours, members in order, exemplars and neighbouring themes, each with the terms that explain it. */
export function relate(
  space: { matrix: TermMatrix; reduced: ReducedSpace },
  grouping: Grouping,
  meaning: ThemeLabels,
): Relations {
  const { matrix, reduced } = space;
  const rows = membersInOrder(reduced, grouping);
  return {
    neighbours: paperNeighbours(space, meaning),
    members: rows.map((members) => members.map((row) => reduced.paperIndexes[row] ?? 0)),
    exemplars: rows.map((members, cluster) =>
      chooseExemplars(reduced.rows, members, {
        count: EXEMPLAR_COUNT,
        isBetween: grouping.isBetween,
      }).map((row) => {
        const paperIndex = reduced.paperIndexes[row] ?? 0;
        const typical = entriesOf(matrix.rows, paperIndex).flatMap(({ column, value }) => {
          const contrast = meaning.contrasts[cluster]?.get(column) ?? 0;
          return contrast > 0 && meaning.isReadable[column] === true
            ? [{ column, value: value * contrast }]
            : [];
        });
        const columns = strongestColumns(matrix.terms, typical, SHARED_TERM_COUNT);
        return { paperIndex, terms: columns.map((column) => meaning.termTexts[column] ?? '') };
      }),
    ),
    themeNeighbours: themeNeighbours(matrix, grouping, meaning),
  };
}

function paperNeighbours(
  space: { matrix: TermMatrix; reduced: ReducedSpace },
  meaning: ThemeLabels,
): Neighbour[][] {
  const { neighbours, paperIndexes } = space.reduced;
  const count = neighbours.neighbourCount;
  const shownCount = Math.min(count, PAPER_NEIGHBOUR_COUNT);
  const explain = likenessExplainer(space.matrix, {
    most: SHARED_TERM_COUNT,
    isReadable: meaning.isReadable,
  });
  return paperIndexes.map((paper, row) => {
    const from = row * count;
    const others = Array.from(
      neighbours.indexes.subarray(from, from + shownCount),
      (other) => paperIndexes[other] ?? 0,
    );
    const shared = explain(paper, others);
    return others.map((paperIndex, rank) => ({
      paperIndex,
      similarity: round3(neighbours.similarities[from + rank] ?? 0),
      sharedTerms: (shared[rank] ?? []).map((column) => meaning.termTexts[column] ?? ''),
    }));
  });
}

/** Three decimals from 0 to 1. */
function round3(similarity: number): number {
  return Math.round(Math.max(0, Math.min(1, similarity)) * 1000) / 1000;
}

/** Rows of each cluster, nearest to the centroid first, those between themes last, ties by row. */
function membersInOrder(reduced: ReducedSpace, grouping: Grouping): number[][] {
  const members = Array.from({ length: grouping.clusterCount }, () => [] as number[]);
  const fit = Float64Array.from(grouping.clusterOf, (cluster, row) => {
    members[cluster]?.push(row);
    const cosine = dot(rowOf(reduced.rows, row), rowOf(grouping.centroids, cluster));
    return grouping.isBetween[row] === true ? cosine - POOR_FIT : cosine;
  });
  return members.map((rows) => rows.sort((a, b) => (fit[b] ?? 0) - (fit[a] ?? 0) || a - b));
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
        const columns = strongestColumns(matrix.terms, shared, SHARED_TERM_COUNT);
        return {
          themeIndex,
          sharedTerms: columns.map((column) => meaning.termTexts[column] ?? ''),
        };
      });
  });
}
