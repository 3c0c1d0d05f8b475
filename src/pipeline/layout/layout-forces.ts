import {
  f32x4,
  i32x4,
  v128,
  type Expression,
  type Local,
  type Statement,
  type ValueType,
} from '../../math/kernel/assembler.ts';

/**
 * Shape of the curve 1 / (1 + a·d^2b) by which UMAP turns a distance d on the map into a degree of
 * neighbourhood: umap-learn’s fit (`find_ab_params`) for a least distance of 0.1 and a spread of 1.
 */
export const CURVE = { a: 1.5769434603113077, b: 0.8950608779109733 } as const;
/** log₂ a, written out, since functions of `Math` may differ in the last digit. */
const LOG_A = 0.6571309347062494;
/** Keeps the push finite between papers that nearly coincide; as in umap-learn. */
const SOFTENING = 0.001;
/** Papers count as no nearer than the root of this. */
const LEAST_SQUARED = 2 ** -24;

/** log₂(1 + t) = t·(…) and 2^t = 1 + t·(…) for t from 0 to 1, fitted for the least error at exact ends: below 2·10⁻⁵. */
const LOG_SERIES = [1.44191704, -0.70909645, 0.41560606, -0.1935757, 0.04514905] as const;
const EXP_SERIES = [0.69300392, 0.24154982, 0.05174426, 0.013702] as const;
/** A number of single precision is 1 bit of sign, 8 of exponent (offset by 127) and 23 of fraction. */
const FRACTION_BITS = 23;
const EXPONENT_OFFSET = i32x4.const(127);
const FRACTION_MASK = i32x4.const(2 ** FRACTION_BITS - 1);
const one = f32x4.const(1);

type Vector = Expression<'v128'>;

/**
 * Statements that compute what moves four pairs apart or together, times the vector between them, from their squared
 * distances: in the first lane −2b·p / (d²·(1 + p)), which draws neighbours together, in the others
 * 2b / ((0.001 + d²)·(1 + p)), which parts strangers, where p = a·d^2b.
 *
 * `Math.pow` would cost more than all the rest, and its last digit differs between versions of Node; sums and
 * products give the same bits everywhere.
 */
export function writeForces(
  local: <T extends ValueType>(type: T) => Local<T>,
  squared: Vector,
): { readonly statements: readonly Statement[]; readonly forces: Vector } {
  const { b } = CURVE;
  const distance = local('v128');
  const exponent = local('v128');
  const rest = local('v128');
  const power = local('v128');
  const whole = local('v128');
  const isFirst = i32x4.const(-1, 0, 0, 0);
  const numerators = v128.or(v128.and(power, isFirst), f32x4.const(0, 1, 1, 1));
  const softened = f32x4.add(distance, f32x4.const(0, SOFTENING, SOFTENING, SOFTENING));
  return {
    statements: [
      distance.set(f32x4.max(squared, f32x4.const(LEAST_SQUARED))),
      // log₂ d²: the exponent, and a series in the fraction.
      exponent.set(
        f32x4.fromWhole(i32x4.sub(i32x4.shiftRight(distance, FRACTION_BITS), EXPONENT_OFFSET)),
      ),
      rest.set(f32x4.sub(v128.or(v128.and(distance, FRACTION_MASK), one), one)),
      exponent.set(f32x4.add(exponent, f32x4.mul(rest, series(LOG_SERIES, rest)))),
      // 2^(b·log₂ d² + log₂ a) in the same way backwards.
      exponent.set(f32x4.add(f32x4.mul(exponent, f32x4.const(b)), f32x4.const(LOG_A))),
      whole.set(f32x4.floor(exponent)),
      rest.set(f32x4.sub(exponent, whole)),
      power.set(f32x4.add(one, f32x4.mul(rest, series(EXP_SERIES, rest)))),
      power.set(i32x4.add(power, i32x4.shiftLeft(i32x4.fromFloat(whole), FRACTION_BITS))),
    ],
    forces: f32x4.mul(
      f32x4.const(-2 * b, 2 * b, 2 * b, 2 * b),
      f32x4.div(numerators, f32x4.mul(softened, f32x4.add(one, power))),
    ),
  };
}

/** c₀ + t·(c₁ + t·(…)). */
function series(coefficients: readonly number[], t: Vector): Vector {
  const [last = 0, ...others] = coefficients.toReversed();
  return others.reduce<Vector>(
    (sum, coefficient) => f32x4.add(f32x4.const(coefficient), f32x4.mul(t, sum)),
    f32x4.const(last),
  );
}
