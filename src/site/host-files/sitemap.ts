import type { Atlas } from '../../domain/atlas.ts';
import type { EditionId } from '../../domain/lock.ts';
import { editionOf, editionPath, editionsOf } from '../permanence/editions.ts';
import { rememberedTheme } from '../permanence/places.ts';
import { escapeHtml } from '../safe-text.ts';
import { shownThemes } from '../shown-themes.ts';
import { numberedPages } from '../theme-listing.ts';
import { paperPath, themePagePath, themePath } from '../urls.ts';

/** A page that search engines may know. */
export interface SitemapEntry {
  readonly path: string;
  /** Date of the edition that last changed it, as far as known. */
  readonly date: string | null;
}

/** What one file of a sitemap may hold at most. */
export const maxSitemapLength = 50_000;

/** All living pages: no redirects, no tombstones. */
export function sitemapEntries(atlas: Atlas): readonly SitemapEntry[] {
  const { themes, papers, pages, record } = atlas;
  const dateOf = (id: EditionId): string | null => editionOf(atlas, id)?.date ?? null;
  const today = dateOf(record.edition);
  const entries = [
    ...['', 'themes/', 'search/', 'method/', 'changes/'].map((path) => ({ path, date: today })),
    ...shownThemes(themes).flatMap((theme) => {
      const date = dateOf(rememberedTheme(atlas, theme.id)?.changed ?? theme.since);
      return [
        { path: themePath(theme), date },
        ...numberedPages(theme).map((number) => ({ path: themePagePath(theme, number), date })),
      ];
    }),
    ...papers
      .filter(({ hasPage }) => hasPage)
      .map((paper) => ({
        path: paperPath(paper, themes),
        date: dateOf(paper.since),
      })),
    ...pages.map(({ name }) => ({ path: `${name}/`, date: today })),
    ...editionsOf(atlas).flatMap(({ id }) =>
      [editionPath(id), `${editionPath(id)}digest/`].map((path) => ({ path, date: dateOf(id) })),
    ),
  ];
  // An author's page may have a name of ours.
  return [...new Map(entries.map((entry) => [entry.path, entry])).values()];
}

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** One file of a sitemap (sitemaps.org, 0.9). */
export function sitemapXml(
  entries: readonly SitemapEntry[],
  addressOf: (path: string) => string,
): string {
  const lines = entries.map(({ path, date }) => {
    const lastmod = date === null ? '' : `<lastmod>${date}</lastmod>`;
    return `<url><loc>${escapeHtml(addressOf(path))}</loc>${lastmod}</url>`;
  });
  return `${head}\n<urlset ${space}>\n${lines.join('\n')}\n</urlset>\n`;
}

/** The list of the files of a sitemap. */
export function sitemapIndexXml(addresses: readonly string[]): string {
  const lines = addresses.map((address) => `<sitemap><loc>${escapeHtml(address)}</loc></sitemap>`);
  return `${head}\n<sitemapindex ${space}>\n${lines.join('\n')}\n</sitemapindex>\n`;
}
