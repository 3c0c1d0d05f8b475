import type { AtlasPaper, AtlasTheme, ThemeTerm } from '../domain/atlas.ts';
import { countOf, countText, listText } from './count-words.ts';
import { labelText } from './safe-text.ts';

/** Terms that the sentence names. */
const namedTermCount = 3;

/** A phrase says more than a word; a paper elsewhere takes away less than one here adds. */
const phraseWorth = 1.6;
const outsideWeight = 0.3;

/**
 * What a theme is, in one plain sentence: how many papers, from when, what they write about.
 * Leaves out the years where fewer than half of the papers have one, and the terms where there are none.
 */
export function themeSentence(
  theme: Pick<AtlasTheme, 'paperIndexes' | 'terms'>,
  papers: readonly Pick<AtlasPaper, 'year'>[],
): string {
  const count = theme.paperIndexes.length;
  if (count === 0) return 'No paper has been placed here yet.';
  const when = yearsText(theme, papers);
  const terms = tellingTerms(theme).map((term) => labelText(term.text));
  const about = terms.length === 0 ? '' : `${count === 1 ? 'about' : 'on'} ${listText(terms)}`;
  return `${[countOf(count, 'paper'), when, about].filter((part) => part !== '').join(' ')}.`;
}

/** Of the strongest terms those that most papers of the theme and few others use, phrases first. */
function tellingTerms(theme: Pick<AtlasTheme, 'terms'>): readonly ThemeTerm[] {
  const worth = ({ text, insideCount, outsideCount }: ThemeTerm): number =>
    insideCount * (/\S[\s-]\S/u.test(text) ? phraseWorth : 1) - outsideWeight * outsideCount;
  return [...theme.terms].sort((a, b) => worth(b) - worth(a)).slice(0, namedTermCount);
}

/** `from 2019 to 2024`, `from 2024`, or nothing. */
function yearsText(
  theme: Pick<AtlasTheme, 'paperIndexes'>,
  papers: readonly Pick<AtlasPaper, 'year'>[],
): string {
  const years = theme.paperIndexes
    .map((paperIndex) => papers[paperIndex]?.year ?? null)
    .filter((year) => year !== null);
  if (years.length * 2 < theme.paperIndexes.length) return '';
  const first = years.reduce((a, b) => Math.min(a, b));
  const last = years.reduce((a, b) => Math.max(a, b));
  return first === last ? `from ${String(first)}` : `from ${String(first)} to ${String(last)}`;
}

/** How a theme's poor fits are counted: `2 of them lie between this theme and another.`, or nothing. */
export function betweenSentence(betweenCount: number): string {
  if (betweenCount === 0) return '';
  const verb = betweenCount === 1 ? 'lies' : 'lie';
  return `${countText(betweenCount)} of them ${verb} between this theme and another.`;
}
