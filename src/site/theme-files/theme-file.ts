import type { Atlas } from '../../domain/atlas.ts';
import type { ThemeFolder } from '../permanence/theme-folders.ts';
import { themeTombstone } from '../permanence/tombstones.ts';
import { abstractFor, papersAt, referenceFormats } from '../reference-files.ts';
import { folderState } from './folder-state.ts';
import type { ThemeFileName } from './theme-file-names.ts';
import { goneThemeJson, themeJson, type AddressOf } from './theme-json.ts';

/** A file as a host serves it. */
export interface ServedFile {
  readonly text: string;
  readonly contentType: string;
}

/**
 * One of the files of a theme's folder. The folder that a theme had before holds what its folder of today holds, one of a
 * theme that ended what there is to say of that: a note, no references.
 */
export function themeFile(
  atlas: Atlas,
  folder: ThemeFolder,
  { name, addressOf }: { name: ThemeFileName; addressOf: AddressOf },
): ServedFile {
  const state = folderState(atlas, folder);
  if (name === 'theme.json') {
    const json =
      state.kind === 'gone'
        ? goneThemeJson(atlas, state, addressOf)
        : { status: state.kind, ...themeJson(atlas, state.theme, addressOf) };
    return {
      text: `${JSON.stringify(json, null, 2)}\n`,
      contentType: 'application/json; charset=utf-8',
    };
  }
  const format = referenceFormats.find((one) => one.name === name);
  if (format === undefined) throw new Error(`No such file of a theme: ${name}`);
  const { contentType } = format;
  if (state.kind === 'gone') {
    const { label } = themeTombstone(atlas, state.id);
    return { text: format.writeNone(`The theme ${JSON.stringify(label)} ended.`), contentType };
  }
  const papers = papersAt(atlas, state.theme.paperIndexes);
  const parts = format.write(papers, abstractFor(atlas.settings.abstracts));
  return { text: [...parts].join(''), contentType };
}
