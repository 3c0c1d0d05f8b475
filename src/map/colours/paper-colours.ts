import type { PaperColumns } from '../filters/match-papers.ts';
import { yearsText, type YearRange } from '../filters/filters.ts';
import { yearBins } from '../filters/year-bins.ts';

/** What dots are coloured by. */
export type ColourBy = 'theme' | 'year' | 'venue';

export type Scheme = 'light' | 'dark';

/** One colour of the legend: its words, and the papers that have it. */
export interface LegendEntry {
  readonly colour: string;
  readonly words: string;
  readonly count: number;
}

/** A colour for every row, as an index into the palette; the legend goes with the palette one to one. */
export interface PaperColours {
  readonly colours: Uint8Array;
  readonly palette: readonly string[];
  readonly legend: readonly LegendEntry[];
}

/** Steps of the ramp of years at most. */
const yearStepCount = 7;
/** Venues that get a colour of their own at most. */
const namedVenueCount = 8;

/**
 * Ramps of OKLCH, from the earliest year to the latest. Lightness does the telling, so that they are read in grey too; the hue
 * turns from ochre to blue. Ends are held to 3:1 against the land by a test.
 */
const ramps: Readonly<
  Record<Scheme, Readonly<Record<'lightness' | 'hue', readonly [number, number]>>>
> = {
  light: { lightness: [0.58, 0.3], hue: [75, 265] },
  dark: { lightness: [0.62, 0.93], hue: [265, 85] },
};
/** Hues of venues; lightness alternates, so that neighbours in the legend differ in both. */
const venueHues = [255, 55, 150, 330, 200, 95, 295, 20];
const venueLightness: Readonly<Record<Scheme, readonly [number, number]>> = {
  light: [0.45, 0.57],
  dark: [0.68, 0.82],
};
/** Of what has no year, or one of the lesser venues. */
const restColours: Readonly<Record<Scheme, string>> = {
  light: 'oklch(0.585 0.012 80)',
  dark: 'oklch(0.6 0.012 80)',
};

/** Colours by year: spans of about as many papers each, the darkest by day and the brightest by night the latest. */
export function colourByYear(
  { years, count }: Pick<PaperColumns, 'years' | 'count'>,
  scheme: Scheme,
): PaperColours {
  const spans = yearSpans(years);
  const stepOf = new Map(
    spans.flatMap(({ from, to }, step) =>
      Array.from({ length: to - from + 1 }, (_, at) => [from + at, step] as const),
    ),
  );
  const ramp = spans.map((_, step) =>
    rampColour(scheme, spans.length < 2 ? 1 : step / (spans.length - 1)),
  );
  return colourRows(
    { count, palette: [...ramp, restColours[scheme]], words: [...spans.map(yearsText), 'No year'] },
    (row) => stepOf.get(years[row] ?? 0) ?? spans.length,
  );
}

/**
 * The years of the papers as spans without a gap, earliest first: each takes in years until it has its share of the papers
 * that are left, so that a few old papers do not use up the colours.
 */
export function yearSpans(years: ArrayLike<number>): readonly YearRange[] {
  const bins = yearBins(years, null, 10_000);
  let left = bins.reduce((sum, bin) => sum + bin.count, 0);
  const spans: YearRange[] = [];
  let from: number | null = null;
  let held = 0;
  for (const bin of bins) {
    from ??= bin.from;
    held += bin.count;
    const isLastSpan = spans.length === yearStepCount - 1;
    const isFull = held > 0 && held >= left / (yearStepCount - spans.length);
    if (bin !== bins.at(-1) && (isLastSpan || !isFull)) continue;
    spans.push({ from, to: bin.to });
    left -= held;
    held = 0;
    from = null;
  }
  return spans;
}

/** Colours by venue: those with most papers each have one, ties by name; all others share a grey. */
export function colourByVenue(columns: PaperColumns, scheme: Scheme): PaperColours {
  const named = largestVenues(columns).slice(0, namedVenueCount);
  const rankOf = new Map(named.map((venueIndex, rank) => [venueIndex, rank]));
  const palette = named.map((_, rank) => venueColour(scheme, rank));
  const words = named.map((venueIndex) => columns.venueNames[venueIndex] ?? '');
  return colourRows(
    {
      count: columns.count,
      palette: [...palette, restColours[scheme]],
      words: [...words, 'Other venues and none'],
    },
    (row) => rankOf.get(columns.venueIndexes[row] ?? -1) ?? named.length,
  );
}

/** Indexes of venues, those with most papers first. */
export function largestVenues({
  count,
  venueIndexes,
  venueNames,
}: PaperColumns): readonly number[] {
  const counts = new Uint32Array(venueNames.length);
  for (let row = 0; row < count; row++) {
    // An index beyond the names says that there is none; nothing is counted there.
    const venueIndex = venueIndexes[row] ?? venueNames.length;
    if (venueIndex < counts.length) counts[venueIndex] = (counts[venueIndex] ?? 0) + 1;
  }
  const nameOf = (venueIndex: number) => venueNames[venueIndex] ?? '';
  return Array.from(counts.keys())
    .filter((venueIndex) => (counts[venueIndex] ?? 0) > 0)
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** Colour of a place on the ramp of years, 0 the earliest and 1 the latest. */
export function rampColour(scheme: Scheme, share: number): string {
  const { lightness, hue } = ramps[scheme];
  const between = ([from, to]: readonly [number, number]) => from + (to - from) * share;
  return `oklch(${between(lightness).toFixed(3)} 0.11 ${between(hue).toFixed(0)})`;
}

/** Colour of the venue with that rank, 0 the largest. */
export function venueColour(scheme: Scheme, rank: number): string {
  const lightness = venueLightness[scheme][rank % 2] ?? 0.5;
  return `oklch(${lightness} 0.115 ${venueHues[rank % venueHues.length] ?? 0})`;
}

function colourRows(
  {
    count,
    palette,
    words,
  }: {
    readonly count: number;
    readonly palette: readonly string[];
    readonly words: readonly string[];
  },
  colourOf: (row: number) => number,
): PaperColours {
  const colours = new Uint8Array(count);
  const counts = new Uint32Array(palette.length);
  for (let row = 0; row < count; row++) {
    const colour = colourOf(row);
    colours[row] = colour;
    counts[colour] = (counts[colour] ?? 0) + 1;
  }
  const legend = palette.map((colour, at) => ({
    colour,
    words: words[at] ?? '',
    count: counts[at] ?? 0,
  }));
  return { colours, palette, legend };
}
