import type {
  Edition,
  EditionId,
  LockItem,
  LockMeta,
  LockPaper,
  LockTheme,
} from '../domain/lock.ts';
import { compareText } from './edition-order.ts';
import type { CompareEditions } from './edition-order.ts';

/**
 * What a merge of two branches leaves as two lines becomes one again. Each function takes all lines of one
 * name, in any order, and gives the same line for every order.
 */
export function joinPapers(lines: readonly LockPaper[], compare: CompareEditions): LockPaper {
  const oldest = first(lines, (a, b) => compare(a.since, b.since));
  const newest = first(lines, (a, b) => compare(b.changed, a.changed));
  // A page that only a younger line has was published all the same.
  const published = lines.filter(({ slug }) => slug !== null);
  return {
    ...unknownKeys(lines),
    ...newest,
    keys: union(lines.map(({ keys }) => keys)),
    slug:
      published.length === 0 ? null : first(published, (a, b) => compare(a.since, b.since)).slug,
    since: oldest.since,
  };
}

/** See `joinPapers`. */
export function joinThemes(lines: readonly LockTheme[], compare: CompareEditions): LockTheme {
  const oldest = first(lines, (a, b) => compare(a.since, b.since));
  const newest = first(lines, (a, b) => compare(b.changed, a.changed));
  const { slug, since, hue, tone } = oldest;
  const slugs = lines.map((line) => [line.slug, ...line.formerSlugs]);
  const labels = lines.map((line) => [line.label, ...line.formerLabels]);
  return {
    ...unknownKeys(lines),
    ...newest,
    slug,
    formerSlugs: union(slugs).filter((former) => former !== slug),
    formerLabels: union(labels).filter((former) => former !== newest.label),
    since,
    hue,
    tone,
  };
}

/** See `joinPapers`. What one branch still serves is served: the next build decides anew. */
export function joinItems(lines: readonly LockItem[], compare: CompareEditions): LockItem {
  const ranks = { live: 0, gone: 1, redirect: 2 };
  const strongest = first(lines, (a, b) => ranks[a.state] - ranks[b.state]);
  const { since } = first(lines, (a, b) => compare(a.since, b.since));
  const pages = Math.max(...lines.map((line) => line.pages ?? 0));
  return { ...unknownKeys(lines), ...strongest, ...(pages > 0 && { pages }), since };
}

/** See `joinPapers`. One edition was opened twice: the earlier date is when it was. */
export function joinEditions(lines: readonly Edition[]): Edition {
  const earliest = first(lines, (a, b) => compareText(a.date ?? '9999', b.date ?? '9999'));
  return { ...unknownKeys(lines), ...earliest };
}

/** The side whose positions were drawn last; of themes that whose were last found anew. */
export function joinMeta(sides: readonly LockMeta[], compare: CompareEditions): LockMeta {
  const newer = nullsFirst(compare);
  const newest = first(sides, (a, b) => newer(b.layoutSince, a.layoutSince));
  const { themesSince } = first(sides, (a, b) => newer(b.themesSince, a.themesSince));
  return { ...unknownKeys(sides), ...newest, themesSince };
}

function nullsFirst(
  compare: CompareEditions,
): (left: EditionId | null, right: EditionId | null) => number {
  return (left, right) =>
    left === null || right === null
      ? Number(left !== null) - Number(right !== null)
      : compare(left, right);
}

function first<T>(lines: readonly T[], compare: (left: T, right: T) => number): T {
  return lines.reduce((best, line) => {
    const order = compare(line, best) || compareText(JSON.stringify(line), JSON.stringify(best));
    return order < 0 ? line : best;
  });
}

/** What only some of the lines know: keys of a later version. All others come from the line chosen. */
function unknownKeys<T extends object>(lines: readonly T[]): Partial<T> {
  const byText = lines.toSorted((a, b) => compareText(JSON.stringify(a), JSON.stringify(b)));
  const joined = byText.reduce<object>((known, line) => ({ ...known, ...line }), {});
  // These are absent from a line on purpose.
  const meant = Object.entries(joined).filter(
    ([key]) => key !== 'fate' && key !== 'retired' && key !== 'pages',
  );
  return Object.fromEntries(meant) as Partial<T>;
}

function union(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())].sort();
}
