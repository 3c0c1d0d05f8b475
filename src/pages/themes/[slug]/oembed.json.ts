import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { readAtlas } from '../../../site/atlas.ts';
import { oembedResponse } from '../../../site/oembed.ts';
import { themeFolders } from '../../../site/permanence/theme-folders.ts';

/** None where the settings name no site: all that it says is addresses. */
export const getStaticPaths = (() => {
  const atlas = readAtlas();
  if (atlas.settings.site === null) return [];
  return themeFolders(atlas).map((folder) => ({
    params: { slug: folder.slug },
    props: { folder },
  }));
}) satisfies GetStaticPaths;

/** How to show a theme in place of a link to it, for programs that write pages. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, site }) => {
  if (site === undefined) throw new Error('oEmbed needs a site');
  return oembedResponse(readAtlas(), props.folder, site);
};
