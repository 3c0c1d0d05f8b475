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
  /** Markdown, untrusted; empty where the file has only front matter. */
  readonly prose: string;
}

/** A further page as its author wrote it in `content/pages/<name>.md`. */
export interface AuthorPage {
  /** File name without `.md`: the page's address is `/<name>/`. */
  readonly name: string;
  readonly title: string;
  /** Markdown, untrusted. */
  readonly prose: string;
}
