import { isDeviceName } from '../../../domain/device-name.ts';
import { pageSchema } from '../../../domain/front-matter.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { AuthorPage } from '../../../domain/theme.ts';
import { cleanLine, removeBidiControls } from '../clean-text.ts';
import { makeProblem } from '../make-problem.ts';
import { readMarkdownFolder, type FrontMatterRules } from './read-markdown.ts';

/** First parts of addresses that the site itself uses, now or later. */
const reservedNames: ReadonlySet<string> = new Set([
  ...['themes', 'papers', 't', 'changes', 'method', 'search', 'embed', 'data', '404', 'index'],
  ...['_assets', 'fonts'],
]);

/** Rules for the front matter of `pages/<name>.md`. */
export const pageRules: FrontMatterRules<typeof pageSchema> = {
  prefix: 'PAGE',
  schema: pageSchema,
  expected: {
    title: { expected: 'text of at most 200 characters', example: 'title: Legal notice' },
  },
};

/** Reads `pages/*.md` in the order of their names; a file that cannot be used is left out with a problem. */
export async function readAuthorPages(
  contentDir: string,
): Promise<{ pages: readonly AuthorPage[]; problems: readonly Problem[] }> {
  const reading = await readMarkdownFolder(contentDir, 'pages', pageRules);
  const pages: AuthorPage[] = [];
  const problems: Problem[] = [...reading.problems];
  for (const { file, name, values, prose } of reading.files) {
    const problem = checkName(file, name);
    if (problem !== null) {
      problems.push(problem);
      continue;
    }
    const title = cleanLine(removeBidiControls(values.title ?? '')).text;
    pages.push({ name, title: title === '' ? name : title, prose });
  }
  return { pages, problems };
}

/** What is wrong with the name of a page as an address, or null. */
export function checkName(file: string, name: string): Problem | null {
  const parts = { level: 'rejected', code: 'PAGE-NAME', file, value: name } as const;
  if (reservedNames.has(name)) {
    return makeProblem({
      ...parts,
      message: `The address /${name}/ belongs to the map itself.`,
      hint: `Give the file another name, for example \`about-${name.replace(/^_/, '')}.md\`.`,
    });
  }
  if (isDeviceName(name)) {
    return makeProblem({
      ...parts,
      message: `Windows takes "${name}" for a device, and can have no folder of that name.`,
      hint: `Give the file another name, for example \`about-${name}.md\`.`,
    });
  }
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) && name.length <= 80) return null;
  return makeProblem({
    ...parts,
    message:
      'The name of the file cannot be an address: expected small letters a-z, digits and single hyphens.',
    hint: 'Rename it, for example to `legal-notice.md`.',
  });
}
