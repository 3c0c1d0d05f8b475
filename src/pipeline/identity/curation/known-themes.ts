import type { LockPaper, LockTheme } from '../../../domain/lock.ts';
import type { PaperId } from '../../../domain/paper.ts';
import type { ThemeId } from '../../../domain/theme.ts';
import type { KnownThemes, SteeredTheme } from '../../stage-values.ts';
import type { RecalledPlaces } from '../recall-places.ts';
import type { Curation } from './settle-curation.ts';

/**
 * The themes of the lock as authors want them: one that they end counts as ended, so its papers are those of the theme
 * that it becomes part of, or of none.
 */
export function themesAsWanted(
  themes: readonly LockTheme[],
  { ends, boundTo }: Pick<Curation, 'ends' | 'boundTo'>,
): readonly LockTheme[] {
  return themes.map((line) => {
    const end = ends.get(line.id);
    if (end === undefined || line.retired !== undefined) return line;
    const into = end.into === null ? null : (boundTo[end.into] ?? null);
    return { ...line, retired: { edition: line.changed, into, successors: [], members: [] } };
  });
}

/**
 * What the lock and the authors know of the placed papers.
 *
 * @param past.placed ids of the placed papers, by row
 * @param past.lines of all papers, with the themes that they had
 */
export function knowThemes(
  curation: Curation,
  recalled: Pick<RecalledPlaces, 'living' | 'themeOf' | 'isRecent'>,
  past: {
    readonly placed: readonly PaperId[];
    readonly lines: readonly LockPaper[];
    readonly themes: readonly LockTheme[];
  },
): { readonly known: KnownThemes; readonly curated: readonly SteeredTheme[] } {
  const { themes, boundTo, pinOf, bansOf, ends } = curation;
  const rowsOf = formerRows(past);
  const living = new Set(recalled.living);
  const closed = [...ends].map(([theme, { into, file }]) => ({ rows: rowsOf(theme), into, file }));
  const isRecent = recalled.isRecent.slice();
  // No theme is born of papers whose theme its author ended.
  for (const { rows } of closed) for (const row of rows) isRecent[row] = 0;
  const pinned = themes.map(() => [] as number[]);
  const banned = themes.map(() => [] as number[]);
  for (const [row, id] of past.placed.entries()) {
    pinned[pinOf.get(id) ?? -1]?.push(row);
    for (const theme of bansOf.get(id) ?? []) banned[theme]?.push(row);
  }
  return {
    known: {
      ...{ themeOf: recalled.themeOf, isRecent, closed },
      curatedOf: recalled.living.map((id) => boundTo.indexOf(id)),
    },
    curated: themes.map((theme, index) => {
      const id = boundTo[index] ?? null;
      const isLiving = id !== null && living.has(id);
      return {
        ...theme,
        ...{ pinnedRows: pinned[index] ?? [], bannedRows: banned[index] ?? [] },
        // What a theme that is not there begins with: its own last papers, and those of themes that become part of it.
        formerRows: isLiving
          ? []
          : [
              ...(id === null ? [] : rowsOf(id)),
              ...closed.flatMap(({ rows, into }) => (into === index ? rows : [])),
            ],
      };
    }),
  };
}

/** Rows of the papers that a theme has, or had when it ended. */
function formerRows(past: {
  readonly placed: readonly PaperId[];
  readonly lines: readonly LockPaper[];
  readonly themes: readonly LockTheme[];
}): (theme: ThemeId) => readonly number[] {
  const rowOf = new Map(past.placed.map((id, row) => [id, row]));
  const lineOf = new Map(past.themes.map((line) => [line.id, line]));
  const membersOf = Map.groupBy(past.lines, ({ theme }) => theme);
  return (theme) => {
    const ids =
      lineOf.get(theme)?.retired?.members ?? (membersOf.get(theme) ?? []).map(({ id }) => id);
    return ids.flatMap((id) => rowOf.get(id) ?? []).sort((a, b) => a - b);
  };
}
