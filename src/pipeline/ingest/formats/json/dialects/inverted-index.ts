import type { Remark } from '../../../records/raw-record.ts';
import { isObject } from '../json-object.ts';

/** Positions of words that an abstract may have; the longest real ones have some thousand. */
export const maxPositions = 20_000;

/**
 * The text of an abstract that is written as an index of its words, `{"We": [0, 4], "show": [1]}`. Positions without a
 * word close up. What is no index is left as it is.
 */
export function readInvertedIndex(index: unknown): { text: unknown; remarks: readonly Remark[] } {
  if (!isObject(index)) return { text: index, remarks: [] };
  const words: string[] = [];
  const bad: unknown[] = [];
  for (const [word, positions] of Object.entries(index)) {
    if (!Array.isArray(positions)) bad.push(positions);
    else {
      for (const position of positions as readonly unknown[]) {
        if (isPosition(position)) words[position] = word;
        else bad.push(position);
      }
    }
  }
  // The list has holes where no word stands; its values do not.
  const text = Object.values(words).join(' ');
  return { text, remarks: bad.length === 0 ? [] : [badPositions(bad)] };
}

function isPosition(position: unknown): position is number {
  return Number.isInteger(position) && Number(position) >= 0 && Number(position) < maxPositions;
}

function badPositions(bad: readonly unknown[]): Remark {
  const words = bad.length === 1 ? '1 word' : `${bad.length} words`;
  return {
    level: 'warned',
    code: 'OPENALEX-POSITION',
    field: 'abstract_inverted_index',
    value: bad[0],
    message: `The abstract is incomplete: ${words} in it had no place between 0 and ${maxPositions - 1}.`,
    hint: 'Download the record again, or give it its abstract under "abstract".',
  };
}
