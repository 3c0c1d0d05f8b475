import type { GateName, Refusal } from '../../domain/gate.ts';
import type {
  Edition,
  EditionEvent,
  Lock,
  LockMeta,
  LockPaper,
  LockTheme,
} from '../../domain/lock.ts';
import type { PaperId } from '../../domain/paper.ts';
import type { Settings } from '../../domain/settings.ts';
import type { ThemeMovement } from './theme-gates.ts';
import { settleLock } from '../../lock/format-lock.ts';
import { checkGates } from './check-gates.ts';
import { closeEdition, type OpenEdition } from './editions.ts';
import { planPublication, type Publication } from './plan-publication.ts';

/** What a build came to, before it is written. */
export interface ClosingBuild {
  readonly past: Lock;
  readonly edition: OpenEdition;
  readonly settings: Settings;
  readonly seed: number;
  readonly accepted: ReadonlySet<GateName>;
  /** Lines of all papers and themes as they will be written. */
  readonly papers: readonly LockPaper[];
  readonly themes: readonly LockTheme[];
  readonly sizes: Publication['sizes'];
  readonly withPage: ReadonlySet<PaperId>;
  /** Names of the author's pages. */
  readonly pages: readonly string[];
  readonly counts: Pick<
    Edition,
    'paperCount' | 'themeCount' | 'abstractCount' | 'themeCountReason'
  >;
  /** What the edition changed, but for what was accepted. */
  readonly events: readonly EditionEvent[];
  readonly moved: ThemeMovement;
  /** Median distance that known papers moved because the author asked for a redraw, as a share of the diagonal. */
  readonly medianMovement: number;
  readonly isLayoutAnew: boolean;
  readonly areThemesAnew: boolean;
}

/** The lock as it will be written, and why it may not be. */
export interface ClosedBuild {
  readonly lock: Lock;
  readonly refusals: readonly Refusal[];
}

/**
 * The next lock. A rebuild gives the lock as it was, to the byte; only a line of the ledger that was deleted by hand is
 * written anew where the author accepts it.
 */
export function closeBuild(build: ClosingBuild): ClosedBuild {
  const { past, edition, settings, accepted } = build;
  const planned = planPublication(past, {
    ...build,
    edition: edition.id,
    retired: settings.retire,
  });
  const refusals: readonly Refusal[] = [
    ...planned.violations.map((problem) => ({ gate: 'urls' as const, problem })),
    ...(edition.isNew
      ? checkGates({
          ...build,
          limits: settings.gates,
          abstractCount: build.counts.abstractCount,
        })
      : []),
  ];
  const opened = [...new Set(refusals.map(({ gate }) => gate))].filter((gate) =>
    accepted.has(gate),
  );
  const barred = refusals.filter(({ gate }) => !accepted.has(gate));
  if (!edition.isNew)
    return { lock: settleLock({ ...past, items: planned.items }), refusals: barred };
  const events: readonly EditionEvent[] = [
    ...build.events,
    ...opened.map((gate) => ({ kind: 'accepted' as const, gate })),
  ];
  return {
    // As it will be read, so that this build’s pages are those of a rebuild.
    lock: settleLock({
      meta: nextMeta(build),
      editions: closeEdition(past.editions, edition, { ...build.counts, events }),
      themes: build.themes,
      papers: build.papers,
      items: planned.items,
    }),
    refusals: barred,
  };
}

function nextMeta({ past, edition, settings, seed, ...build }: ClosingBuild): LockMeta {
  const { themes, stopwords, language, paperPages } = settings;
  return {
    ...past.meta,
    seed,
    settings: { themes, stopwords, language, paperPages },
    layoutSince: build.isLayoutAnew ? edition.id : past.meta.layoutSince,
    themesSince: build.areThemesAnew ? edition.id : past.meta.themesSince,
  };
}
