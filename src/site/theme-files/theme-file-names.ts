import { referenceFormats } from '../reference-files.ts';

/** The files of data and references in the folder of every theme. A name that was once here stays for ever. */
export const themeFileNames = ['theme.json', ...referenceFormats.map(({ name }) => name)] as const;

export type ThemeFileName = (typeof themeFileNames)[number];
