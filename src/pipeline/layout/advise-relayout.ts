import { makeRandom } from '../../math/random.ts';
import type { Layout } from '../stage-values.ts';
import { compareLayouts } from './compare-layouts.ts';
import { project } from './project.ts';
import type { Space } from './word-likeness.ts';

/** Why a layout drawn anew is advised; differences are −1 to 1. */
export interface RelayoutAdvice {
  /** Papers placed since the last fit, of all on the map, 0–1. */
  readonly placedShare: number;
  /** What placed papers would gain in trustworthiness at 15 neighbours; null where no fit was tried. */
  readonly trustworthinessGain: number | null;
  /** The same in neighbourhood overlap, of all papers. */
  readonly overlapGain: number | null;
}

/** Fewer placed papers cannot make a map poor. */
const LEAST_PLACED_SHARE = 0.1;
const LEAST_GAIN = 0.03;
/** Up to this many papers a fit is tried: a few seconds at most, and only when enough was placed. */
const MOST_FOR_SHADOW_FIT = 12_000;
/** Shares at which a fit is advised untried; a small map is poor sooner. */
const PLACED_SHARE_UNTRIED = 0.5;
const PLACED_SHARE_UNTRIED_SMALL = 0.2;
const SMALL_PAPER_COUNT = 150;

/**
 * Whether a map that grew should be drawn anew, or null where it is as good as it would be then. When more than a tenth
 * of its papers were placed since the last fit, a fit is tried; it is advised if it keeps the neighbourhoods
 * of placed papers better by more than 0.03 in trustworthiness, or those of all by so much in overlap. Above 12,000 papers,
 * and where too few to be measured, none is tried: then it is advised at half the papers placed, a fifth below 150.
 *
 * @param state.isPlacedSince 1 for each row that was placed since the last fit, 0 for others
 * @param options.seed that of the map, so that the fit tried is the one that would be made
 */
export function adviseRelayout(
  space: Space,
  layout: Layout,
  state: { isPlacedSince: Uint8Array },
  options: { seed: number },
): RelayoutAdvice | null {
  const count = layout.x.length;
  const placedCount = state.isPlacedSince.reduce((sum, isPlaced) => sum + isPlaced, 0);
  const placedShare = count === 0 ? 0 : placedCount / count;
  if (placedShare <= LEAST_PLACED_SHARE) return null;
  const gain =
    count > MOST_FOR_SHADOW_FIT
      ? null
      : gainOfFit(space, { layout, isPlaced: state.isPlacedSince, seed: options.seed });
  if (gain === null) {
    const limit = count < SMALL_PAPER_COUNT ? PLACED_SHARE_UNTRIED_SMALL : PLACED_SHARE_UNTRIED;
    if (placedShare < limit) return null;
    return { placedShare, trustworthinessGain: null, overlapGain: null };
  }
  const { trustworthinessGain, overlapGain } = gain;
  if (trustworthinessGain <= LEAST_GAIN && overlapGain <= LEAST_GAIN) return null;
  return { placedShare, trustworthinessGain, overlapGain };
}

/** What a layout drawn anew gains over the one there is, or null where that cannot be measured. */
function gainOfFit(
  space: Space,
  { layout, isPlaced, seed }: { layout: Layout; isPlaced: Uint8Array; seed: number },
): { trustworthinessGain: number; overlapGain: number } | null {
  const fresh = project(space, { random: makeRandom(seed, 'layout') });
  const gain = compareLayouts(
    space,
    { one: fresh, other: layout, isSome: isPlaced },
    makeRandom(seed, 'quality'),
  );
  if (gain === null) return null;
  return {
    trustworthinessGain: gain.ofSome.trustworthiness,
    overlapGain: gain.ofAll.overlap,
  };
}
