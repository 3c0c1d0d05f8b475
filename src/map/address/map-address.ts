import type { ColourBy } from '../colours/paper-colours.ts';
import { noFilters, type Filters, type YearRange } from '../filters/filters.ts';
import type { View } from '../moving/viewport.ts';

/** What an address says of the map. */
export interface AddressState {
  readonly themeId: string | null;
  readonly paperId: string | null;
  readonly filters: Filters;
  readonly colour: ColourBy;
  readonly view: View | null;
}

/** An address that says nothing: the map at rest. */
export const restAddress: AddressState = {
  themeId: null,
  paperId: null,
  filters: noFilters,
  colour: 'theme',
  view: null,
};

/** Longest text that is taken from an address. */
const mostTextLength = 300;

const rounded = (value: number, digits: number): string => String(Number(value.toFixed(digits)));

/** Our keys in their order, each with its value; null, or '', where the default is meant. */
function keysOf({
  themeId,
  paperId,
  filters,
  colour,
}: AddressState): readonly [string, string | null][] {
  const { query, years, venue, author, isNewOnly } = filters;
  return [
    ['theme', themeId],
    ['paper', paperId],
    ['q', query],
    ['years', years === null ? null : `${years.from}-${years.to}`],
    ['venue', venue],
    ['author', author],
    ['new', isNewOnly ? '1' : null],
    ['colour', colour === 'theme' ? null : colour],
  ];
}

/** Query and fragment for a state, keys of others kept and behind ours; empty for the map at rest. */
export function encodeAddress(state: AddressState, search: string): string {
  const ours = keysOf(state);
  const query = new URLSearchParams();
  for (const [key, value] of ours) if (value !== null && value !== '') query.set(key, value);
  const names = new Set(ours.map(([key]) => key));
  for (const [key, value] of new URLSearchParams(search)) {
    if (!names.has(key)) query.append(key, value);
  }
  const { view } = state;
  const fragment =
    view === null
      ? ''
      : `#${[rounded(view.x, 4), rounded(view.y, 4), rounded(view.zoom, 3)].join(',')}`;
  return `${query.size > 0 ? `?${query}` : ''}${fragment}`;
}

/** Reads query and fragment; what cannot be read counts as not said. */
export function decodeAddress(search: string, hash: string): AddressState {
  const query = new URLSearchParams(search);
  const text = (key: string) => query.get(key)?.trim().slice(0, mostTextLength) || null;
  const colour = text('colour');
  return {
    themeId: text('theme'),
    paperId: text('paper'),
    filters: {
      query: text('q') ?? '',
      years: decodeYears(text('years') ?? ''),
      venue: text('venue'),
      author: text('author'),
      isNewOnly: text('new') === '1',
    },
    colour: colour === 'year' || colour === 'venue' ? colour : 'theme',
    view: decodeView(hash),
  };
}

/** `2017-2021`, in either order, or one year. */
function decodeYears(text: string): YearRange | null {
  const parts = /^(\d{1,4})(?:[-–](\d{1,4}))?$/.exec(text);
  if (parts === null) return null;
  const [, first, second = first] = parts;
  const years = [Number(first), Number(second)];
  return { from: Math.min(...years), to: Math.max(...years) };
}

function decodeView(hash: string): View | null {
  const numbers = hash
    .replace(/^#/, '')
    .split(',')
    .map((part) => (part === '' ? NaN : Number(part)));
  const [x = NaN, y = NaN, zoom = NaN] = numbers;
  const isView =
    numbers.length === 3 && numbers.every(Number.isFinite) && Math.abs(x) < 10 && Math.abs(y) < 10;
  return isView && zoom > 0 ? { x, y, zoom: Math.min(Math.max(zoom, 0.5), 100) } : null;
}
