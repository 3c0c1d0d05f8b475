import type { Atlas } from '../../domain/atlas.ts';
import type { ThemeFolder } from '../permanence/former-themes.ts';
import { themeTombstone } from '../permanence/tombstones.ts';
import { abstractFor, papersAt, referenceFormats } from '../reference-files.ts';
import { goneThemeJson, themeJson, type AddressOf } from './theme-json.ts';

/** A file as a host serves it. */
export interface ServedFile {
  readonly text: string;
  readonly contentType: string;
}

/** The files in the folder of every theme, beside its page. A name that was once here stays for ever. */
export const themeFileNames = ['theme.json', ...referenceFormats.map(({ name }) => name)] as const;

export type ThemeFileName = (typeof themeFileNames)[number];

/**
 * One of the files of a theme's folder. The folder that a theme had before holds what its folder of today holds, one of a
 * theme that ended what there is to say of that: a note, no references.
 */
export function themeFile(
  atlas: Atlas,
  folder: ThemeFolder,
  { name, addressOf }: { name: ThemeFileName; addressOf: AddressOf },
): ServedFile {
  if (name === 'theme.json') {
    const json =
      folder.kind === 'gone'
        ? goneThemeJson(atlas, folder.former, addressOf)
        : {
            ...themeJson(atlas, folder.theme, addressOf),
            ...(folder.kind === 'moved' ? { status: 'moved' } : {}),
          };
    return {
      text: `${JSON.stringify(json, null, 2)}\n`,
      contentType: 'application/json; charset=utf-8',
    };
  }
  const format = referenceFormats.find((one) => one.name === name);
  if (format === undefined) throw new Error(`No such file of a theme: ${name}`);
  const { contentType } = format;
  if (folder.kind === 'gone') {
    const { label } = themeTombstone(atlas, folder.former.id);
    return { text: format.writeNone(`The theme ${JSON.stringify(label)} ended.`), contentType };
  }
  const papers = papersAt(atlas, folder.theme.paperIndexes);
  return { text: format.write(papers, abstractFor(atlas.settings.abstracts)), contentType };
}
