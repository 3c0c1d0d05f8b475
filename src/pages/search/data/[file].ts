import type { APIRoute, GetStaticPaths } from 'astro';
import { readAtlas } from '../../../site/atlas.ts';
import { makeSearchFiles, type SearchFile } from '../../../site/search/search-files.ts';
import { href } from '../../../site/urls.ts';

export const getStaticPaths: GetStaticPaths = () =>
  makeSearchFiles(readAtlas(), (path) => href(path)).map((file) => ({
    params: { file: file.name },
    props: { file },
  }));

/** A file of the index of search. */
export const GET: APIRoute<{ readonly file: SearchFile }> = ({ props }) =>
  new Response(props.file.bytes, {
    headers: {
      'Content-Type': props.file.name.endsWith('.json')
        ? 'application/json; charset=utf-8'
        : 'application/octet-stream',
    },
  });
