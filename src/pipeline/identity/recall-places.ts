import type { EditionId, Lock, LockPaper, LockTheme } from '../../domain/lock.ts';
import type { PaperId } from '../../domain/paper.ts';
import type { ThemeId } from '../../domain/theme.ts';
import { editionsUpTo } from './editions.ts';
import { compareText } from '../../lock/edition-order.ts';

/** What the lock knows of the placed papers, one entry a row of the reduced space. */
export interface RecalledPlaces {
  /** Living themes in the order of ids. */
  readonly living: readonly ThemeId[];
  /** Theme of each row, by its place among the living; -1 for a newcomer. */
  readonly themeOf: Int32Array;
  /** Unit square, y upwards; NaN for newcomers. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Rows that came since themes were last found anew, and since positions were last drawn anew, 1. */
  readonly isRecent: Uint8Array;
  readonly isPlacedSince: Uint8Array;
  /** True where the lock has a theme and a place for every row, and for no other paper of the corpus. */
  readonly isComplete: boolean;
}

/**
 * Themes and positions of the placed papers as the lock has them. A paper of a theme that became part of another is
 * a paper of that one.
 *
 * @param placed ids of the placed papers, by row
 * @param lines lines of all papers; those of papers that are in the corpus have no fate
 */
export function recallPlaces(
  placed: readonly PaperId[],
  lines: readonly LockPaper[],
  { themes, editions, meta }: Pick<Lock, 'themes' | 'editions' | 'meta'>,
): RecalledPlaces {
  const living = themes
    .filter(({ retired }) => retired === undefined)
    .map(({ id }) => id)
    .sort(compareText);
  const placeOf = new Map(living.map((id, place) => [id, place]));
  const lineOf = new Map(lines.map((line) => [line.id, line]));
  const endOf = endOfThemes(themes);
  const own = placed.map((id) => lineOf.get(id));
  const themeOf = Int32Array.from(own, (line) =>
    line === undefined || line.theme === null ? -1 : (placeOf.get(endOf(line.theme)) ?? -1),
  );
  const x = Float64Array.from(own, (line) => line?.x ?? NaN);
  const y = Float64Array.from(own, (line) => line?.y ?? NaN);
  const isPlaced = new Set(placed);
  const hasLost = lines.some(
    (line) => line.fate === undefined && line.x !== null && !isPlaced.has(line.id),
  );
  const cameAfter = (last: EditionId | null): Uint8Array => {
    const before = editionsUpTo(last, editions);
    return Uint8Array.from(own, (line) => (line !== undefined && before.has(line.since) ? 0 : 1));
  };
  const isComplete = !hasLost && !themeOf.includes(-1) && !x.includes(NaN);
  return {
    ...{ living, themeOf, x, y, isComplete },
    isRecent: cameAfter(meta.themesSince),
    isPlacedSince: cameAfter(meta.layoutSince),
  };
}

/** What a theme is part of now; itself where it lives or dissolved. */
function endOfThemes(themes: readonly LockTheme[]): (id: ThemeId) => ThemeId {
  const into = new Map(
    themes.flatMap(({ id, retired }) => (retired?.into ? [[id, retired.into]] : [])),
  );
  return (id) => {
    const seen = new Set([id]);
    for (let at = id; ;) {
      const next = into.get(at);
      if (next === undefined || seen.has(next)) return at;
      seen.add(next);
      at = next;
    }
  };
}
