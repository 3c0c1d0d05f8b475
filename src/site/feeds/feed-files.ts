import { readAtlas } from '../atlas.ts';
import { canonicalUrl } from '../urls.ts';
import { livingTheme } from '../permanence/places.ts';
import { themeFeedPath, type ThemeFolder } from '../permanence/theme-folders.ts';
import { atomFeed } from './atom.ts';
import { jsonFeed } from './json-feed.ts';
import { siteFeed } from './site-feed.ts';
import { themeFeed } from './theme-feed.ts';

/** Paths of the feeds of the whole map. */
export const siteFeedPaths = { atom: 'feed.atom', json: 'feed.json' } as const;

/** `/feed.atom`. */
export function siteAtomFile(site: URL | undefined): Response {
  const text = atomFeed(siteFeed(readAtlas()), siteFeedPaths.atom, (path) =>
    canonicalUrl(path, site),
  );
  return atomResponse(text);
}

/** `/feed.json`. */
export function siteJsonFile(site: URL | undefined): Response {
  const text = jsonFeed(siteFeed(readAtlas()), siteFeedPaths.json, (path) =>
    canonicalUrl(path, site),
  );
  return new Response(text, {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
}

/** `feed.atom` of any folder that a theme has or had; it names the theme’s own folder as its address. */
export function themeAtomFile({ id, slug }: ThemeFolder, site: URL | undefined): Response {
  const atlas = readAtlas();
  const folder = livingTheme(atlas, id) ?? { slug };
  const text = atomFeed(themeFeed(atlas, id), themeFeedPath(folder), (path) =>
    canonicalUrl(path, site),
  );
  return atomResponse(text);
}

function atomResponse(text: string): Response {
  return new Response(text, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}
