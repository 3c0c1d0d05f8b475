import type { Lock, LockPaper } from '../../../domain/lock.ts';
import type { Paper, PaperId } from '../../../domain/paper.ts';
import type { Problem } from '../../../domain/problem.ts';
import { plainTheme, type CuratedTheme, type ThemeId } from '../../../domain/theme.ts';
import type { SteeredTheme } from '../../stage-values.ts';
import { bindCuratedThemes } from '../bind-curated.ts';
import { curationProblem } from './curation-problem.ts';
import { paperFinder } from './find-named-paper.ts';
import { settleEnds, type FileFate } from './settle-ends.ts';
import { settlePins } from './settle-pins.ts';

/** How an author ends a theme. */
export interface AuthorsEnd {
  /** Number of the curated theme that it becomes part of; null where it is retired. */
  readonly into: number | null;
  /** Name of the file that ends it. */
  readonly file: string;
}

/** All that authors' files ask for, against the papers of the corpus and the themes of the lock. */
export interface Curation {
  /**
   * The curated themes that have papers: those of files, but for files that end a theme; then one for each theme without
   * a file that another becomes part of.
   */
  readonly themes: readonly SteeredTheme[];
  /** Theme of the lock that each is; null for one that is yet to be born. */
  readonly boundTo: readonly (ThemeId | null)[];
  /** By paper: number of the curated theme that it is pinned to, and those that it may not be in. */
  readonly pinOf: ReadonlyMap<PaperId, number>;
  readonly bansOf: ReadonlyMap<PaperId, readonly number[]>;
  /** Themes of the lock that authors end, or ended, by their id. */
  readonly ends: ReadonlyMap<ThemeId, AuthorsEnd>;
  readonly problems: readonly Problem[];
}

/**
 * Settles what authors ask for before anything is measured.
 *
 * @param lines of all papers that ever were, those of the corpus without a fate
 * @param papers of the corpus
 * @param keysOf the keys of papers that a name may stand for
 */
export function settleCuration(
  files: readonly CuratedTheme[],
  {
    lines,
    papers,
    themes,
  }: {
    readonly lines: readonly LockPaper[];
    readonly papers: readonly Pick<Paper, 'id' | 'sourceId'>[];
    readonly themes: Lock['themes'];
  },
  keysOf: (name: string) => readonly string[],
): Curation {
  const bindings = bindCuratedThemes(files, themes);
  const { fates, problems } = settleEnds(files, bindings, themes);
  const open = files.flatMap((_, index) => (fates[index]?.kind === 'open' ? [index] : []));
  const implied = impliedThemes(files, fates);
  const placeOf = new Map(open.map((index, place) => [index, place]));
  const impliedPlace = new Map(implied.map(({ id }, at) => [id, open.length + at]));
  const placeOfFate = (index: number, fate: FileFate | undefined): number | null => {
    if (fate === undefined || fate.kind === 'retired') return null;
    if (fate.kind === 'open') return placeOf.get(index) ?? null;
    return ('file' in fate ? placeOf.get(fate.file) : impliedPlace.get(fate.theme)) ?? null;
  };
  const {
    pinOf,
    bansOf,
    problems: pinProblems,
  } = settlePins(
    files.map((file, index) => ({
      file,
      theme: placeOfFate(index, fates[index]),
      isMerged: fates[index]?.kind === 'merged',
    })),
    paperFinder(lines, papers, keysOf),
  );
  const ends = new Map(
    files.flatMap((file, index): [ThemeId, AuthorsEnd][] => {
      const theme = bindings.get(index);
      const fate = fates[index];
      if (theme === undefined || fate === undefined || fate.kind === 'open') return [];
      return [[theme, { into: placeOfFate(index, fate), file: file.name.normalize('NFC') }]];
    }),
  );
  return {
    themes: [...open.flatMap((index) => files[index] ?? []), ...implied.map(({ theme }) => theme)],
    boundTo: [...open.map((index) => bindings.get(index) ?? null), ...implied.map(({ id }) => id)],
    ...{ pinOf, bansOf, ends },
    problems: [
      ...problems,
      ...pinProblems,
      ...(themes.length === 0 ? [] : unboundEnds(files, fates, bindings)),
    ],
  };
}

/** Themes without a file of their own that others become part of: their papers are held together like those of a file. */
function impliedThemes(
  files: readonly CuratedTheme[],
  fates: readonly FileFate[],
): readonly { readonly id: ThemeId; readonly theme: SteeredTheme }[] {
  const implied = new Map<ThemeId, SteeredTheme>();
  for (const [index, fate] of fates.entries()) {
    if (fate.kind !== 'merged' || !('theme' in fate)) continue;
    const { theme: id } = fate;
    if (!implied.has(id))
      implied.set(id, { ...plainTheme(id, files[index]?.file), isImplied: true });
  }
  return [...implied].map(([id, theme]) => ({ id, theme }));
}

function unboundEnds(
  files: readonly CuratedTheme[],
  fates: readonly FileFate[],
  bindings: ReadonlyMap<number, ThemeId>,
): readonly Problem[] {
  return files.flatMap((file, index) => {
    const kind = fates[index]?.kind;
    if (kind === 'open' || bindings.has(index)) return [];
    return curationProblem(file, {
      ...{ level: 'warned', code: 'THEME-UNBOUND', value: file.name },
      field: kind === 'retired' ? 'retired' : 'mergeInto',
      message: `No theme of this map is or was "${file.name}", so there is nothing to end.`,
      hint: 'Name the file after the last part of the address of the theme’s page.',
    });
  });
}
