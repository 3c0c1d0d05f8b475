import type { Quality } from '../../domain/atlas.ts';
import type { Random } from '../../math/random.ts';
import { rankPreservation } from '../../math/rank-preservation.ts';
import { packRows, type SparseMatrix } from '../../math/sparse-matrix.ts';
import { wordKind } from '../../model/stop-words.ts';
import type { Layout, TokenTable } from '../stage-values.ts';

const NEIGHBOUR_COUNT = 15;
const WHOLE_UP_TO = 2000;
const SAMPLE_COUNT = 1500;
const LEAST_COUNT = 2 * NEIGHBOUR_COUNT + 2;

/**
 * Trustworthiness and neighbourhood overlap of a layout at 15 neighbours, against a plain reference space
 * of its own (small maps are chosen by one close to it, see `layout/project.ts`): TF-IDF of single words
 * of title and abstract, sublinear, used by at least 2 papers and at most half of them, English stop
 * words, unit rows, cosine.
 */
export function measureLayout(
  table: TokenTable,
  paperIndexes: readonly number[],
  layout: Layout,
  random: Random,
): Quality {
  const rows = sampleRows(paperIndexes.length, random);
  if (rows.length < LEAST_COUNT) {
    return { trustworthiness: null, overlap: null, sampledCount: rows.length };
  }
  const reference = referenceRows(
    table,
    rows.map((row) => paperIndexes[row] ?? 0),
  );
  const kept = rankPreservation(
    reference,
    Float64Array.from(rows, (row) => layout.x[row] ?? 0),
    Float64Array.from(rows, (row) => layout.y[row] ?? 0),
    NEIGHBOUR_COUNT,
  );
  return {
    trustworthiness: round3(kept.trustworthiness),
    overlap: round3(kept.overlap),
    sampledCount: rows.length,
  };
}

function round3(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** All rows of a small corpus, else a seeded sample in rising order. */
function sampleRows(count: number, random: Random): number[] {
  const rows = Array.from({ length: count }, (_, row) => row);
  if (count <= WHOLE_UP_TO) return rows;
  for (let i = 0; i < SAMPLE_COUNT; i++) {
    const j = i + Math.floor(random() * (count - i));
    [rows[i], rows[j]] = [rows[j] ?? 0, rows[i] ?? 0];
  }
  return rows.slice(0, SAMPLE_COUNT).sort((a, b) => a - b);
}

function referenceRows(table: TokenTable, papers: readonly number[]): SparseMatrix {
  const counts = papers.map((paper) => {
    const words = new Map<string, number>();
    const tokens = table.papers[paper];
    for (const run of [...(tokens?.title ?? []), ...(tokens?.abstract ?? [])]) {
      for (const { word } of run) {
        const kind = wordKind(word, new Set());
        if (kind !== 'stop' && kind !== 'link') words.set(word, (words.get(word) ?? 0) + 1);
      }
    }
    return words;
  });
  const paperCounts = new Map<string, number>();
  for (const words of counts) {
    for (const word of words.keys()) paperCounts.set(word, (paperCounts.get(word) ?? 0) + 1);
  }
  const vocabulary = [...paperCounts]
    .filter(([, count]) => count >= 2 && count <= papers.length / 2)
    .map(([word]) => word)
    .sort((a, b) => (a < b ? -1 : 1));
  const columnOf = new Map(vocabulary.map((word, column) => [word, column]));
  const rows = counts.map((words) => {
    const entries = [...words].flatMap(([word, count]) => {
      const column = columnOf.get(word);
      if (column === undefined) return [];
      const idf = Math.log((1 + papers.length) / (1 + (paperCounts.get(word) ?? 0))) + 1;
      return [{ column, value: (1 + Math.log(count)) * idf }];
    });
    const length = Math.sqrt(entries.reduce((sum, { value }) => sum + value * value, 0));
    return entries
      .map(({ column, value }) => ({ column, value: value / length }))
      .sort((a, b) => a.column - b.column);
  });
  return packRows(rows, vocabulary.length);
}
