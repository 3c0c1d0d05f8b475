import { countOf, countText } from '../count-words.ts';
import { editionName } from '../permanence/editions.ts';
import type { Digest, DigestPaper } from './digest.ts';
import { markdownText } from './markdown-text.ts';
import type { AddressOf } from './report-markdown.ts';

/** Most bytes: of mail programs and chat hosts alike, few take more. */
const maxBytes = 60_000;

/** The name of a digest, as a page and a mail are headed. */
export function digestTitle(digest: Digest): string {
  const name = editionName(digest.edition);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** How much is new, in one sentence. */
export function digestSentence({ isFirst, paperCount, groups, events }: Digest): string {
  const papers = `${countOf(paperCount, isFirst ? 'paper' : 'new paper')} in ${countOf(groups.length, 'theme')}`;
  const changes = events.length === 0 ? '' : `, ${countOf(events.length, 'change')} of themes`;
  if (isFirst) return `The map begins with ${papers}.`;
  return paperCount === 0 && events.length === 0 ? 'Nothing new to read.' : `${papers}${changes}.`;
}

/** A digest as Markdown, fit to be mailed or posted: nothing in it is a command or a mention, whatever papers are called. */
export function digestMarkdown(digest: Digest, mapTitle: string, addressOf: AddressOf): string {
  const blocks = [
    `# ${markdownText(mapTitle)}: ${markdownText(digestTitle(digest))}`,
    digestSentence(digest),
  ];
  let length = 0;
  let leftCount = 0;
  for (const { theme, papers, moreCount } of digest.groups) {
    const lines = papers.map((paper) => paperLine(paper, addressOf));
    const more = moreCount > 0 ? [`- and ${countText(moreCount)} more`] : [];
    const name =
      theme === null ? 'Without a place on the map' : linked(theme.label, addressOf(theme.path));
    const block = [`## ${name}`, [...lines, ...more].join('\n')].join('\n\n');
    length += new TextEncoder().encode(block).length;
    if (length > maxBytes) leftCount += papers.length + moreCount;
    else blocks.push(block);
  }
  if (leftCount > 0) blocks.push(`And ${countOf(leftCount, 'paper')} more.`);
  if (digest.events.length > 0) {
    const lines = digest.events.map(({ text, path }) => `- ${linked(text, addressOf(path))}`);
    blocks.push('## Themes', lines.slice(0, 100).join('\n'));
  }
  const page = addressOf(`changes/${digest.edition.id}/digest/`);
  if (page !== null) blocks.push(`[Read it on the map](<${page}>)`);
  return `${blocks.join('\n\n')}\n`;
}

function paperLine({ title, path, source, sentence }: DigestPaper, addressOf: AddressOf): string {
  const name = `**${linked(title, path === null ? null : addressOf(path))}**`;
  const parts = [name, markdownText(source), markdownText(sentence, 300)];
  return `- ${parts.filter((part) => part !== '').join('. ')}`;
}

function linked(text: string, address: string | null): string {
  const words = markdownText(text, 300) || 'untitled';
  return address === null ? words : `[${words}](<${address}>)`;
}
