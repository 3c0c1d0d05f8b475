import type { OwnPlaces } from '../../domain/own-places.ts';
import type { PaperId } from '../../domain/paper.ts';
import { fitToUnitSquare } from './fit-to-unit-square.ts';
import type { KnownPositions } from './place-newcomers.ts';
import { roundLayout } from './round-layout.ts';

/**
 * Known positions with those that the author brought in their place. Positions that all lie in the unit square stay to the
 * digit; others are brought into it together, both axes by one scale, which moves all of them when a new one lies outside.
 *
 * @param placed paper of each row
 */
export function withOwnPositions(
  known: KnownPositions,
  placed: readonly PaperId[],
  { positions }: Pick<OwnPlaces, 'positions'>,
): KnownPositions {
  if (positions.size === 0) return known;
  const rows = placed.flatMap((id, row) => (positions.has(id) ? [row] : []));
  const own = rows.map((row) => positions.get(placed[row] ?? ('' as PaperId)) ?? { x: 0, y: 0 });
  const given = {
    x: Float64Array.from(own, ({ x }) => x),
    y: Float64Array.from(own, ({ y }) => y),
  };
  const isWithin = [...given.x, ...given.y].every((value) => value >= 0 && value <= 1);
  const fitted = roundLayout(isWithin ? given : fitToUnitSquare(given.x, given.y));
  const [x, y] = [known.x.slice(), known.y.slice()];
  rows.forEach((row, at) => {
    x[row] = fitted.x[at] ?? NaN;
    y[row] = fitted.y[at] ?? NaN;
  });
  return { x, y };
}
