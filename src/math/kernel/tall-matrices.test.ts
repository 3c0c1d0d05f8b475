import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeMatrix } from '../dense-matrix.ts';
import { makeRandom } from '../random.ts';
import { packRows } from '../sparse-matrix.ts';
import { TallWorkspace, type TallMatrix } from './tall-matrices.ts';

interface Size {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly width: number;
}

/** Sizes on both sides of what the kernel takes at a time: 16 columns and 32 rows. */
const sizes: fc.Arbitrary<Size> = fc.record({
  rowCount: fc.integer({ min: 0, max: 70 }),
  columnCount: fc.integer({ min: 1, max: 40 }),
  width: fc.integer({ min: 1, max: 34 }),
});

/** A sparse matrix, as rows of numbers too, with a workspace of its own. */
const workspace = ({ rowCount, columnCount, width }: Size) => {
  const random = makeRandom(1, 'sparse');
  const rows = Array.from({ length: rowCount }, () =>
    Array.from({ length: columnCount }, () => (random() < 0.7 ? 0 : random() - 0.5)),
  );
  const sparse = packRows(
    rows.map((row) =>
      row.map((value, column) => ({ column, value })).filter(({ value }) => value !== 0),
    ),
    columnCount,
  );
  return { rows, space: new TallWorkspace(sparse, width) };
};
const randomMatrix = (space: TallWorkspace, rowCount: number, width = space.width): TallMatrix => {
  const random = makeRandom(1, 'dense');
  const matrix = space.allocate(rowCount);
  for (let row = 0; row < rowCount; row++) {
    for (let i = 0; i < width; i++) matrix.data[row * space.width + i] = random() - 0.5;
  }
  return matrix;
};
/** The product of two tables of numbers, each sum in order. */
const plainProduct = (
  a: { rowCount: number; columnCount: number; at: (i: number, k: number) => number },
  b: { columnCount: number; at: (k: number, j: number) => number },
): number[] => {
  const product: number[] = [];
  for (let i = 0; i < a.rowCount; i++) {
    for (let j = 0; j < b.columnCount; j++) {
      let sum = 0;
      for (let k = 0; k < a.columnCount; k++) sum += a.at(i, k) * b.at(k, j);
      product.push(sum);
    }
  }
  return product;
};

describe('products by the kernel are those of plain loops, to the last bit:', () => {
  const check = (compare: (size: Size) => void) => {
    fc.assert(fc.property(sizes, compare), { numRuns: 30 });
  };

  test('X · B and Xᵗ · Q', () => {
    check((size) => {
      const { rows, space } = workspace(size);
      const b = randomMatrix(space, size.columnCount);
      const product = space.allocate(size.rowCount);
      space.multiply(space.sparse, b, product);
      const at = (matrix: TallMatrix) => (k: number, j: number) =>
        matrix.data[k * space.width + j]!;
      expect([...product.data]).toEqual(
        plainProduct(
          { ...size, at: (i, k) => rows[i]![k]! },
          { columnCount: space.width, at: at(b) },
        ),
      );
      const back = space.allocate(size.columnCount);
      space.multiply(space.transposed, product, back);
      expect([...back.data]).toEqual(
        plainProduct(
          {
            rowCount: size.columnCount,
            columnCount: size.rowCount,
            at: (i, k) => rows[k]![i]!,
          },
          { columnCount: space.width, at: at(product) },
        ),
      );
    });
  });

  test('A · S', () => {
    check((size) => {
      const { space } = workspace(size);
      const { width } = space;
      const a = randomMatrix(space, size.rowCount);
      const square = makeMatrix(width, width);
      square.data.set(randomMatrix(space, width).data);
      const product = space.allocate(size.rowCount);
      space.multiplySquare(a, square, product);
      expect([...product.data]).toEqual(
        plainProduct(
          { rowCount: size.rowCount, columnCount: width, at: (i, k) => a.data[i * width + k]! },
          { columnCount: width, at: (k, j) => square.data[k * width + j]! },
        ),
      );
    });
  });

  test('Aᵗ · A', () => {
    check((size) => {
      const { space } = workspace(size);
      const { width } = space;
      const a = randomMatrix(space, size.rowCount);
      expect([...space.gram(a).data]).toEqual(
        plainProduct(
          { rowCount: width, columnCount: size.rowCount, at: (i, k) => a.data[k * width + i]! },
          { columnCount: width, at: (k, j) => a.data[k * width + j]! },
        ),
      );
    });
  });
});

test('orthonormal columns span the columns they are made from; those that depend on others vanish', () => {
  const cases = fc.record({
    rowCount: fc.integer({ min: 8, max: 60 }),
    rank: fc.integer({ min: 1, max: 6 }),
    width: fc.integer({ min: 6, max: 20 }),
  });
  fc.assert(
    fc.property(cases, ({ rowCount, rank, width }) => {
      const { space } = workspace({ rowCount, columnCount: 1, width });
      const matrix = randomMatrix(space, rowCount, rank);
      const number = (of: TallMatrix, row: number, i: number) => of.data[row * space.width + i]!;
      for (let row = 0; row < rowCount; row++) {
        for (let i = rank; i < width; i++) {
          matrix.data[row * space.width + i] =
            number(matrix, row, i % rank) + 2 * number(matrix, row, (i + 1) % rank);
        }
      }
      const once = space.allocate(rowCount);
      const basis = space.allocate(rowCount);
      space.orthonormalize(matrix, once);
      space.orthonormalize(once, basis);
      const gram = space.gram(basis).data;
      for (let i = 0; i < space.width; i++) {
        for (let j = 0; j < space.width; j++) {
          expect(gram[i * space.width + j]).toBeCloseTo(i === j && i < rank ? 1 : 0, 12);
        }
      }
      // What the basis misses of a column is nothing.
      for (let column = 0; column < width; column++) {
        const rest = Float64Array.from({ length: rowCount }, (_, row) =>
          number(matrix, row, column),
        );
        for (let i = 0; i < rank; i++) {
          const share = rest.reduce((sum, value, row) => sum + value * number(basis, row, i), 0);
          for (let row = 0; row < rowCount; row++) rest[row]! -= share * number(basis, row, i);
        }
        expect(Math.hypot(...rest)).toBeLessThan(1e-9);
      }
    }),
    { numRuns: 40 },
  );
});
