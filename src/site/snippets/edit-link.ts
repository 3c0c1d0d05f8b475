import { shortened } from '../safe-text.ts';

/** The theme that is to be edited. */
export interface EditedTheme {
  readonly slug: string;
  readonly label: string;
  /** The author's file of it, relative to the content folder; null where there is none yet. */
  readonly file: string | null;
}

/** Longest name that is written into an address. */
const maxLabelLength = 120;

/**
 * Where a host of repositories lets one edit the file of a theme, or begin one under the name that binds it to the theme,
 * with its label in front matter. GitLab takes the name of a new file, but no text.
 */
export function editThemeUrl(repository: string, theme: EditedTheme): string {
  const base = repository.replace(/\/$/, '').replace(/\.git$/, '');
  const isGitLab = /(?:^|\.)gitlab\./i.test(new URL(base).hostname);
  const within = isGitLab ? `${base}/-` : base;
  if (theme.file !== null) return `${within}/edit/HEAD/content/${encodeURI(theme.file)}`;
  const query = new URLSearchParams(
    isGitLab
      ? { file_name: `content/themes/${theme.slug}.md` }
      : { filename: `${theme.slug}.md`, value: newThemeFile(theme.label) },
  );
  return isGitLab ? `${within}/new/HEAD?${query}` : `${within}/new/HEAD/content/themes?${query}`;
}

/** The beginning of an author's file of a theme. JSON text is YAML text, too. */
function newThemeFile(label: string): string {
  return `---\nlabel: ${JSON.stringify(shortened(label, maxLabelLength))}\n---\n\n`;
}
