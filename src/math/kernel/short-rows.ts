import type { DenseMatrix } from '../dense-matrix.ts';

/** Rows of whole numbers of 16 bits, two a column; the last column of rows of odd length is filled up with 0. */
export interface ShortRows {
  readonly rowCount: number;
  /** Pairs a row. */
  readonly columnCount: number;
  /** The number of even index in the low half. */
  readonly data: Uint32Array;
}

/** What stands for 1: the products of two unit rows then add up to 2³⁰ at most, which 32 bits hold. */
export const SHORT_ONE = 32_767;

/**
 * Unit rows in 16 bits. A number is wrong by half of 1 / `SHORT_ONE` at most, and so a cosine by about 10⁻⁵, since
 * such errors are as often up as down.
 */
export function shortRows({ rowCount, columnCount, data }: DenseMatrix): ShortRows {
  const pairCount = Math.ceil(columnCount / 2);
  const short = new Uint32Array(rowCount * pairCount);
  for (let row = 0; row < rowCount; row++) {
    for (let d = 0; d < columnCount; d++) {
      const at = row * pairCount + (d >> 1);
      const value = Math.round((data[row * columnCount + d] ?? 0) * SHORT_ONE);
      short[at] = (short[at] ?? 0) | ((value & 0xffff) << (16 * (d & 1)));
    }
  }
  return { rowCount, columnCount: pairCount, data: short };
}
