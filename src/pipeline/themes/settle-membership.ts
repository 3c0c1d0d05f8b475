import type { Settings } from '../../domain/settings.ts';
import { makeRandom } from '../../math/random.ts';
import type {
  KnownThemes,
  Membership,
  OwnThemes,
  ReducedSpace,
  SteeredTheme,
  TermMatrix,
} from '../stage-values.ts';
import { themeCountRange } from './choose-theme-count.ts';
import { bringThemes } from './bring-themes.ts';
import { adviseRegroup } from './advise-regroup.ts';
import { continueThemes, marginFor } from './continue-themes.ts';
import { findThemes } from './find-themes.ts';
import { rowsToCluster } from './rows-to-cluster.ts';

/** Who is together, and how it came about. */
export interface SettledMembership {
  readonly membership: Membership;
  /** True where all themes were found anew. */
  readonly isAnew: boolean;
  /** Share of the inertia by which themes found anew would be tighter, where that is worth advising; else null. */
  readonly regroupAdvice: number | null;
}

/**
 * Themes for a build: those of the lock for a rebuild; those that the author brought; those of the lock carried on for a
 * corpus that changed; new ones for a first build, where the author asks for it, and for a map that has outgrown the themes it has.
 */
export function settleMembership(
  space: { matrix: TermMatrix; reduced: ReducedSpace },
  curated: readonly SteeredTheme[],
  known: KnownThemes,
  options: {
    readonly themes: Settings['themes'];
    readonly seed: number;
    readonly isRebuild: boolean;
    readonly isRedrawn: boolean;
    /** Why there are so many, as the lock has it; for a rebuild. */
    readonly countReason: string;
    /** Themes that the author brought; none by default. */
    readonly own?: OwnThemes | null;
  },
): SettledMembership {
  const { seed, themes, countReason, own = null } = options;
  if (options.isRebuild) {
    const { themeOf, curatedOf } = known;
    const membership = {
      clusterCount: curatedOf.length,
      clusterOf: themeOf,
      curatedOf,
      countReason,
      ...broughtRows(own),
    };
    return { membership, isAnew: false, regroupAdvice: null };
  }
  if (own !== null) {
    const margin = marginFor(known.themeOf.length, themes.stability);
    const membership = bringThemes(space, curated, { own, known, margin });
    return {
      membership: { ...membership, ...broughtRows(own) },
      isAnew: true,
      regroupAdvice: null,
    };
  }
  if (options.isRedrawn || isOutgrown(known)) {
    const membership = findThemes(space, curated, { count: themes.count, seed, known });
    return { membership, isAnew: true, regroupAdvice: null };
  }
  const margin = marginFor(known.themeOf.length, themes.stability);
  const membership = continueThemes(space, curated, known, { count: themes.count, margin, seed });
  const { clusterOf, clusterCount } = membership;
  const regroupAdvice = adviseRegroup(rowsToCluster(space.reduced), clusterOf, {
    ...{ clusterCount, seeds: [], random: makeRandom(seed, 'regroup') },
  });
  return { membership, isAnew: false, regroupAdvice };
}

function broughtRows(own: OwnThemes | null): Pick<Membership, 'isBrought'> {
  return own === null ? {} : { isBrought: Uint8Array.from(own.nameOf, (name) => +(name >= 0)) };
}

/** A map of this many times the papers that its themes were found among has others. */
const OUTGROWN = 3;

/**
 * Whether themes say nothing of a map any more: it had none, or one where there is room for several, or most of its
 * papers came since they were found.
 */
function isOutgrown({ themeOf, isRecent, curatedOf }: KnownThemes): boolean {
  const recentCount = isRecent.reduce((count, flag) => count + flag, 0);
  const range = themeCountRange(themeOf.length);
  return (
    themeOf.every((theme) => theme < 0) ||
    (curatedOf.length < 2 && range !== null) ||
    OUTGROWN * (themeOf.length - recentCount) < themeOf.length
  );
}
