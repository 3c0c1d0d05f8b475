import type { Atlas } from '../../domain/atlas.ts';
import { labelText } from '../safe-text.ts';
import { mapCounts, shownThemes } from '../shown-themes.ts';
import { themeSentence } from '../theme-sentence.ts';
import { themePath } from '../urls.ts';

/** `llms.txt` (llmstxt.org): what the site is, and where programs that read text find what, as Markdown. */
export function llmsText(atlas: Atlas, addressOf: (path: string) => string): string {
  const { themes, papers, settings } = atlas;
  const themeLines = shownThemes(themes).map(
    (theme) =>
      `- [${plain(theme.label)}](${addressOf(`${themePath(theme)}theme.json`)}): ${plain(themeSentence(theme, papers))}`,
  );
  return [
    `# ${plain(settings.title)}`,
    `> A map of ${mapCounts(atlas)}, made from titles and abstracts.`,
    '## Data',
    [
      `- [Themes](${addressOf('data/map.json')}): all themes with their terms`,
      `- [Papers](${addressOf('data/papers.jsonl')}): one line of JSON a paper`,
      `- [Schema](${addressOf('data/schema.json')}): JSON Schema of both`,
      `- [References](${addressOf('data/papers.bib')}): BibTeX of all papers`,
      `- [Feed](${addressOf('feed.atom')}): new papers and changes of themes`,
    ].join('\n'),
    '## Themes',
    themeLines.join('\n'),
  ]
    .filter((block) => block !== '')
    .join('\n\n')
    .concat('\n');
}

/** One line without marks of Markdown. */
function plain(text: string): string {
  return labelText(text)
    .replaceAll(/[\s\][<>`*_\\]+/g, ' ')
    .trim();
}
