import type { APIRoute } from 'astro';
import { readAtlas } from '../site/atlas.ts';
import { atomFeed } from '../site/feeds/atom.ts';
import { mapFeed } from '../site/feeds/map-feed.ts';
import { addressIn } from '../site/urls.ts';

/** The feed of the map, as Atom. */
export const GET: APIRoute = ({ site }) =>
  new Response(atomFeed(mapFeed(readAtlas()), addressIn(site)), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
