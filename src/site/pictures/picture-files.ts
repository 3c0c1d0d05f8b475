import type { ThemeId } from '../../domain/theme.ts';
import { readAtlas } from '../atlas.ts';
import { href } from '../urls.ts';
import { pngOf } from './card-png.ts';
import { cardSvg } from './card-svg.ts';
import { mapSvg } from './map-svg.ts';

/** `map.svg` of a theme, or of the whole map for null and for a theme that ended. */
export function mapSvgFile(id: ThemeId | null): Response {
  const atlas = readAtlas();
  return new Response(mapSvg(atlas, litIndex(id)), {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  });
}

/** `card.png` of a theme, or of the whole map as above. */
export async function cardFile(id: ThemeId | null, site: URL | undefined): Promise<Response> {
  const address = site === undefined ? null : `${site.host}${href('').replace(/\/$/, '')}`;
  const png = await pngOf(cardSvg(readAtlas(), litIndex(id), address));
  // A copy: the types of bytes tell shared memory apart, which a response may not hold.
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
}

function litIndex(id: ThemeId | null): number | null {
  const index = readAtlas().themes.findIndex((theme) => theme.id === id);
  return index === -1 ? null : index;
}
