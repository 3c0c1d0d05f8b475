import type { AtlasPaper, AtlasTheme } from '../domain/atlas.ts';
import type { SubthemeStart } from './theme-listing.ts';

/** Path of a page within the site, below the base path: `href('themes/')` is `/map/themes/` under base `/map/`. */
export function href(path: string, base: string = import.meta.env.BASE_URL): string {
  return `${base.endsWith('/') ? base : `${base}/`}${path.replace(/^\//, '')}`;
}

/** Path of a theme's page, relative to the base path. */
export function themePath(theme: Pick<AtlasTheme, 'slug'>): string {
  return `themes/${theme.slug}/`;
}

/** Path of a numbered page of a theme's papers; the first is the theme's own page. */
export function themePagePath(theme: Pick<AtlasTheme, 'slug'>, pageNumber: number): string {
  return pageNumber === 1 ? themePath(theme) : `${themePath(theme)}page/${String(pageNumber)}/`;
}

/** Path of the heading of a sub-theme, on the page of its theme's list where its papers begin. */
export function subthemePath(
  theme: Pick<AtlasTheme, 'slug'>,
  { subtheme, pageNumber }: SubthemeStart,
): string {
  return `${themePagePath(theme, pageNumber)}#${subtheme.slug}`;
}

/** Path of a paper's page, relative to the base path; a paper without one leads to its theme's page. */
export function paperPath(
  paper: Pick<AtlasPaper, 'slug' | 'hasPage' | 'place'>,
  themes: readonly Pick<AtlasTheme, 'slug'>[],
): string {
  if (paper.hasPage) return `papers/${paper.slug}/`;
  const theme = paper.place === null ? undefined : themes[paper.place.themeIndex];
  return theme === undefined ? 'themes/' : themePath(theme);
}

/** Absolute address of a path, or null where the settings name no site. */
export function canonicalUrl(path: string, site: URL | undefined): string | null {
  return site === undefined ? null : new URL(href(path), site).href;
}

/** Gives addresses of paths: absolute ones where the settings name a site, else ones from the root of the host. */
export function addressIn(site: URL | undefined): (path: string) => string {
  return (path) => canonicalUrl(path, site) ?? href(path);
}

/** Address of a content file in the repository that the settings name. */
export function sourceUrl(repository: string, file: string): string {
  return `${repository.replace(/\/$/, '')}/blob/HEAD/content/${encodeURI(file)}`;
}
