import type { Atlas, AtlasTheme } from '../domain/atlas.ts';

/** Something to look at first, with what to write. */
export interface LookAtFirst {
  readonly kind: 'paper' | 'themes';
  readonly paperIndex: number | null;
  /** The theme at hand and the one it is weighed against. */
  readonly themeIndex: number;
  readonly otherThemeIndex: number;
  /** Papers that would follow, or that lie between the themes. */
  readonly count: number;
  /** Files that might say so, below the content folder, and the front matter for either. */
  readonly files: readonly [string, string];
  readonly snippet: string;
}

/** What an author might look at first, papers and then pairs of themes. */
export function lookAtFirst(
  atlas: Pick<Atlas, 'suggestions' | 'papers' | 'themes'>,
): readonly LookAtFirst[] {
  const { papers, themes, suggestions } = atlas;
  return [
    ...suggestions.papers.flatMap(
      ({ paperIndex, themeIndex, secondThemeIndex, followerCount }): LookAtFirst[] => {
        const paper = papers[paperIndex];
        const [theme, other] = [themes[themeIndex], themes[secondThemeIndex]];
        if (paper === undefined || theme === undefined || other === undefined) return [];
        return [
          {
            ...{ kind: 'paper', paperIndex, themeIndex, otherThemeIndex: secondThemeIndex },
            ...{ count: followerCount, files: [fileOf(theme), fileOf(other)] },
            snippet: `---\npapers:\n  must: [${paper.id}]\n---\n`,
          },
        ];
      },
    ),
    ...suggestions.themes.flatMap(
      ({ themeIndex, otherThemeIndex, betweenCount }): LookAtFirst[] => {
        const [theme, other] = [themes[themeIndex], themes[otherThemeIndex]];
        if (theme === undefined || other === undefined) return [];
        return [
          {
            ...{ kind: 'themes', paperIndex: null, themeIndex, otherThemeIndex },
            ...{ count: betweenCount, files: [fileOf(theme), fileOf(other)] },
            snippet: `---\nmergeInto: ${other.slug}\n---\n`,
          },
        ];
      },
    ),
  ];
}

/** The file of a theme, or the one that would be bound to it. */
function fileOf({ curated, slug }: AtlasTheme): string {
  return curated?.file ?? `themes/${slug}.md`;
}
