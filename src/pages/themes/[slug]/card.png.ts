import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { readAtlas } from '../../../site/atlas.ts';
import { themeFolders } from '../../../site/permanence/theme-folders.ts';
import { cardFile } from '../../../site/pictures/picture-files.ts';

/** Former folders too: sites keep the address of a card. */
export const getStaticPaths = (() =>
  themeFolders(readAtlas()).map((folder) => ({
    params: { slug: folder.slug },
    props: { folder },
  }))) satisfies GetStaticPaths;

/** The picture that sites show beside a link to a theme; of one that ended, that of the map. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, site }) =>
  cardFile(props.folder.id, site);
