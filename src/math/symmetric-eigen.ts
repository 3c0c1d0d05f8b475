import { addScaled, dot, makeMatrix, normalize, rowsOf, type DenseMatrix } from './dense-matrix.ts';

/** Eigenvalues, largest first, and their unit eigenvectors as the columns of `vectors`. */
export interface Eigen {
  readonly values: Float64Array;
  readonly vectors: DenseMatrix;
}

/** A symmetric tridiagonal matrix, and the orthogonal Q that made it: A = Q · T · Qᵗ. */
interface Tridiagonal {
  readonly diagonal: Float64Array;
  /** `beside[i]` is the entry (i, i + 1); one unused number follows. */
  readonly beside: Float64Array;
  /** The columns of Q. */
  readonly columns: readonly Float64Array[];
}

/** QL steps that one eigenvalue may take; EISPACK allows 30, and two or three are usual. */
const MOST_STEPS = 60;
/** Length below which a row of a matrix of size 1 is zero for all that 64-bit numbers can tell. */
const NEGLIGIBLE = 1e-20;

/**
 * All eigenpairs of a symmetric matrix by Householder reduction to tridiagonal form and implicit QL steps
 * (Golub and Van Loan, Matrix Computations, section 8.3; EISPACK’s tred2 and tql2).
 */
export function symmetricEigen(matrix: DenseMatrix): Eigen {
  const n = matrix.rowCount;
  // With its largest entry 1, squares neither overflow nor vanish.
  const size = matrix.data.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const scaled = { ...matrix, data: matrix.data.map((value) => (size > 0 ? value / size : 0)) };
  const { diagonal, beside, columns } = tridiagonalize(scaled);
  diagonalize(diagonal, beside, columns);

  const order = Array.from({ length: n }, (_, i) => i).sort(
    (i, j) => (diagonal[j] ?? 0) - (diagonal[i] ?? 0) || i - j,
  );
  const vectors = makeMatrix(n, n);
  order.forEach((from, to) => {
    columns[from]?.forEach((value, row) => (vectors.data[row * n + to] = value));
  });
  return { values: Float64Array.from(order, (i) => (diagonal[i] ?? 0) * size), vectors };
}

/**
 * Reflections I − 2·u·uᵗ from both sides, each of which clears one row and column beyond the diagonal’s neighbour. The
 * matrix is used up.
 */
function tridiagonalize(matrix: DenseMatrix): Tridiagonal {
  const n = matrix.rowCount;
  const a = rowsOf(matrix);
  const diagonal = new Float64Array(n);
  const beside = new Float64Array(n);
  const reflectors: Float64Array[] = [];
  for (let k = 0; k < n; k++) {
    const u = a[k]?.slice() ?? new Float64Array(n);
    diagonal[k] = u[k] ?? 0;
    u.fill(0, 0, k + 1);
    const length = Math.sqrt(dot(u, u));
    if (length < NEGLIGIBLE) continue;
    const head = u[k + 1] ?? 0;
    // The head moves away from zero, so no digits cancel.
    beside[k] = head > 0 ? -length : length;
    u[k + 1] = head - (beside[k] ?? 0);
    normalize(u);
    reflectors.push(u);
    // A ← A − u·wᵗ − w·uᵗ with w = 2·(A·u − (uᵗ·A·u)·u)
    const w = new Float64Array(n);
    const below = a.slice(k + 1);
    below.forEach((row, i) => (w[k + 1 + i] = 2 * dot(row, u)));
    addScaled(w, u, -dot(w, u));
    below.forEach((row, i) => {
      addScaled(row, w, -(u[k + 1 + i] ?? 0));
      addScaled(row, u, -(w[k + 1 + i] ?? 0));
    });
  }
  // Q is the product of the reflections; each of its columns is one unit vector, reflected from the last on.
  reflectors.reverse();
  const columns = Array.from({ length: n }, (_, i) => {
    const column = new Float64Array(n);
    column[i] = 1;
    for (const u of reflectors) addScaled(column, u, -2 * dot(column, u));
    return column;
  });
  return { diagonal, beside, columns };
}

/** Turns a tridiagonal matrix into a diagonal one, in place, and the vectors with it. */
function diagonalize(d: Float64Array, e: Float64Array, columns: readonly Float64Array[]): void {
  const n = d.length;
  const size = d.reduce(
    (most, value, i) => Math.max(most, Math.abs(value) + Math.abs(e[i] ?? 0)),
    0,
  );
  const at = (values: Float64Array, i: number): number => values[i] ?? 0;
  for (let first = 0; first < n; first++) {
    for (let step = 0; step < MOST_STEPS; step++) {
      // The block that begins here ends where a neighbour of the diagonal has vanished.
      let last = first;
      while (last < n - 1 && Math.abs(at(e, last)) > Number.EPSILON * size) last++;
      if (last === first) break;
      // Wilkinson’s shift: the eigenvalue of the leading two by two that is nearer to its corner.
      const half = (at(d, first + 1) - at(d, first)) / (2 * at(e, first));
      const root = Math.sqrt(half * half + 1);
      let g = at(d, last) - at(d, first) + at(e, first) / (half + (half < 0 ? -root : root));
      let [sine, cosine, p] = [1, 1, 0];
      let i = last - 1;
      for (; i >= first; i--) {
        const f = sine * at(e, i);
        const b = cosine * at(e, i);
        const r = Math.sqrt(f * f + g * g);
        e[i + 1] = r;
        if (r === 0) {
          // The block has split early; the next step begins with its smaller part.
          d[i + 1] = at(d, i + 1) - p;
          break;
        }
        sine = f / r;
        cosine = g / r;
        const rest = at(d, i + 1) - p;
        const t = (at(d, i) - rest) * sine + 2 * cosine * b;
        p = sine * t;
        d[i + 1] = rest + p;
        g = cosine * t - b;
        const [one, other] = [columns[i], columns[i + 1]];
        if (one !== undefined && other !== undefined) rotate(one, other, { sine, cosine });
      }
      e[last] = 0;
      if (i >= first) continue;
      d[first] = at(d, first) - p;
      e[first] = g;
    }
  }
}

/** A rotation in the plane of two vectors. */
function rotate(
  one: Float64Array,
  other: Float64Array,
  { sine, cosine }: { sine: number; cosine: number },
): void {
  for (let i = 0; i < one.length; i++) {
    const a = one[i] ?? 0;
    const b = other[i] ?? 0;
    other[i] = sine * a + cosine * b;
    one[i] = cosine * a - sine * b;
  }
}
