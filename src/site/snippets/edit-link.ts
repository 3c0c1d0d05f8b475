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

/** Where hosts keep their editors: behind the address of a repository, before the branch. */
interface EditorPaths {
  readonly host: RegExp;
  readonly edit: string;
  readonly create: string;
}

const github: EditorPaths = { host: /^/, edit: 'edit', create: 'new' };
const gitlab: EditorPaths = { host: /(?:^|[.-])gitlab[.-]/i, edit: '-/edit', create: '-/new' };
const forgejo: EditorPaths = {
  host: /^codeberg\.org$|(?:^|[.-])(?:forgejo|gitea)[.-]/i,
  edit: '_edit',
  create: '_new',
};

/**
 * Where a host of repositories lets one edit the file of a theme, or begin one under the name that binds it to the theme, with
 * its label in front matter as far as the host takes text from an address: GitLab takes a name only. The host is told by its name,
 * and is taken for one like GitHub where that says nothing. `HEAD` is the branch that it shows first.
 */
export function editThemeUrl(repository: string, theme: EditedTheme): string {
  const base = repository.replace(/\/$/, '').replace(/\.git$/, '');
  const { hostname } = new URL(base);
  const { edit, create } = [gitlab, forgejo].find(({ host }) => host.test(hostname)) ?? github;
  if (theme.file !== null) return `${base}/${edit}/HEAD/content/${encodeURI(theme.file)}`;
  const file = `${theme.slug}.md`;
  if (create === gitlab.create) {
    const query = new URLSearchParams({ file_name: `content/themes/${file}` });
    return `${base}/${create}/HEAD?${query}`;
  }
  const query = new URLSearchParams({ filename: file, value: newThemeFile(theme.label) });
  return `${base}/${create}/HEAD/content/themes?${query}`;
}

/** The beginning of an author's file of a theme. JSON text is YAML text, too. */
function newThemeFile(label: string): string {
  return `---\nlabel: ${JSON.stringify(shortened(label, maxLabelLength))}\n---\n\n`;
}
