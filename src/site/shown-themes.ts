import type { Atlas, AtlasTheme } from '../domain/atlas.ts';
import { countOf } from './count-words.ts';

/**
 * Whether lists, counts, news and names on the map have a theme: not where its author hides it. What tells of this one theme
 * or of one paper (its page, files, feed, frame and short address; a paper’s page, card and result) is there all the same.
 */
export function isShown(theme: Pick<AtlasTheme, 'isHidden'>): boolean {
  return !theme.isHidden;
}

/** The themes that lists have, in their order. */
export function shownThemes<Theme extends Pick<AtlasTheme, 'isHidden'>>(
  themes: readonly Theme[],
): readonly Theme[] {
  return themes.filter(isShown);
}

/** How large the map is, in words: `67 papers in 8 themes`; without themes where lists have none. */
export function mapCounts({ papers, themes }: Pick<Atlas, 'papers' | 'themes'>): string {
  const count = countOf(papers.length, 'paper');
  const shownCount = shownThemes(themes).length;
  return shownCount === 0 && themes.length > 0
    ? count
    : `${count} in ${countOf(shownCount, 'theme')}`;
}
