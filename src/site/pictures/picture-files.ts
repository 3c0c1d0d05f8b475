import type { Atlas } from '../../domain/atlas.ts';
import { painterKey } from '../../domain/painter-key.ts';
import type { ThemeId } from '../../domain/theme.ts';
import { readAtlas } from '../atlas.ts';
import { oncePer } from '../once-per.ts';
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
  const png = await cardsOf(readAtlas())(litIndex(id), address);
  // A copy: the types of bytes tell shared memory apart, which a response may not hold.
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
}

type Painter = (svg: string) => Promise<Uint8Array>;

/**
 * The cards of a map, by the theme that is lit. The first one that is asked for begins them all, so that they are drawn
 * beside the pages: drawing is most of what a page with a picture takes.
 */
const cardsOf = oncePer((atlas: Atlas) => {
  const cards = new Map<number | null, Promise<Uint8Array>>();
  return async (lit: number | null, address: string | null): Promise<Uint8Array> => {
    if (cards.size === 0) {
      const paint = painter();
      for (const index of [null, ...atlas.themes.keys()]) {
        const card = paint(cardSvg(atlas, index, address));
        // Whoever asks for the card is told.
        card.catch(() => undefined);
        cards.set(index, card);
      }
    }
    const card = cards.get(lit);
    if (card === undefined) throw new Error(`There is no theme ${String(lit)} to draw a card of.`);
    return card;
  };
});

/** In a thread of its own where the build has left the way to one, else here. */
function painter(): Painter {
  const left: unknown = Reflect.get(globalThis, painterKey);
  // Set by `scripts/cli/render-site.ts` alone.
  return left === undefined ? pngOf : (left as Painter);
}

function litIndex(id: ThemeId | null): number | null {
  const index = readAtlas().themes.findIndex((theme) => theme.id === id);
  return index === -1 ? null : index;
}
