import { makeMatrix, type DenseMatrix } from './dense-matrix.ts';

/** Eigenvalues, largest first, and their unit eigenvectors as the columns of `vectors`. */
export interface Eigen {
  readonly values: Float64Array;
  readonly vectors: DenseMatrix;
}

/**
 * All eigenpairs of a small symmetric matrix by cyclic Jacobi rotations
 * (Golub and Van Loan, Matrix Computations, section 8.5).
 */
export function symmetricEigen(matrix: DenseMatrix): Eigen {
  const n = matrix.rowCount;
  const a = matrix.data.slice();
  const v = new Float64Array(n * n);
  for (let i = 0; i < n; i++) v[i * n + i] = 1;
  const get = (m: Float64Array, i: number, j: number): number => m[i * n + j] ?? 0;

  for (let sweep = 0; sweep < 60; sweep++) {
    let off = 0;
    let total = 0;
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        const square = get(a, i, j) ** 2;
        total += square;
        if (i !== j) off += square;
      }
    }
    if (off <= 1e-24 * total || total === 0) break;
    for (let p = 0; p < n - 1; p++) {
      for (let q = p + 1; q < n; q++) {
        const apq = get(a, p, q);
        if (apq === 0) continue;
        // The rotation that makes the entry (p, q) vanish.
        const theta = (get(a, q, q) - get(a, p, p)) / (2 * apq);
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let k = 0; k < n; k++) {
          const akp = get(a, k, p);
          const akq = get(a, k, q);
          a[k * n + p] = c * akp - s * akq;
          a[k * n + q] = s * akp + c * akq;
        }
        for (let k = 0; k < n; k++) {
          const apk = get(a, p, k);
          const aqk = get(a, q, k);
          a[p * n + k] = c * apk - s * aqk;
          a[q * n + k] = s * apk + c * aqk;
          const vkp = get(v, k, p);
          const vkq = get(v, k, q);
          v[k * n + p] = c * vkp - s * vkq;
          v[k * n + q] = s * vkp + c * vkq;
        }
      }
    }
  }

  const order = Array.from({ length: n }, (_, i) => i).sort(
    (i, j) => get(a, j, j) - get(a, i, i) || i - j,
  );
  const vectors = makeMatrix(n, n);
  order.forEach((from, to) => {
    for (let row = 0; row < n; row++) vectors.data[row * n + to] = get(v, row, from);
  });
  return { values: Float64Array.from(order, (i) => get(a, i, i)), vectors };
}
