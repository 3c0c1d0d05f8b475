import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { readAtlas } from '../../../site/atlas.ts';
import { themeFolders } from '../../../site/permanence/theme-folders.ts';
import { mapSvgFile } from '../../../site/pictures/picture-files.ts';

/** Former folders too: a picture on someone's page must not break. */
export const getStaticPaths = (() =>
  themeFolders(readAtlas()).map((folder) => ({
    params: { slug: folder.slug },
    props: { folder },
  }))) satisfies GetStaticPaths;

/** The map with one theme in the light, as a picture; of a theme that ended, the map alone. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  mapSvgFile(props.folder.id);
