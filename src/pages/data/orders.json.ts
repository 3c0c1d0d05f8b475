import type { APIRoute } from 'astro';
import { clientRows } from '../../domain/client-map.ts';
import { readAtlas } from '../../site/atlas.ts';
import { rowOrders } from '../../site/explore/row-orders.ts';

/** Where each row of the client map stands by title and by author; fetched when the table is opened. */
export const GET: APIRoute = () => {
  const atlas = readAtlas();
  const papers = clientRows(atlas).flatMap((index) => atlas.papers[index] ?? []);
  return Response.json(rowOrders(papers));
};
