import type { APIRoute } from 'astro';
import { readAtlas } from '../site/atlas.ts';
import { jsonFeed } from '../site/feeds/json-feed.ts';
import { mapFeed } from '../site/feeds/map-feed.ts';
import { addressIn } from '../site/urls.ts';

/** The feed of the map, as JSON Feed. */
export const GET: APIRoute = ({ site }) => {
  const feed = { ...mapFeed(readAtlas()), path: 'feed.json' };
  return new Response(`${JSON.stringify(jsonFeed(feed, addressIn(site)), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
};
