import { nearestAmong } from '../../math/nearest-neighbours.ts';
import { pickRows } from '../../math/sample-rows.ts';
import type { ReducedSpace } from '../stage-values.ts';

/** With fewer known ones among the nearest of all, they are looked for among the known alone. */
const LEAST_KNOWN = 8;

/** Those whom a newcomer is like, likest first; rows of the reduced space. */
export interface NewcomerNeighbours {
  readonly row: number;
  readonly known: readonly number[];
  /** As many among all, newcomers too. */
  readonly all: readonly number[];
}

/** The neighbours, by cosine in the reduced space, of newcomers; there must be a known row. */
export function newcomerNeighbours(
  { rows, neighbours }: ReducedSpace,
  { newcomers, known }: { newcomers: readonly number[]; known: readonly number[] },
): NewcomerNeighbours[] {
  const { neighbourCount, indexes } = neighbours;
  const isKnown = new Set(known);
  const found = newcomers.map((row) => {
    const all = [...indexes.subarray(row * neighbourCount, (row + 1) * neighbourCount)];
    return { row, known: all.filter((other) => isKnown.has(other)), all };
  });
  const isAlone = (one: NewcomerNeighbours): boolean => one.known.length < LEAST_KNOWN;
  const alone = found.filter(isAlone).map(({ row }) => row);
  if (alone.length === 0) return found;

  const table = nearestAmong(pickRows(rows, alone), pickRows(rows, known), neighbourCount);
  let next = 0;
  return found.map((one) => {
    if (!isAlone(one)) return one;
    const from = next++ * table.neighbourCount;
    const nearest = table.indexes.subarray(from, from + table.neighbourCount);
    return { ...one, known: Array.from(nearest, (other) => known[other] ?? 0) };
  });
}
