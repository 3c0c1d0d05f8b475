import type { APIRoute } from 'astro';
import { encodePoints } from '../../domain/points-file.ts';
import { readAtlas } from '../../site/atlas.ts';
import { clientSourceOf, packedResponse } from '../../site/client-source.ts';
import { titleCodesOf } from '../../site/title-places.ts';
import { href } from '../../site/urls.ts';

/** The points of the map for the browser. */
export const GET: APIRoute = () => {
  const atlas = readAtlas();
  const titleCodes = titleCodesOf(atlas);
  return packedResponse(
    encodePoints(clientSourceOf(atlas), { href: (path) => href(path), titleCodes }),
  );
};
