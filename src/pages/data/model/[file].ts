import type { APIRoute, GetStaticPaths } from 'astro';
import { modelFiles } from '../../../site/model-files.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  [...(await modelFiles()).keys()].map((file) => ({ params: { file } }));

/** A file of the model by which the page places a reader's text; fetched when that is asked for. */
export const GET: APIRoute = async ({ params }) => {
  const file = params['file'] ?? '';
  const type = file.endsWith('.json') ? 'application/json' : 'application/octet-stream';
  return new Response((await modelFiles()).get(file), { headers: { 'Content-Type': type } });
};
