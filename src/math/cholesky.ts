import { makeMatrix, type DenseMatrix } from './dense-matrix.ts';

/**
 * Least squared sine of the angle between a column and the span of those before it. In 64-bit arithmetic a Gram
 * matrix knows it to about 10⁻¹⁴.
 */
const LEAST_PIVOT = 1e-11;

/**
 * S so that the columns of A · S are orthonormal, from the Gram matrix G = Aᵗ·A: the inverse of the Cholesky factor R
 * of G = Rᵗ·R (Golub and Van Loan, Matrix Computations, section 4.2). Where a column of A depends on earlier ones,
 * that of S is zero. Only what stands on and above the diagonal of G is read.
 */
export function inverseCholesky(gram: DenseMatrix): DenseMatrix {
  const n = gram.rowCount;
  const factor = makeMatrix(n, n);
  const inverse = makeMatrix(n, n);
  const r = factor.data;
  const s = inverse.data;
  // Columns are brought to length 1 first, so that a pivot says how far a column depends on others.
  const scale = Float64Array.from({ length: n }, (_, i) => {
    const square = gram.data[i * n + i] ?? 0;
    return square > 0 ? 1 / Math.sqrt(square) : 0;
  });
  for (let j = 0; j < n; j++) {
    let pivot = (scale[j] ?? 0) > 0 ? 1 : 0;
    for (let i = 0; i < j; i++) {
      const diagonal = r[i * n + i] ?? 0;
      if (diagonal === 0) continue;
      let sum = (gram.data[i * n + j] ?? 0) * (scale[i] ?? 0) * (scale[j] ?? 0);
      for (let k = 0; k < i; k++) sum -= (r[k * n + i] ?? 0) * (r[k * n + j] ?? 0);
      r[i * n + j] = sum / diagonal;
      pivot -= (r[i * n + j] ?? 0) ** 2;
    }
    if (!(pivot > LEAST_PIVOT)) {
      for (let i = 0; i < j; i++) r[i * n + j] = 0;
      continue;
    }
    r[j * n + j] = Math.sqrt(pivot);
    // Column j of the inverse of R by back substitution.
    s[j * n + j] = 1 / (r[j * n + j] ?? 1);
    for (let i = j - 1; i >= 0; i--) {
      const diagonal = r[i * n + i] ?? 0;
      if (diagonal === 0) continue;
      let sum = 0;
      for (let k = i + 1; k <= j; k++) sum += (r[i * n + k] ?? 0) * (s[k * n + j] ?? 0);
      s[i * n + j] = -sum / diagonal;
    }
  }
  for (let i = 0; i < n; i++) {
    for (let j = i; j < n; j++) s[i * n + j] = (s[i * n + j] ?? 0) * (scale[i] ?? 0);
  }
  return inverse;
}
