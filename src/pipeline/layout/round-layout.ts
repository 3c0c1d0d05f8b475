import { roundCoordinate } from '../../lock/lock-schemas.ts';
import type { Layout } from '../stage-values.ts';

/**
 * Positions to the five decimals of the lock: what is built from a lock must not differ from what wrote it.
 * On a map 1,000 pixels wide that is a hundredth of a pixel.
 */
export function roundLayout({ x, y }: Layout): Layout {
  return { x: x.map(roundCoordinate), y: y.map(roundCoordinate) };
}
