import type { Quality } from '../../domain/atlas.ts';
import type { Random } from '../../math/random.ts';
import { rankPreservation } from '../../math/rank-preservation.ts';
import { sampleIndexes } from '../../math/sample-rows.ts';
import { packRows, type SparseMatrix } from '../../math/sparse-matrix.ts';
import { surfaceOf } from '../../model/packed-token.ts';
import { wordKind } from '../../model/stop-words.ts';
import type { Layout, TokenTable } from '../stage-values.ts';

const NEIGHBOUR_COUNT = 15;
const WHOLE_UP_TO = 2000;
const SAMPLE_COUNT = 1500;
const LEAST_COUNT = 2 * NEIGHBOUR_COUNT + 2;
const NO_WORDS: ReadonlySet<string> = new Set();

/**
 * Trustworthiness and neighbourhood overlap of a layout at 15 neighbours, against a plain reference space
 * of its own (small maps are arranged half by nearly the same words, see `layout/project.ts`): TF-IDF of
 * single words of title and abstract, sublinear, used by at least 2 papers and at most half of them, English
 * stop words, unit rows, cosine.
 */
export function measureLayout(
  table: TokenTable,
  paperIndexes: readonly number[],
  layout: Layout,
  random: Random,
): Pick<Quality, 'trustworthiness' | 'overlap' | 'sampledCount'> {
  const count = paperIndexes.length;
  const rows = sampleIndexes(count, count <= WHOLE_UP_TO ? count : SAMPLE_COUNT, random);
  if (rows.length < LEAST_COUNT) {
    return { trustworthiness: null, overlap: null, sampledCount: rows.length };
  }
  const reference = referenceRows(
    table,
    Array.from(rows, (row) => paperIndexes[row] ?? 0),
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

/** One row a paper; the column of a word is its number in the table. */
function referenceRows(table: TokenTable, papers: readonly number[]): SparseMatrix {
  const isCounted = Uint8Array.from(table.words, (word) => {
    const kind = wordKind(word, NO_WORDS);
    return kind === 'stop' || kind === 'link' ? 0 : 1;
  });
  const paperCounts = new Uint32Array(table.words.length);
  const counts = papers.map((paper) => {
    const words = new Map<number, number>();
    const end = table.sectionStarts[2 * paper + 2] ?? 0;
    for (let at = table.sectionStarts[2 * paper] ?? 0; at < end; at++) {
      const word = table.wordOf[surfaceOf(table.tokens[at] ?? 0)] ?? 0;
      if (isCounted[word] === 1) words.set(word, (words.get(word) ?? 0) + 1);
    }
    for (const word of words.keys()) paperCounts[word] = (paperCounts[word] ?? 0) + 1;
    return words;
  });
  const rows = counts.map((words) => {
    const entries: { column: number; value: number }[] = [];
    for (const [column, count] of words) {
      const paperCount = paperCounts[column] ?? 0;
      if (paperCount < 2 || paperCount > papers.length / 2) continue;
      const idf = Math.log((1 + papers.length) / (1 + paperCount)) + 1;
      entries.push({ column, value: (1 + Math.log(count)) * idf });
    }
    const length = Math.sqrt(entries.reduce((sum, { value }) => sum + value * value, 0));
    return entries
      .map(({ column, value }) => ({ column, value: value / length }))
      .sort((a, b) => a.column - b.column);
  });
  return packRows(rows, table.words.length);
}
