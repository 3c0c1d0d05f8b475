import type { Atlas } from '../domain/atlas.ts';
import type { ThemeId } from '../domain/theme.ts';
import { themeLink } from './permanence/places.ts';
import { cardSize } from './pictures/card-svg.ts';
import { labelText } from './safe-text.ts';
import { frameSize, htmlFrame } from './snippets/link-snippets.ts';
import { canonicalUrl } from './urls.ts';

/** Path of the oEmbed answer for a theme's folder, or for the whole map. */
export function oembedPath(slug: string | null): string {
  return slug === null ? 'oembed.json' : `themes/${slug}/oembed.json`;
}

/**
 * What oEmbed (oembed.com, section 2.3.4.4) tells of a theme, or of the whole map for null: a frame to show in place of a
 * link. It is a file and cannot answer to `maxwidth`; its addresses are absolute, so there is none without a site.
 */
export function oembedJson(
  atlas: Atlas,
  theme: { readonly slug: string; readonly id: ThemeId } | null,
  site: URL,
): string {
  const address = (path: string): string => canonicalUrl(path, site) ?? '';
  const mapTitle = labelText(atlas.settings.title);
  const title = theme === null ? mapTitle : themeLink(atlas, theme.id).label;
  const folder = theme === null ? '' : `themes/${theme.slug}/`;
  const json = {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: mapTitle,
    provider_url: address(''),
    html: htmlFrame({ label: title, address: address(`${folder}embed/`) }),
    ...frameSize,
    thumbnail_url: address(`${folder}card.png`),
    thumbnail_width: cardSize.width,
    thumbnail_height: cardSize.height,
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** Such an answer as a file. */
export function oembedResponse(...of: Parameters<typeof oembedJson>): Response {
  return new Response(oembedJson(...of), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
