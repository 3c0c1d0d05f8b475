import type { Problem } from './problem.ts';

/** What a build does only when its author accepts it on purpose, as `--accept` names it. */
export const gateNames = ['urls', 'shrink', 'themes', 'positions'] as const;

/** See `gateNames`. */
export type GateName = (typeof gateNames)[number];

/** Why a build is refused. */
export interface Refusal {
  readonly gate: GateName;
  readonly problem: Problem;
}
