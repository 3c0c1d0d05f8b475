import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { readAtlas } from '../../../site/atlas.ts';
import { themeFolders } from '../../../site/permanence/theme-folders.ts';
import { themeFileNames } from '../../../site/theme-files/theme-file-names.ts';
import { themeFile } from '../../../site/theme-files/theme-file.ts';
import { addressIn } from '../../../site/urls.ts';

export const getStaticPaths = (() =>
  themeFolders(readAtlas()).flatMap((folder) =>
    themeFileNames.map((name) => ({
      params: { slug: folder.slug, file: name },
      props: { folder, name },
    })),
  )) satisfies GetStaticPaths;

/** The files of data and references beside a theme's page. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, site }) => {
  const { folder, name } = props;
  const { text, contentType } = themeFile(readAtlas(), folder, {
    name,
    addressOf: addressIn(site),
  });
  return new Response(text, { headers: { 'Content-Type': contentType } });
};
