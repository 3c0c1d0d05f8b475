import type { Atlas } from '../../domain/atlas.ts';
import { redirectsFile } from '../permanence/redirects-file.ts';
import { canonicalUrl, href } from '../urls.ts';
import { oembedJson, oembedPath } from '../oembed.ts';
import { headersFile } from './headers-file.ts';
import { llmsText } from './llms-text.ts';
import { maxSitemapLength, sitemapEntries, sitemapIndexXml, sitemapXml } from './sitemap.ts';

/** A file at the root of the site that hosts and robots read. */
export interface HostFile {
  readonly name: string;
  readonly contentType: string;
  readonly text: () => string;
}

const plain = 'text/plain; charset=utf-8';
const xml = 'application/xml; charset=utf-8';

/** All of them for a map: a sitemap only where the settings name a site and let search engines in. */
export function hostFiles(atlas: Atlas, site: URL | undefined): readonly HostFile[] {
  const addressOf = (path: string): string => canonicalUrl(path, site) ?? href(path);
  const hasSitemap = site !== undefined && atlas.settings.index;
  return [
    {
      name: '_redirects',
      contentType: plain,
      text: () => redirectsFile(atlas, (path) => href(path)),
    },
    { name: '_headers', contentType: plain, text: () => headersFile((path) => href(path)) },
    {
      name: 'robots.txt',
      contentType: plain,
      text: () =>
        robotsText(atlas.settings.index, hasSitemap ? addressOf('sitemap-index.xml') : null),
    },
    { name: 'llms.txt', contentType: plain, text: () => llmsText(atlas, addressOf) },
    ...(site === undefined ? [] : [oembedFile(atlas, site)]),
    ...(hasSitemap ? sitemapFiles(atlas, addressOf) : []),
  ];
}

/** How to show the whole map in place of a link to it. */
function oembedFile(atlas: Atlas, site: URL): HostFile {
  return {
    name: oembedPath(null),
    contentType: 'application/json; charset=utf-8',
    text: () => oembedJson(atlas, null, site),
  };
}

function sitemapFiles(atlas: Atlas, addressOf: (path: string) => string): readonly HostFile[] {
  const entries = sitemapEntries(atlas);
  const files = Array.from(
    { length: Math.ceil(entries.length / maxSitemapLength) },
    (_, index) => ({
      name: `sitemap-${String(index)}.xml`,
      contentType: xml,
      text: () =>
        sitemapXml(
          entries.slice(index * maxSitemapLength, (index + 1) * maxSitemapLength),
          addressOf,
        ),
    }),
  );
  return [
    {
      name: 'sitemap-index.xml',
      contentType: xml,
      text: () => sitemapIndexXml(files.map(({ name }) => addressOf(name))),
    },
    ...files,
  ];
}

/** `robots.txt`, which counts only at the root of a host. */
export function robotsText(isIndexed: boolean, sitemap: string | null): string {
  if (!isIndexed) return 'User-agent: *\nDisallow: /\n';
  return `User-agent: *\nAllow: /\n${sitemap === null ? '' : `Sitemap: ${sitemap}\n`}`;
}
