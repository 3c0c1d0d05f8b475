import type { Atlas } from '../../domain/atlas.ts';
import type { Edition, EditionId } from '../../domain/lock.ts';
import { oncePer } from '../once-per.ts';

/** The part of an atlas that tells of its editions. */
export type EditionSource = Pick<Atlas, 'record' | 'papers' | 'themes' | 'digest'>;

const monthNames =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/**
 * All editions from the oldest to the newest, the current one among them: of a map without a lock the record may
 * not hold it yet.
 */
export const editionsOf = oncePer((atlas: EditionSource): readonly Edition[] => {
  const { edition, editions } = atlas.record;
  return editions.some(({ id }) => id === edition) ? editions : [...editions, openEdition(atlas)];
});

function openEdition({ record, papers, themes, digest }: EditionSource): Edition {
  return {
    id: record.edition,
    parents: record.editions.slice(-1).map(({ id }) => id),
    date: null,
    digest,
    paperCount: papers.length,
    themeCount: themes.length,
    themeCountReason: '',
    abstractCount: papers.filter(({ abstract }) => abstract !== '').length,
    events: [],
  };
}

/** One edition, or undefined for an id that the record does not know. */
export function editionOf(atlas: EditionSource, id: EditionId): Edition | undefined {
  return editionsById(atlas).get(id);
}

const editionsById = oncePer(
  (atlas: EditionSource) => new Map(editionsOf(atlas).map((edition) => [edition.id, edition])),
);

/** True for the edition that began the map: all of its papers and themes are new, so none stands out. */
export function isFirstEdition(atlas: EditionSource, id: EditionId): boolean {
  return editionsOf(atlas)[0]?.id === id;
}

/** Path of an edition's report, relative to the base path. */
export function editionPath(id: EditionId): string {
  return `changes/${id}/`;
}

/** What people call an edition: its date, or its id where it has none. */
export function editionName({ id, date }: Pick<Edition, 'id' | 'date'>): string {
  return date === null ? `edition ${id}` : dateText(date);
}

/** An edition's date as people write it: `31 July 2025`, `July 2025`, `2025`; anything else stays as it is. */
export function dateText(date: string): string {
  const [, year = '', month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  if (year === '') return date;
  const monthName = month === undefined ? undefined : monthNames[Number(month) - 1];
  if (monthName === undefined) return date;
  return [...(day === undefined ? [] : [String(Number(day))]), monthName, year].join(' ');
}

/** A date in a sentence: `on 31 July 2025`, `in July 2025`, `in edition 7k3m9x2q`. */
export function whenText(edition: Pick<Edition, 'id' | 'date'>): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(edition.date ?? '');
  return `${isDay ? 'on' : 'in'} ${editionName(edition)}`;
}
