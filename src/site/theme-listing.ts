import type { Atlas, AtlasPaper, AtlasTheme, Subtheme } from '../domain/atlas.ts';
import { numberedPageCount, papersPerPage } from '../domain/list-pages.ts';

/** Some of a theme's papers under one heading. */
export interface ListingSection {
  /** Null for papers of no sub-theme. */
  readonly subtheme: Subtheme | null;
  /** All papers of the section, on whatever page. */
  readonly paperCount: number;
  /** Papers of the sub-theme that are listed among the poor fits instead. */
  readonly betweenCount: number;
  /** Those on this page, never none. */
  readonly papers: readonly AtlasPaper[];
  /** True where the section began on an earlier page. */
  readonly isContinued: boolean;
}

/** One page's share of a theme's papers. */
export interface ThemeListing {
  readonly pageNumber: number;
  readonly pageCount: number;
  /** Papers that fit the theme, by sub-theme, then those of none. */
  readonly sections: readonly ListingSection[];
  /** Poor fits, which lie between this theme and a second one. */
  readonly between: readonly AtlasPaper[];
}

/** A sub-theme and the page of the theme's list on which its papers begin. */
export interface SubthemeStart {
  readonly subtheme: Subtheme;
  readonly pageNumber: number;
}

type ListedTheme = Pick<AtlasTheme, 'paperIndexes' | 'subthemes'>;

/** How many pages a theme's papers fill, at least one. */
export function themePageCount(theme: Pick<AtlasTheme, 'paperIndexes'>): number {
  return Math.max(1, Math.ceil(theme.paperIndexes.length / papersPerPage));
}

/** The numbers under `/themes/<slug>/page/`; none for a theme that fits on its own page. */
export function numberedPages(theme: Pick<AtlasTheme, 'paperIndexes'>): readonly number[] {
  const count = numberedPageCount(theme.paperIndexes.length);
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** The numbers of the pages before and after one; null where it is the first or the last. */
export function pagesBeside(
  pageNumber: number,
  pageCount: number,
): { readonly previous: number | null; readonly next: number | null } {
  return {
    previous: pageNumber > 1 ? pageNumber - 1 : null,
    next: pageNumber < pageCount ? pageNumber + 1 : null,
  };
}

/** The papers on page `pageNumber` of a theme, counted from 1. */
export function themeListing(
  atlas: Pick<Atlas, 'papers'>,
  theme: ListedTheme,
  pageNumber: number,
): ThemeListing {
  const { sections, between } = orderedPapers(atlas, theme);
  const page = { start: (pageNumber - 1) * papersPerPage, end: pageNumber * papersPerPage };
  const onPage = (list: readonly AtlasPaper[], listStart: number): readonly AtlasPaper[] =>
    list.slice(Math.max(0, page.start - listStart), Math.max(0, page.end - listStart));
  const fittingCount = sections.reduce((count, { papers }) => count + papers.length, 0);
  return {
    pageNumber,
    pageCount: themePageCount(theme),
    sections: sections
      .map(({ subtheme, papers, start }) => ({
        subtheme,
        paperCount: papers.length,
        betweenCount: subtheme === null ? 0 : subtheme.paperIndexes.length - papers.length,
        papers: onPage(papers, start),
        isContinued: start < page.start,
      }))
      .filter(({ papers }) => papers.length > 0),
    between: onPage(between, fittingCount),
  };
}

/** Where the papers of each sub-theme begin; one whose papers are all poor fits has no place of its own. */
export function subthemeStarts(
  atlas: Pick<Atlas, 'papers'>,
  theme: ListedTheme,
): readonly SubthemeStart[] {
  return orderedPapers(atlas, theme).sections.flatMap(({ subtheme, start }) =>
    subtheme === null ? [] : { subtheme, pageNumber: Math.floor(start / papersPerPage) + 1 },
  );
}

/** A section before it is cut into pages; `start` counts the papers before it. */
interface WholeSection {
  readonly subtheme: Subtheme | null;
  readonly papers: readonly AtlasPaper[];
  readonly start: number;
}

/** All papers of a theme in the order of its pages: sub-theme by sub-theme, then those of none, poor fits last. */
function orderedPapers(
  { papers }: Pick<Atlas, 'papers'>,
  { paperIndexes, subthemes }: ListedTheme,
): { readonly sections: readonly WholeSection[]; readonly between: readonly AtlasPaper[] } {
  const paperOf = (index: number): AtlasPaper | readonly AtlasPaper[] => papers[index] ?? [];
  const isBetween = (paper: AtlasPaper): boolean => paper.place?.isBetween === true;
  const divided = new Set(subthemes.flatMap((subtheme) => subtheme.paperIndexes));
  const undivided = paperIndexes.filter((index) => !divided.has(index));
  const sections: WholeSection[] = [];
  let start = 0;
  for (const { subtheme, indexes } of [
    ...subthemes.map((part) => ({ subtheme: part, indexes: part.paperIndexes })),
    { subtheme: null, indexes: undivided },
  ]) {
    const fitting = indexes.flatMap(paperOf).filter((paper) => !isBetween(paper));
    if (fitting.length > 0) sections.push({ subtheme, papers: fitting, start });
    start += fitting.length;
  }
  return { sections, between: paperIndexes.flatMap(paperOf).filter(isBetween) };
}

/** How many of a theme's papers lie between themes. */
export function betweenCount(
  atlas: Pick<Atlas, 'papers'>,
  theme: Pick<AtlasTheme, 'paperIndexes'>,
): number {
  return theme.paperIndexes.filter((index) => atlas.papers[index]?.place?.isBetween === true)
    .length;
}

/** The papers on one page of a theme's list, in the order of the page. */
export function listedPapers(
  atlas: Pick<Atlas, 'papers'>,
  theme: ListedTheme,
  pageNumber: number,
): readonly AtlasPaper[] {
  const { sections, between } = themeListing(atlas, theme, pageNumber);
  return [...sections.flatMap(({ papers }) => papers), ...between];
}
