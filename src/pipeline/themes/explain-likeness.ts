import { entriesOf } from '../../math/sparse-matrix.ts';
import type { TermMatrix } from '../stage-values.ts';

/**
 * Columns of the terms that make two papers alike, by the product of their weights, strongest first; of a
 * phrase and its own words only the phrase.
 */
export function sharedColumns(
  matrix: TermMatrix,
  [one, other]: readonly [number, number],
  options: { most: number; isReadable: readonly boolean[] },
): number[] {
  const weights = new Map(entriesOf(matrix.rows, one).map(({ column, value }) => [column, value]));
  return strongestColumns(
    matrix,
    entriesOf(matrix.rows, other).flatMap(({ column, value }) => {
      const product = value * (weights.get(column) ?? 0);
      return product > 0 && options.isReadable[column] === true ? [{ column, value: product }] : [];
    }),
    options.most,
  );
}

/** The columns of greatest value; a term that lies within a chosen one, or holds one, is passed over. */
export function strongestColumns(
  matrix: TermMatrix,
  entries: readonly { column: number; value: number }[],
  most: number,
): number[] {
  const chosen: number[] = [];
  const wordBonus = (column: number): number => matrix.terms[column]?.wordCount ?? 1;
  const ranked = entries
    .map(({ column, value }) => ({ column, value: value * wordBonus(column) }))
    .sort((a, b) => b.value - a.value || a.column - b.column);
  for (const { column } of ranked) {
    if (chosen.length === most) break;
    const key = ` ${matrix.terms[column]?.key ?? ''} `;
    const isCovered = chosen.some((other) => {
      const otherKey = ` ${matrix.terms[other]?.key ?? ''} `;
      return otherKey.includes(key) || key.includes(otherKey);
    });
    if (!isCovered) chosen.push(column);
  }
  return chosen;
}
