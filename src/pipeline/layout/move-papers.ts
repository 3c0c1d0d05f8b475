import {
  assembleFunction,
  f32x4,
  i32,
  i32x4,
  loop,
  v128,
  when,
  type Expression,
} from '../../math/kernel/assembler.ts';
import { kernelMaker } from '../../math/kernel/kernel.ts';
import { writeForces } from './layout-forces.ts';

/** Papers drawn at random that push for each neighbour that pulls: as many as lanes are left. */
export const DRAWN_COUNT = 3;
/** Vectors of what an epoch goes by; see `EPOCH_VECTORS`. */
const vectorAt = (index: number) => i32.const(16 * index);

/** What an epoch goes by: vectors of four numbers of 32 bits, one after the other. */
export const EPOCH_VECTORS = [
  /** State of the generator: whole numbers, none of them 0. */
  'state',
  /** Learning rate of the pull and, thrice, of the push. */
  'rates',
  /** How far one force moves a paper at most, in every lane. */
  'most',
  /** The same below 0. */
  'least',
  /** Number of the epoch. */
  'epoch',
  /** Papers a step of the 23 bits of a random number. */
  'paperStep',
  /** Number of the last paper: a whole number. */
  'lastPaper',
] as const;

/** Bits of a random number that choose a paper. */
export const RANDOM_BITS = 23;

/**
 * One epoch. Paper r has the pairs from `starts[r]` to `starts[r + 1]`; a pair is due where `next` has come, and then
 * again after `every` epochs. Its two papers are drawn together and three others, drawn at random, push the first away:
 * four forces from one place, in one vector. `points` holds x and y of each paper in 32 bits.
 */
const moveEpoch = assembleFunction(
  ['points', 'paperCount', 'starts', 'heads', 'every', 'next', 'vectors'],
  ({ points, paperCount, starts, heads, every, next, vectors }, local) => {
    const zero = i32.const(0);
    const paper = local('i32');
    const pair = local('i32');
    const last = local('i32');
    const hereAt = local('i32');
    const headAt = local('i32');
    const pairBytes = local('i32');
    const [state, rates, most, least, epoch, paperStep, lastPaper] = [
      ...[local('v128'), local('v128'), local('v128'), local('v128')],
      ...[local('v128'), local('v128'), local('v128')],
    ] as const;
    const [hereX, hereY, dx, dy] = [local('v128'), local('v128'), local('v128'), local('v128')];
    const [due, drawn, near, far] = [local('v128'), local('v128'), local('v128'), local('v128')];
    const forces = local('v128');
    const startAt = i32.add(starts, i32.mul(paper, i32.const(4)));
    const pointAt = (lane: number) =>
      i32.add(points, i32.mul(i32x4.lane(drawn, lane), i32.const(8)));
    const clipped = (step: Expression<'v128'>) => f32x4.max(f32x4.min(step, most), least);
    const written = writeForces(local, f32x4.add(f32x4.mul(dx, dx), f32x4.mul(dy, dy)));

    return [
      ...[state, rates, most, least, epoch, paperStep, lastPaper].map((vector, index) =>
        vector.set(v128.load(i32.add(vectors, vectorAt(index)))),
      ),
      loop(paper, { from: zero, to: paperCount, step: 1 }, [
        hereAt.set(i32.add(points, i32.mul(paper, i32.const(8)))),
        hereX.set(v128.load32Splat(hereAt)),
        hereY.set(v128.load32Splat(hereAt, 4)),
        last.set(i32.load(startAt, 4)),
        loop(pair, { from: i32.load(startAt), to: last, step: 1 }, [
          pairBytes.set(i32.mul(pair, i32.const(4))),
          due.set(v128.load32Splat(i32.add(next, pairBytes))),
          when(v128.anyTrue(f32x4.atMost(due, epoch)), [
            v128.store32(
              i32.add(next, pairBytes),
              f32x4.add(due, v128.load32Splat(i32.add(every, pairBytes))),
            ),
            // Xorshift (Marsaglia, 2003), a generator a lane; that of the neighbour goes unused.
            state.set(v128.xor(state, i32x4.shiftLeft(state, 13))),
            state.set(v128.xor(state, i32x4.shiftRight(state, 17))),
            state.set(v128.xor(state, i32x4.shiftLeft(state, 5))),
            drawn.set(f32x4.fromWhole(i32x4.shiftRight(state, 32 - RANDOM_BITS))),
            drawn.set(i32x4.min(i32x4.fromFloat(f32x4.mul(drawn, paperStep)), lastPaper)),
            // x and y of two papers each.
            headAt.set(i32.add(points, i32.mul(i32.load(i32.add(heads, pairBytes)), i32.const(8)))),
            near.set(v128.load64Upper(pointAt(1), v128.load64Zero(headAt))),
            far.set(v128.load64Upper(pointAt(3), v128.load64Zero(pointAt(2)))),
            dx.set(f32x4.sub(hereX, v128.shuffle32(near, far, [0, 2, 4, 6]))),
            dy.set(f32x4.sub(hereY, v128.shuffle32(near, far, [1, 3, 5, 7]))),
            ...written.statements,
            forces.set(f32x4.mul(written.forces, rates)),
            dx.set(clipped(f32x4.mul(forces, dx))),
            dy.set(clipped(f32x4.mul(forces, dy))),
            v128.store64(headAt, f32x4.sub(near, v128.shuffle32(dx, dy, [0, 4, 1, 5]))),
            // The sum of the lanes, in every lane.
            ...[dx, dy].flatMap((step) => [
              step.set(f32x4.add(step, v128.shuffle32(step, step, [2, 3, 0, 1]))),
              step.set(f32x4.add(step, v128.shuffle32(step, step, [1, 0, 3, 2]))),
            ]),
            hereX.set(f32x4.add(hereX, dx)),
            hereY.set(f32x4.add(hereY, dy)),
            v128.store64(hereAt, v128.shuffle32(hereX, hereY, [0, 4, 1, 5])),
          ]),
        ]),
      ]),
      v128.store(vectors, state),
    ];
  },
);

/** The SIMD code of the layout at work on a memory. */
export const layoutKernelOn = kernelMaker({ moveEpoch });
