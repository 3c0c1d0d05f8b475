import type { APIRoute, GetStaticPaths } from 'astro';
import { readAtlas } from '../site/atlas.ts';
import { hostFiles } from '../site/host-files/host-files.ts';

/** A parameter names them: Astro leaves out pages of its own that begin with an underscore. */
export const getStaticPaths: GetStaticPaths = () =>
  hostFiles(readAtlas(), siteOf()).map(({ name }) => ({ params: { hostFile: name } }));

/** Redirects, headers, sitemaps and the like, for hosts and robots that read them. */
export const GET: APIRoute = ({ params, site }) => {
  const file = hostFiles(readAtlas(), site).find(({ name }) => name === params['hostFile']);
  return new Response(file?.text() ?? '', {
    headers: { 'Content-Type': file?.contentType ?? 'text/plain; charset=utf-8' },
  });
};

/** Where the site is to live, as the settings of the build say. */
function siteOf(): URL | undefined {
  const { site } = readAtlas().settings;
  return site === null ? undefined : new URL(site);
}
