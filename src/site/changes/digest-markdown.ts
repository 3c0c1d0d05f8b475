import { countText } from '../count-words.ts';
import { editionName } from '../permanence/editions.ts';
import type { Digest, DigestGroup, DigestPaper } from './digest.ts';
import { markdownText } from './markdown-text.ts';
import { lineLimits, lineText, linked, maxBytes, type AddressOf } from './report-markdown.ts';
import { digestSummary } from './digest-summary.ts';

/** Longest title and sentence of a paper, in characters. */
const maxLength = 300;

/** `digest.md`: what an edition brought, fit to be mailed or posted as it is; always under 60 KB. */
export function digestMarkdown(digest: Digest, mapTitle: string, addressOf: AddressOf): string {
  let text = '';
  for (const limit of lineLimits) {
    text = withLimit(digest, { mapTitle, addressOf, limit });
    if (new TextEncoder().encode(text).length < maxBytes) break;
  }
  return text;
}

interface Manner {
  readonly mapTitle: string;
  readonly addressOf: AddressOf;
  readonly limit: number;
}

function withLimit(digest: Digest, { mapTitle, addressOf, limit }: Manner): string {
  const { report, groups, changes } = digest;
  const blocks = [
    `# ${markdownText(mapTitle)}: ${markdownText(editionName(report.edition))}`,
    digestSummary(digest),
    ...(groups.length === 0 ? [] : ['## New papers']),
    ...groups.flatMap((group) => groupBlocks(group, addressOf, limit)),
    ...(changes.length === 0 ? [] : ['## Themes that changed']),
    ...changes.flatMap(({ heading, lines }) => [
      `### ${heading}`,
      [
        ...lines.slice(0, limit).map((line) => lineText(line, addressOf)),
        ...moreLine(lines.length - limit),
      ].join('\n'),
    ]),
  ];
  const links = [
    { text: 'The map', path: '' },
    { text: 'All changes', path: `changes/${report.edition.id}/` },
    { text: 'Follow by feed', path: 'feed.atom' },
  ].flatMap(({ text, path }) => {
    const address = addressOf(path);
    return address === null ? [] : [`[${text}](<${address}>)`];
  });
  if (links.length > 0) blocks.push(links.join(' · '));
  return `${blocks.join('\n\n')}\n`;
}

function groupBlocks(
  { theme, heading, paperCount, papers }: DigestGroup,
  addressOf: AddressOf,
  limit: number,
): readonly string[] {
  const name = theme === null ? markdownText(heading) : linked(heading, addressOf(theme.path));
  return [
    `### ${name} (${countText(paperCount)})`,
    [
      ...papers.slice(0, limit).map((paper) => paperLine(paper, addressOf)),
      ...moreLine(paperCount - Math.min(limit, papers.length)),
    ].join('\n'),
  ];
}

/** Every line begins with a mark of ours, as in the report. */
function paperLine(paper: DigestPaper, addressOf: AddressOf): string {
  const title = linked(paper.title, addressOf(paper.path) ?? paper.elsewhere, maxLength);
  const byline = paper.byline === '' ? '' : `, ${markdownText(paper.byline, maxLength)}`;
  const sentence = paper.sentence === '' ? '' : ` ${markdownText(paper.sentence, maxLength)}`;
  const stop = byline === '' && /[.?!]$/u.test(paper.title) ? '' : '.';
  return `- **${title}**${byline}${stop}${sentence}`;
}

function moreLine(count: number): readonly string[] {
  return count > 0 ? [`- and ${countText(count)} more`] : [];
}
