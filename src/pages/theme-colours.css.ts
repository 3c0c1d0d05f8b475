import { readAtlas } from '../site/atlas.ts';
import { themeColoursCss } from '../site/theme-colours.ts';

/** The hues of the themes, as a style sheet of its own: the CSP forbids them inline. */
export function GET(): Response {
  return new Response(themeColoursCss(readAtlas().themes), {
    headers: { 'Content-Type': 'text/css; charset=utf-8' },
  });
}
