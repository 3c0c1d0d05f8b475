/**
 * Shape of the curve 1 / (1 + a·d^2b) by which UMAP turns a distance d on the map into a degree of
 * neighbourhood: umap-learn’s fit (`find_ab_params`) for a least distance of 0.1 and a spread of 1.
 */
export const CURVE = { a: 1.5769434603113077, b: 0.8950608779109733 } as const;
/** Keeps the push finite between papers that nearly coincide; as in umap-learn. */
const SOFTENING = 0.001;

/** What moves a pair apart or together, times the vector between them, by squared distance. */
export interface ForceTables {
  /** −2ab·d^2(b−1) / (1 + a·d^2b), below 0 */
  readonly attraction: Float32Array;
  /** 2b / ((0.001 + d²)·(1 + a·d^2b)), above 0 */
  readonly repulsion: Float32Array;
}

/** Squared distances from 2^−24 to 2^16 have steps in the tables, the same number in every octave. */
const [LEAST_OCTAVE, MOST_OCTAVE] = [-24, 16];
const STEP_BITS = 6;
/** A number of single precision is 1 bit of sign, 8 of exponent (offset by 127) and 23 of fraction. */
const REST_BITS = 23 - STEP_BITS;
const FIRST_STEP = (LEAST_OCTAVE + 127) << STEP_BITS;
const STEP_COUNT = (MOST_OCTAVE - LEAST_OCTAVE) << STEP_BITS;
const single = new Float32Array(1);
const bits = new Uint32Array(single.buffer);

/**
 * The forces of UMAP’s gradient in tables, because `Math.pow` for every pair costs more than all the
 * rest. Single precision also rounds away the last digit of `pow`, in which versions of Node differ.
 */
export function makeForceTables(): ForceTables {
  const { a, b } = CURVE;
  const attraction = new Float32Array(STEP_COUNT + 1);
  const repulsion = new Float32Array(STEP_COUNT + 1);
  for (let step = 0; step <= STEP_COUNT; step++) {
    bits[0] = (step + FIRST_STEP) << REST_BITS;
    const squared = single[0] ?? 0;
    const power = a * Math.pow(squared, b);
    attraction[step] = (-2 * b * power) / (squared * (1 + power));
    repulsion[step] = (2 * b) / ((SOFTENING + squared) * (1 + power));
  }
  return { attraction, repulsion };
}

/**
 * One of the forces at a squared distance, linear between two steps and so wrong by less than 0.0002 of
 * its size. The high bits of a number of single precision are its octave and its step in the octave.
 */
export function forceAt(table: Float32Array, squared: number): number {
  single[0] = squared;
  const pattern = bits[0] ?? 0;
  const step = (pattern >>> REST_BITS) - FIRST_STEP;
  if (step < 0) return table[0] ?? 0;
  if (step >= STEP_COUNT) return table[STEP_COUNT] ?? 0;
  const low = table[step] ?? 0;
  const share = (pattern & ((1 << REST_BITS) - 1)) / (1 << REST_BITS);
  return low + share * ((table[step + 1] ?? 0) - low);
}
