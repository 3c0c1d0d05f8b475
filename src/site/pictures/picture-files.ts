import type { ThemeId } from '../../domain/theme.ts';
import { readAtlas } from '../atlas.ts';
import { mapSvg } from './map-svg.ts';

/** `map.svg` of a theme, or of the whole map for null and for a theme that ended. */
export function mapSvgFile(id: ThemeId | null): Response {
  const atlas = readAtlas();
  return new Response(mapSvg(atlas, litIndex(id)), {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  });
}

function litIndex(id: ThemeId | null): number | null {
  const index = readAtlas().themes.findIndex((theme) => theme.id === id);
  return index === -1 ? null : index;
}
