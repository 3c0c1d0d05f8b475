import type { Atlas, AtlasPaper, AtlasTheme } from '../domain/atlas.ts';

/** Papers on one page of a theme; from this many on the theme has numbered pages. */
export const papersPerPage = 200;

/** One page's share of a theme's papers. */
export interface ThemeListing {
  readonly pageNumber: number;
  readonly pageCount: number;
  /** Papers that fit the theme. */
  readonly fitting: readonly AtlasPaper[];
  /** Poor fits, which lie between this theme and a second one. */
  readonly between: readonly AtlasPaper[];
}

/** How many pages a theme's papers fill, at least one. */
export function themePageCount(theme: Pick<AtlasTheme, 'paperIndexes'>): number {
  return Math.max(1, Math.ceil(theme.paperIndexes.length / papersPerPage));
}

/** The numbers under `/themes/<slug>/page/`; none for a theme that fits on its own page. */
export function numberedPages(theme: Pick<AtlasTheme, 'paperIndexes'>): readonly number[] {
  if (theme.paperIndexes.length < papersPerPage) return [];
  return Array.from({ length: themePageCount(theme) }, (_, index) => index + 1);
}

/** The papers on page `pageNumber` of a theme, counted from 1. */
export function themeListing(
  atlas: Pick<Atlas, 'papers'>,
  theme: Pick<AtlasTheme, 'paperIndexes'>,
  pageNumber: number,
): ThemeListing {
  const start = (pageNumber - 1) * papersPerPage;
  const papers = theme.paperIndexes
    .slice(start, start + papersPerPage)
    .flatMap((paperIndex) => atlas.papers[paperIndex] ?? []);
  return {
    pageNumber,
    pageCount: themePageCount(theme),
    fitting: papers.filter((paper) => paper.place?.isBetween !== true),
    between: papers.filter((paper) => paper.place?.isBetween === true),
  };
}

/** How many of a theme's papers lie between themes. */
export function betweenCount(
  atlas: Pick<Atlas, 'papers'>,
  theme: Pick<AtlasTheme, 'paperIndexes'>,
): number {
  return theme.paperIndexes.filter((index) => atlas.papers[index]?.place?.isBetween === true)
    .length;
}
