import type { APIRoute, GetStaticPaths } from 'astro';
import { readAtlas } from '../../../site/atlas.ts';
import { referencesData, referencesFileCount } from '../../../site/explore/references-data.ts';

export const getStaticPaths: GetStaticPaths = () =>
  Array.from({ length: referencesFileCount(readAtlas()) }, (_, fileIndex) => ({
    params: { fileIndex: String(fileIndex) },
  }));

/** References of some rows of the client map, and the rows most like each; fetched when a reader exports papers. */
export const GET: APIRoute = ({ params }) =>
  Response.json(referencesData(readAtlas(), Number(params['fileIndex'])));
