import type { APIRoute, GetStaticPaths } from 'astro';
import { readAtlas } from '../site/atlas.ts';
import { redirectsFile } from '../site/permanence/redirects-file.ts';
import { href } from '../site/urls.ts';

/** A file of this name could be no page of its own: Astro leaves out those that begin with an underscore. */
export const getStaticPaths: GetStaticPaths = () => [{ params: { hostFile: '_redirects' } }];

/** Redirects for hosts that read them. */
export const GET: APIRoute = () =>
  new Response(
    redirectsFile(readAtlas(), (path) => href(path)),
    {
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    },
  );
