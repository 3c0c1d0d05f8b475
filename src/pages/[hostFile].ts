import type { APIRoute, GetStaticPaths } from 'astro';
import { readAtlas } from '../site/atlas.ts';
import { headersFile } from '../site/headers-file.ts';
import { oembedPath, oembedResponse } from '../site/oembed.ts';
import { redirectsFile } from '../site/permanence/redirects-file.ts';
import { href } from '../site/urls.ts';

const oembed = oembedPath(null);

/**
 * Files that could be no page of their own: Astro leaves out those that begin with an underscore, and oEmbed is there only
 * where the settings name a site.
 */
export const getStaticPaths: GetStaticPaths = () => {
  const names = ['_headers', '_redirects'];
  if (readAtlas().settings.site !== null) names.push(oembed);
  return names.map((hostFile) => ({ params: { hostFile } }));
};

/** Headers and redirects for hosts that read them; how to show the map in place of a link to it. */
export const GET: APIRoute = ({ params, site }) => {
  const atlas = readAtlas();
  if (params['hostFile'] === oembed && site !== undefined) return oembedResponse(atlas, null, site);
  const hrefOf = (path: string): string => href(path);
  const text =
    params['hostFile'] === '_headers' ? headersFile(hrefOf) : redirectsFile(atlas, hrefOf);
  return new Response(text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
