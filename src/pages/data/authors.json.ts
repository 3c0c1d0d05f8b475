import type { APIRoute } from 'astro';
import { clientRows } from '../../domain/client-map.ts';
import { readAtlas } from '../../site/atlas.ts';
import { authorIndex } from '../../site/explore/author-index.ts';

/** Who wrote which rows of the client map; fetched when a reader asks for an author. */
export const GET: APIRoute = () => {
  const atlas = readAtlas();
  const papers = clientRows(atlas).flatMap((index) => atlas.papers[index] ?? []);
  return Response.json(authorIndex(papers));
};
