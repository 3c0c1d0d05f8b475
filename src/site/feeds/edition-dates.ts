import type { EditionId } from '../../domain/lock.ts';
import { oncePer } from '../once-per.ts';
import { editionsOf, type EditionSource } from '../permanence/editions.ts';

/** The date of each edition; one without a date has that of the newest before it, if any has one. */
export const editionDates = oncePer(
  (atlas: EditionSource): ReadonlyMap<EditionId, string | null> => {
    const dates = new Map<EditionId, string | null>();
    let last: string | null = null;
    for (const { id, date } of editionsOf(atlas)) {
      last = date ?? last;
      dates.set(id, last);
    }
    return dates;
  },
);

/** How new an edition is: 0 for the newest. */
export const editionAges = oncePer(
  (atlas: EditionSource): ReadonlyMap<EditionId, number> =>
    new Map(
      editionsOf(atlas)
        .toReversed()
        .map(({ id }, age) => [id, age]),
    ),
);
