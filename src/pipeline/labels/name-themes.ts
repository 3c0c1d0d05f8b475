import { keepNames } from './keep-names.ts';
import {
  candidates,
  joinNames,
  type GroupName,
  type NamelessGroup,
  type NamingContext,
} from './name-candidates.ts';
import { fold, isLikeAny, isWithin } from './term-texts.ts';

/**
 * A name for every theme: the label its author gave, else the name it has while that still describes it, else its
 * most typical phrase; no two alike, and none that is chosen now nearly that of another. Authors' names go
 * first, then names that themes have, in the order of themes. A name describes a theme while its term is among
 * those typical of the theme and at least half as strong as the best that no other theme has.
 */
export function nameThemes(themes: readonly NamelessGroup[], context: NamingContext): GroupName[] {
  const pools = themes.map((theme) => candidates(theme.pool, theme.size, context));
  const names = keepNames(themes, pools, context);
  const foldName = (text: string): string => fold(text, context.languageOf);
  const taken = new Set([...names.values()].map(({ text }) => foldName(text)));
  return themes.map((theme, index) => {
    const fixed = names.get(index);
    if (fixed !== undefined) return fixed;
    const name = firstFree(pools[index] ?? [], taken, {
      foldName,
      isRefused: (folded) => isLikeAny(folded, taken),
      isAvoided: (folded) => theme.avoided?.has(folded) === true,
    });
    taken.add(foldName(name.text));
    return name;
  });
}

/**
 * A name for every sub-theme, unlike those of all themes and of all other sub-themes. It may add a word to the name of its
 * theme ("Neural machine translation" in "Machine translation"), but not be a part of any theme's.
 */
export function nameSubthemes(
  subthemes: readonly NamelessGroup[],
  themeNames: readonly string[],
  context: NamingContext,
): GroupName[] {
  const foldName = (text: string): string => fold(text, context.languageOf);
  const themes = themeNames.map(foldName);
  const taken = new Set(themes);
  const names = new Array<GroupName>(subthemes.length);
  // The largest choose first.
  const order = subthemes
    .map((_, index) => index)
    .sort((a, b) => (subthemes[b]?.size ?? 0) - (subthemes[a]?.size ?? 0) || a - b);
  for (const index of order) {
    const subtheme = subthemes[index];
    if (subtheme === undefined) continue;
    const name = firstFree(candidates(subtheme.pool, subtheme.size, context), taken, {
      foldName,
      isRefused: (folded) => themes.some((theme) => isWithin(folded, theme)),
      isAvoided: () => false,
    });
    taken.add(foldName(name.text));
    names[index] = name;
  }
  return names;
}

/**
 * The first name not taken, preferably none that is to be avoided, else two names joined, else a name with a number:
 * never a duplicate.
 */
function firstFree(
  names: readonly GroupName[],
  taken: ReadonlySet<string>,
  rules: {
    readonly foldName: (text: string) => string;
    readonly isRefused: (folded: string) => boolean;
    readonly isAvoided: (folded: string) => boolean;
  },
): GroupName {
  const { foldName } = rules;
  const free = names.filter(
    ({ text }) => !taken.has(foldName(text)) && !rules.isRefused(foldName(text)),
  );
  const found = free.find(({ text }) => !rules.isAvoided(foldName(text))) ?? free[0];
  if (found !== undefined) return { text: found.text, term: found.term };
  const [first = { text: 'Papers', term: null }] = names;
  const { text: base, term } = first;
  for (const second of names.slice(1)) {
    const text = joinNames(first, second);
    if (!taken.has(foldName(text))) return { text, term };
  }
  if (!taken.has(foldName(base))) return { text: base, term };
  let number = 2;
  while (taken.has(foldName(`${base} ${String(number)}`))) number++;
  return { text: `${base} ${String(number)}`, term };
}
