import { referenceFormats } from '../reference-files.ts';

/** The files in the folder of every theme, beside its page. A name that was once here stays for ever. */
export const themeFileNames = [
  'theme.json',
  ...referenceFormats.map(({ name }) => name),
  'feed.atom',
] as const;

export type ThemeFileName = (typeof themeFileNames)[number];
