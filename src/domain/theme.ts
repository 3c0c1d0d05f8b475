/** Permanent id of a theme: at least 8 characters of Crockford base32, lower case. */
export type ThemeId = string & { readonly kind: 'theme-id' };

/** A theme as its author wrote it in `content/themes/<name>.md`. */
export interface CuratedTheme {
  /** File name without `.md`. */
  readonly name: string;
  /** Path relative to the content folder, for messages. */
  readonly file: string;
  readonly label: string | null;
  readonly slug: string | null;
  /** Seed terms: plain words or phrases from which the theme grows. */
  readonly terms: readonly string[];
  /** Hue in degrees, 0–359; null leaves the choice to the build. */
  readonly colour: number | null;
  /** Papers that are in this theme, and papers that are not, by any name that tells them: our id, a DOI, a source's id. */
  readonly must: readonly string[];
  readonly not: readonly string[];
  /** Id or name of the theme that this one is part of; null where it stands by itself. */
  readonly mergeInto: string | null;
  /** Whether lists and names of the map leave it out; its papers and its page stay. */
  readonly isHidden: boolean;
  /** Whether its author ended it. */
  readonly isRetired: boolean;
  /** Markdown, untrusted; empty where the file has only front matter. */
  readonly prose: string;
}

/** A curated theme of which its author said nothing yet. */
export function plainTheme(name: string, file = `themes/${name}.md`): CuratedTheme {
  return {
    ...{ name, file, label: null, slug: null, terms: [], colour: null, must: [], not: [] },
    ...{ mergeInto: null, isHidden: false, isRetired: false, prose: '' },
  };
}

/** A further page as its author wrote it in `content/pages/<name>.md`. */
export interface AuthorPage {
  /** File name without `.md`: the page's address is `/<name>/`. */
  readonly name: string;
  readonly title: string;
  /** Markdown, untrusted. */
  readonly prose: string;
}
