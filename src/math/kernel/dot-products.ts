import { assembleFunction, f32x4, i32, i32x4, loop, v128, type Expression } from './assembler.ts';

/** Rows that stand interleaved in a panel: two vectors of four lanes. */
export const PANEL_ROWS = 8;
/** Queries that the kernel takes at a time; they stand interleaved, too. */
export const QUERY_ROWS = 4;

const zero = i32.const(0);
const panelBytes = i32.const(PANEL_ROWS * 4);

/** How lanes of 32 bits are multiplied and summed. */
interface Arithmetic {
  readonly multiply: (a: Vector, b: Vector) => Vector;
  readonly add: (a: Vector, b: Vector) => Vector;
}
type Vector = Expression<'v128'>;

/**
 * `out[q][c] = Σ queries[q][d] · candidates[c][d]` for `queryCount` rows (a multiple of 4) and `panelCount` panels of eight
 * candidates; `out` has one number a candidate in a row. `width` counts the columns of 32 bits.
 *
 * A panel holds number d of all its rows side by side, and so do four queries, so each lane sums the products of one pair in the order of d:
 * nothing is summed across lanes, and plain code in the same order gives the same bits.
 */
const productsIn = ({ multiply, add }: Arithmetic) =>
  assembleFunction(
    ['queries', 'queryCount', 'panels', 'panelCount', 'width', 'out'],
    ({ queries, queryCount, panels, panelCount, width, out }, local) => {
      const panel = local('i32');
      const query = local('i32');
      const d = local('i32');
      const candidateAt = local('i32');
      const queryAt = local('i32');
      const outAt = local('i32');
      const queryBytes = local('i32');
      const outBytes = local('i32');
      const number = local('v128');
      const candidates = [local('v128'), local('v128')];
      const sums = Array.from({ length: QUERY_ROWS }, () =>
        candidates.map((part) => ({ sum: local('v128'), part })),
      );

      return [
        queryBytes.set(i32.mul(width, i32.const(4))),
        outBytes.set(i32.mul(panelCount, panelBytes)),
        loop(panel, { from: zero, to: panelCount, step: 1 }, [
          loop(query, { from: zero, to: queryCount, step: QUERY_ROWS }, [
            candidateAt.set(i32.add(panels, i32.mul(panel, width, panelBytes))),
            queryAt.set(i32.add(queries, i32.mul(query, queryBytes))),
            ...sums.flat().map(({ sum }) => sum.set(v128.zero)),
            loop(d, { from: zero, to: width, step: 1 }, [
              ...candidates.map((part, i) => part.set(v128.load(candidateAt, i * 16))),
              ...sums.flatMap((row, i) => [
                number.set(v128.load32Splat(queryAt, i * 4)),
                ...row.map(({ sum, part }) => sum.set(add(sum, multiply(number, part)))),
              ]),
              candidateAt.set(i32.add(candidateAt, panelBytes)),
              queryAt.set(i32.add(queryAt, i32.const(QUERY_ROWS * 4))),
            ]),
            outAt.set(i32.add(out, i32.mul(query, outBytes), i32.mul(panel, panelBytes))),
            ...sums.flatMap((row) => [
              ...row.map(({ sum }, i) => v128.store(outAt, sum, i * 16)),
              outAt.set(i32.add(outAt, outBytes)),
            ]),
          ]),
        ]),
      ];
    },
  );

/** In 32-bit floating-point numbers. */
export const dotProducts = productsIn({ multiply: f32x4.mul, add: f32x4.add });

/** In whole numbers of 16 bits, two a column (see `shortRows`), summed in 32: half the steps and half the memory. */
export const shortDotProducts = productsIn({ multiply: i32x4.dot16, add: i32x4.add });

/**
 * For each query the panels in which any of the whole products is above the query’s threshold: `out[q]` has room for `panelCount`
 * + 1 whole numbers, how many there are and which. Few products pass, so this spares plain code the rest.
 */
export const panelsAbove = assembleFunction(
  ['products', 'queryCount', 'panelCount', 'thresholds', 'out'],
  ({ products, queryCount, panelCount, thresholds, out }, local) => {
    const query = local('i32');
    const panel = local('i32');
    const productAt = local('i32');
    const outAt = local('i32');
    const count = local('i32');
    const threshold = local('v128');
    const isAbove = (offset: number) => i32x4.greater(v128.load(productAt, offset), threshold);

    return [
      productAt.set(products),
      outAt.set(out),
      loop(query, { from: zero, to: queryCount, step: 1 }, [
        threshold.set(v128.load32Splat(i32.add(thresholds, i32.mul(query, i32.const(4))))),
        count.set(zero),
        loop(panel, { from: zero, to: panelCount, step: 1 }, [
          // Written in any case, and counted where it is one: no branch to guess.
          i32.store(i32.add(outAt, i32.mul(count, i32.const(4)), i32.const(4)), panel),
          count.set(i32.add(count, v128.anyTrue(v128.or(isAbove(0), isAbove(16))))),
          productAt.set(i32.add(productAt, panelBytes)),
        ]),
        i32.store(outAt, count),
        outAt.set(i32.add(outAt, i32.mul(i32.add(panelCount, i32.const(1)), i32.const(4)))),
      ]),
    ];
  },
);
