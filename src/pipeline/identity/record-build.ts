import type { EditionEvent, Lock, LockPaper, LockTheme } from '../../domain/lock.ts';
import type { PaperId } from '../../domain/paper.ts';
import type { Settings } from '../../domain/settings.ts';
import type { ThemeId } from '../../domain/theme.ts';
import { choosePages } from './choose-pages.ts';
import { recordPapers, type PaperPosition } from './ledger-papers.ts';
import type { RecognizedPapers } from './recognize-papers.ts';
import { recordThemes, type NamedCluster } from './record-themes.ts';
import type { SettledThemes } from './settle-themes.ts';
import { themeEvents } from './theme-events.ts';
import {
  positionMovement,
  themeMovement,
  type PositionMovement,
  type ThemeMovement,
} from './theme-gates.ts';

/** What a build found out, before it is put into the words of the lock. */
export interface BuildFindings {
  readonly settings: Pick<Settings, 'paperPages'>;
  readonly recognized: RecognizedPapers;
  readonly settled: SettledThemes;
  /** In the order of `settled.ids`. */
  readonly clusters: readonly NamedCluster[];
  /** Where the build put each paper of the corpus; its theme by its place in `settled.ids`, null for an unplaced one. */
  readonly places: ReadonlyMap<PaperId, { x: number; y: number; cluster: number } | null>;
  readonly isLayoutAnew: boolean;
  /** Themes of the lock that authors end. */
  readonly endedByAuthors: Pick<ReadonlySet<ThemeId>, 'has'>;
  /** Why a layout drawn anew is advised, or null. */
  readonly relayoutAdvice: Omit<Extract<EditionEvent, { kind: 'relayout-advised' }>, 'kind'> | null;
  /** By what share of the inertia themes found anew would be tighter, or null. */
  readonly regroupAdvice: number | null;
}

/** The lines of papers and themes after a build, and what it changed. */
export interface RecordedBuild {
  readonly papers: readonly LockPaper[];
  readonly themes: readonly LockTheme[];
  readonly withPage: ReadonlySet<PaperId>;
  readonly sizes: ReadonlyMap<ThemeId, number>;
  readonly events: readonly EditionEvent[];
  readonly moved: ThemeMovement;
  readonly movement: PositionMovement;
}

/** Puts what a build found into lines of the lock; a rebuild gives the lines as they were. */
export function recordBuild(past: Lock, found: BuildFindings): RecordedBuild {
  const { recognized, settled, isLayoutAnew } = found;
  const { edition, compare, corpus, appearance, lines } = recognized;
  const withPage = choosePages({
    appearance,
    lines,
    compare,
    limit: found.settings.paperPages,
    pastLimit: pastLimitOf(past),
  });
  const positions = new Map<PaperId, PaperPosition>();
  const sizes = new Map<ThemeId, number>();
  for (const [id, place] of found.places) {
    const theme = settled.ids[place?.cluster ?? -1] ?? null;
    positions.set(id, { theme, x: place?.x ?? null, y: place?.y ?? null });
    if (theme !== null) sizes.set(theme, (sizes.get(theme) ?? 0) + 1);
  }
  const papers = recordPapers(lines, {
    edition: edition.id,
    positions,
    published: new Map(
      corpus.papers.filter(({ id }) => withPage.has(id)).map(({ id, slug }) => [id, slug]),
    ),
    isLayoutAnew,
  });
  const recorded = edition.isNew
    ? recordThemes(past.themes, settled.match, { edition: edition.id, clusters: found.clusters })
    : { themes: past.themes, events: [] };
  const movement = positionMovement(past.papers, papers);
  const isFirst = past.editions.length === 0;
  return {
    papers,
    themes: recorded.themes,
    withPage,
    sizes,
    events: isFirst
      ? []
      : [
          ...recognized.events,
          ...settled.match.events,
          ...recorded.events,
          ...themeEvents({ papers: past.papers, themes: past.themes }, { papers, ...recorded }),
          ...(found.relayoutAdvice === null
            ? []
            : [{ kind: 'relayout-advised' as const, ...found.relayoutAdvice }]),
          ...(found.regroupAdvice === null
            ? []
            : [{ kind: 'regroup-advised' as const, inertiaShare: found.regroupAdvice }]),
          ...(movement.p90 > 0 ? [{ kind: 'map-moved' as const, ...movement }] : []),
        ],
    // Papers of a theme that its author ends go where he wants them.
    moved: themeMovement(
      past.papers.filter(({ theme }) => theme === null || !found.endedByAuthors.has(theme)),
      papers,
    ),
    movement,
  };
}

/** What the settings allowed in the last build, if that is known. */
function pastLimitOf({ meta, editions }: Lock): Settings['paperPages'] | null {
  const limit = meta.settings['paperPages'];
  if (editions.length === 0) return null;
  if (limit === 'all' || limit === 'none' || typeof limit === 'number') return limit;
  return null;
}
