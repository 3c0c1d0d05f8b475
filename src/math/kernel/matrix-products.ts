import {
  assembleFunction,
  f64x2,
  i32,
  loop,
  v128,
  type Expression,
  type Local,
} from './assembler.ts';

/**
 * Products of tall matrices in 64-bit numbers. Dense rows are `width` numbers long, a multiple of `WIDTH_STEP`, and
 * `rowCount` is that of the left factor. Sums are added up in the order of plain loops.
 */

/** Numbers of a row that stay in registers at a time. */
export const WIDTH_STEP = 16;
/** Rows that stay in the first cache while their products are summed. */
const CACHED_ROWS = 32;

const zero = i32.const(0);
/** Bytes of so many 64-bit numbers. */
const bytes64 = (count: Expression<'i32'>) => i32.mul(count, i32.const(8));

/** `sums[i] += factor · vector i at address`, two numbers a vector. */
const addMultiple = (
  sums: readonly Local<'v128'>[],
  factor: Local<'v128'>,
  address: Expression<'i32'>,
) => sums.map((sum, i) => sum.set(f64x2.add(sum, f64x2.mul(factor, v128.load(address, i * 16)))));
const storeAll = (sums: readonly Local<'v128'>[], address: Expression<'i32'>) =>
  sums.map((sum, i) => v128.store(address, sum, i * 16));

/** X · B for sparse X in compressed rows and dense B. */
export const sparseTimesDense = assembleFunction(
  ['starts', 'columns', 'values', 'dense', 'width', 'out', 'rowCount'],
  ({ starts, columns, values, dense, width, out, rowCount }, local) => {
    const row = local('i32');
    const block = local('i32');
    const at = local('i32');
    const startAt = local('i32');
    const end = local('i32');
    const blockAt = local('i32');
    const sourceAt = local('i32');
    const outAt = local('i32');
    const rowBytes = local('i32');
    const value = local('v128');
    const sums = Array.from({ length: WIDTH_STEP / 2 }, () => local('v128'));
    const columnAt = i32.add(columns, i32.mul(at, i32.const(4)));

    return [
      rowBytes.set(bytes64(width)),
      loop(row, { from: zero, to: rowCount, step: 1 }, [
        startAt.set(i32.add(starts, i32.mul(row, i32.const(4)))),
        end.set(i32.load(startAt, 4)),
        loop(block, { from: zero, to: width, step: WIDTH_STEP }, [
          blockAt.set(i32.add(dense, bytes64(block))),
          ...sums.map((sum) => sum.set(v128.zero)),
          loop(at, { from: i32.load(startAt), to: end, step: 1 }, [
            value.set(v128.load64Splat(i32.add(values, bytes64(at)))),
            sourceAt.set(i32.add(blockAt, i32.mul(i32.load(columnAt), rowBytes))),
            ...addMultiple(sums, value, sourceAt),
          ]),
          outAt.set(i32.add(out, i32.mul(row, rowBytes), bytes64(block))),
          ...storeAll(sums, outAt),
        ]),
      ]),
    ];
  },
);

/** A · S for dense A and square S. */
export const denseTimesSquare = assembleFunction(
  ['dense', 'square', 'width', 'out', 'rowCount'],
  ({ dense, square, width, out, rowCount }, local) => {
    const block = local('i32');
    const row = local('i32');
    const k = local('i32');
    const numberAt = local('i32');
    const squareAt = local('i32');
    const outAt = local('i32');
    const rowBytes = local('i32');
    const number = local('v128');
    const sums = Array.from({ length: WIDTH_STEP / 2 }, () => local('v128'));

    return [
      rowBytes.set(bytes64(width)),
      loop(block, { from: zero, to: width, step: WIDTH_STEP }, [
        loop(row, { from: zero, to: rowCount, step: 1 }, [
          numberAt.set(i32.add(dense, i32.mul(row, rowBytes))),
          squareAt.set(i32.add(square, bytes64(block))),
          outAt.set(i32.add(out, i32.mul(row, rowBytes), bytes64(block))),
          ...sums.map((sum) => sum.set(v128.zero)),
          loop(k, { from: zero, to: width, step: 1 }, [
            number.set(v128.load64Splat(numberAt)),
            ...addMultiple(sums, number, squareAt),
            numberAt.set(i32.add(numberAt, i32.const(8))),
            squareAt.set(i32.add(squareAt, rowBytes)),
          ]),
          ...storeAll(sums, outAt),
        ]),
      ]),
    ];
  },
);

/** Adds Aᵗ · A for dense A to `out`, on and above the diagonal; what stands below has no meaning. */
export const addGram = assembleFunction(
  ['dense', 'width', 'out', 'rowCount'],
  ({ dense, width, out, rowCount }, local) => {
    const first = local('i32');
    const i = local('i32');
    const block = local('i32');
    const row = local('i32');
    const end = local('i32');
    const rowAt = local('i32');
    const outAt = local('i32');
    const rowBytes = local('i32');
    const number = local('v128');
    const sums = Array.from({ length: WIDTH_STEP / 2 }, () => local('v128'));
    const firstBlock = i32.and(i, i32.const(-WIDTH_STEP));
    const cachedEnd = i32.add(first, i32.const(CACHED_ROWS));

    return [
      rowBytes.set(bytes64(width)),
      loop(first, { from: zero, to: rowCount, step: CACHED_ROWS }, [
        end.set(i32.select(cachedEnd, rowCount, i32.lessThan(cachedEnd, rowCount))),
        loop(i, { from: zero, to: width, step: 1 }, [
          loop(block, { from: firstBlock, to: width, step: WIDTH_STEP }, [
            outAt.set(i32.add(out, i32.mul(i, rowBytes), bytes64(block))),
            ...sums.map((sum, part) => sum.set(v128.load(outAt, part * 16))),
            rowAt.set(i32.add(dense, i32.mul(first, rowBytes))),
            loop(row, { from: first, to: end, step: 1 }, [
              number.set(v128.load64Splat(i32.add(rowAt, bytes64(i)))),
              ...addMultiple(sums, number, i32.add(rowAt, bytes64(block))),
              rowAt.set(i32.add(rowAt, rowBytes)),
            ]),
            ...storeAll(sums, outAt),
          ]),
        ]),
      ]),
    ];
  },
);
