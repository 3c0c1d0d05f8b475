import {
  beginJoined,
  candidates,
  type Candidate,
  type GroupName,
  type NamelessGroup,
  type NamingContext,
} from './name-candidates.ts';
import type { RankedTerm } from './rank-terms.ts';
import { fold, isLikeAny } from './term-texts.ts';

/**
 * Share of the strength of a theme's best name that the one it has must keep. Far below 1, so that a name does not
 * come and go with every paper.
 */
const KEPT_STRENGTH = 0.5;

/**
 * The names that are not to be chosen, by the index of their theme: authors' ones, and those that themes have and
 * that still describe them. Where two have one name, it is the first's, and an author's before all.
 */
export function keepNames(
  themes: readonly NamelessGroup[],
  pools: readonly (readonly Candidate[])[],
  context: NamingContext,
): ReadonlyMap<number, GroupName> {
  const names = new Map<number, GroupName>();
  for (const [index, { given, kept }] of themes.entries()) {
    const isStanding = context.isSettled === true && typeof kept === 'string';
    // What an author called a theme stands for no term of it, in the build that wrote the lock as in any other.
    if (given !== null) names.set(index, { text: isStanding ? kept : given, term: null });
    else if (isStanding)
      names.set(index, { text: kept, term: termNamed(kept, pools[index] ?? [], context) });
  }
  for (const [index, kept] of lastingNames(themes, pools, { names, context })) {
    names.set(index, { text: kept, term: termNamed(kept, pools[index] ?? [], context) });
  }
  return names;
}

/**
 * The names that themes have and that still describe them, by index. A name that falls leaves what it stood for to
 * others, which may be better for them than what they have: so all are judged again until none falls.
 */
function lastingNames(
  themes: readonly NamelessGroup[],
  pools: readonly (readonly Candidate[])[],
  fixed: { readonly names: ReadonlyMap<number, GroupName>; readonly context: NamingContext },
): ReadonlyMap<number, string> {
  const foldName = (text: string): string => fold(text, fixed.context.languageOf);
  const claims = new Map([...fixed.names].map(([index, { text }]) => [index, foldName(text)]));
  const taken = new Set(claims.values());
  const lasting = new Map<number, string>();
  for (const [index, { kept }] of themes.entries()) {
    if (claims.has(index) || typeof kept !== 'string' || taken.has(foldName(kept))) continue;
    lasting.set(index, kept);
    claims.set(index, foldName(kept));
    taken.add(foldName(kept));
  }
  const owns = new Map(
    [...lasting].map(([index, kept]) => {
      const { evidence, size, pool } = themes[index] ?? { size: 0, pool: [] };
      return [
        index,
        namedBy(kept, candidates(evidence ?? pool, size, fixed.context), fixed.context),
      ];
    }),
  );
  for (;;) {
    const fallen = [...lasting.keys()].filter((index) => {
      // Papers without terms have nothing to be called by, and so nothing better.
      if (pools[index]?.length === 0) return false;
      const others = [...claims].filter(([other]) => other !== index).map(([, claim]) => claim);
      const avoided = themes[index]?.avoided;
      const best = pools[index]?.find(
        ({ text }) => avoided?.has(foldName(text)) !== true && !isLikeAny(foldName(text), others),
      );
      return !describes(owns.get(index), best);
    });
    if (fallen.length === 0) return lasting;
    for (const index of fallen) {
      lasting.delete(index);
      claims.delete(index);
    }
  }
}

/**
 * Whether a name still says what the papers of its theme are about: a term of theirs makes it, half as strong as
 * the best that is to be had. Against names that other themes have it would lose, and be chosen again.
 */
function describes(own: Candidate | undefined, best: Candidate | undefined): boolean {
  if (own === undefined) return false;
  if (best === undefined) return true;
  return own.strength >= best.strength - (1 - KEPT_STRENGTH) * Math.abs(best.strength);
}

function termNamed(
  name: string,
  pool: readonly Candidate[],
  context: NamingContext,
): RankedTerm | null {
  return namedBy(name, pool, context)?.term ?? null;
}

/** The candidate that a name was made of, alone or as the first of two or with a number. */
function namedBy(
  name: string,
  pool: readonly Candidate[],
  { languageOf }: NamingContext,
): Candidate | undefined {
  const folded = fold(name, languageOf);
  return (
    pool.find(({ text }) => fold(text, languageOf) === folded) ??
    pool.find(
      (candidate) => name.startsWith(beginJoined(candidate)) || isNumbered(name, candidate.text),
    )
  );
}

function isNumbered(name: string, base: string): boolean {
  return name.startsWith(`${base} `) && /^\d+$/u.test(name.slice(base.length + 1));
}
