import type { APIRoute, GetStaticPaths } from 'astro';
import { readAtlas } from '../../../site/atlas.ts';
import { themeFolders, type ThemeFolder } from '../../../site/permanence/former-themes.ts';
import {
  themeFile,
  themeFileNames,
  type ThemeFileName,
} from '../../../site/theme-files/theme-file.ts';
import { addressIn } from '../../../site/urls.ts';

interface Props {
  readonly folder: ThemeFolder;
  readonly name: ThemeFileName;
}

export const getStaticPaths: GetStaticPaths = () =>
  themeFolders(readAtlas()).flatMap((folder) =>
    themeFileNames.map((name) => ({
      params: { slug: folder.path.split('/')[1] ?? '', file: name },
      props: { folder, name } satisfies Props,
    })),
  );

/** The files beside a theme's page: its data, its references, its feed. */
export const GET: APIRoute<Props> = ({ props, site }) => {
  const { text, contentType } = themeFile(readAtlas(), props.folder, {
    name: props.name,
    addressOf: addressIn(site),
  });
  return new Response(text, { headers: { 'Content-Type': contentType } });
};
