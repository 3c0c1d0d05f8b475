import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { readAtlas } from '../../../site/atlas.ts';
import { themeAtomFile } from '../../../site/feeds/feed-files.ts';
import { themeFolders } from '../../../site/permanence/theme-folders.ts';

/** Former folders too: whoever follows a theme must find its feed, if only to read where its papers went. */
export const getStaticPaths = (() =>
  themeFolders(readAtlas()).map((folder) => ({
    params: { slug: folder.slug },
    props: { folder },
  }))) satisfies GetStaticPaths;

/** News of one theme, for feed readers. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, site }) =>
  themeAtomFile(props.folder, site);
