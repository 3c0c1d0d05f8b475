import { readAtlas } from '../site/atlas.ts';
import { bothSchemeRules } from '../site/pictures/picture-colours.ts';

/** The colours of embedded maps, as a style sheet of its own: the CSP forbids them inline. */
export function GET(): Response {
  return new Response(`${bothSchemeRules(readAtlas().themes)}\n`, {
    headers: { 'Content-Type': 'text/css; charset=utf-8' },
  });
}
