import { inverseCholesky } from '../cholesky.ts';
import { makeMatrix, type DenseMatrix } from '../dense-matrix.ts';
import { transposeInto, type SparseMatrix } from '../sparse-matrix.ts';
import { kernelOn, KernelMemory } from './kernel.ts';
import { WIDTH_STEP } from './matrix-products.ts';

/** A matrix of the workspace: `rowCount` rows of the workspace’s width. */
export type TallMatrix = Readonly<Omit<DenseMatrix, 'columnCount'>>;

/**
 * A kernel memory for one sparse matrix X, its transpose and dense matrices of one width with a row for each row or
 * column of X. The width is rounded up; who fills a matrix leaves the added columns zero, and they stay zero.
 */
export class TallWorkspace {
  readonly width: number;
  readonly sparse: SparseMatrix;
  readonly transposed: SparseMatrix;
  readonly #memory = new KernelMemory();
  readonly #kernel = kernelOn(this.#memory.memory);

  constructor(matrix: SparseMatrix, width: number) {
    const { rowCount, columnCount } = matrix;
    this.width = Math.max(1, Math.ceil(width / WIDTH_STEP)) * WIDTH_STEP;
    this.sparse = this.#allocateSparse(rowCount, columnCount, matrix.values.length);
    this.sparse.starts.set(matrix.starts);
    this.sparse.columns.set(matrix.columns);
    this.sparse.values.set(matrix.values);
    this.transposed = this.#allocateSparse(columnCount, rowCount, matrix.values.length);
    transposeInto(matrix, this.transposed);
  }

  /** A matrix of zeros. */
  allocate(rowCount: number): TallMatrix {
    return { rowCount, data: this.#memory.floats64(rowCount * this.width) };
  }

  /** `out = sparse · dense` for X or its transpose. */
  multiply(sparse: SparseMatrix, dense: TallMatrix, out: TallMatrix): void {
    this.#kernel.sparseTimesDense(
      sparse.starts.byteOffset,
      sparse.columns.byteOffset,
      sparse.values.byteOffset,
      dense.data.byteOffset,
      this.width,
      out.data.byteOffset,
      sparse.rowCount,
    );
  }

  /** `out = dense · square` for a square matrix as wide as the workspace. */
  multiplySquare(dense: TallMatrix, square: DenseMatrix, out: TallMatrix): void {
    const mark = this.#memory.mark();
    const right = this.allocate(this.width).data;
    right.set(square.data);
    this.#kernel.denseTimesSquare(
      dense.data.byteOffset,
      right.byteOffset,
      this.width,
      out.data.byteOffset,
      dense.rowCount,
    );
    this.#memory.release(mark);
  }

  /** denseᵗ · dense. */
  gram(dense: TallMatrix): DenseMatrix {
    const mark = this.#memory.mark();
    const sums = this.allocate(this.width).data;
    this.#kernel.addGram(dense.data.byteOffset, this.width, sums.byteOffset, dense.rowCount);
    const gram = makeMatrix(this.width, this.width);
    for (let i = 0; i < this.width; i++) {
      for (let j = i; j < this.width; j++) {
        const value = sums[i * this.width + j] ?? 0;
        gram.data[i * this.width + j] = value;
        gram.data[j * this.width + i] = value;
      }
    }
    this.#memory.release(mark);
    return gram;
  }

  /**
   * `out` = orthonormal columns that span those of `dense`, by Cholesky QR; columns that depend on earlier ones become
   * zero. Its error grows with the square of the condition number, so what must be orthonormal to the last digits
   * takes a second pass (Yamamoto, Nakatsukasa, Yanagisawa and Fukaya, ETNA 2015).
   */
  orthonormalize(dense: TallMatrix, out: TallMatrix): void {
    this.multiplySquare(dense, inverseCholesky(this.gram(dense)), out);
  }

  #allocateSparse(rowCount: number, columnCount: number, entryCount: number): SparseMatrix {
    return {
      rowCount,
      columnCount,
      starts: this.#memory.integers(rowCount + 1),
      columns: this.#memory.integers(entryCount),
      values: this.#memory.floats64(entryCount),
    };
  }
}
