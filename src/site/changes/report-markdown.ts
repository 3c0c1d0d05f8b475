import { countOf, countText } from '../count-words.ts';
import { editionName } from '../permanence/editions.ts';
import type { EditionReport } from './edition-report.ts';
import { markdownText } from './markdown-text.ts';
import {
  reportParts,
  type LinePiece,
  type ReportLine,
  type ReportSection,
} from './report-lines.ts';
import { reportSummary } from './report-summary.ts';

/** Most bytes of a report: hosts refuse a comment of 65,536 characters. */
export const maxBytes = 60_000;

/** Most lines of a list, from ample to none: the first with which all fits is taken. */
export const lineLimits = [50, 20, 10, 5, 2, 0] as const;

/** Gives the absolute address of a path, or null where the settings name no site. */
export type AddressOf = (path: string) => string | null;

/** `report.md`: what an edition changed, to be pasted into a pull request; always under 60 KB. */
export function reportMarkdown(report: EditionReport, addressOf: AddressOf): string {
  let text = '';
  for (const limit of lineLimits) {
    text = withLimit(report, addressOf, limit);
    if (new TextEncoder().encode(text).length < maxBytes) break;
  }
  return text;
}

function withLimit(report: EditionReport, addressOf: AddressOf, limit: number): string {
  const { counts, edition } = report;
  const blocks = [
    `# Changes of ${markdownText(editionName(edition))}`,
    `${countOf(counts.papers, 'paper')} in ${countOf(counts.themes, 'theme')}. ${reportSummary(report)}`,
  ];
  for (const part of reportParts(report)) {
    blocks.push(`## ${part.heading}`);
    for (const section of part.sections) blocks.push(sectionText(section, addressOf, limit));
  }
  const whole = addressOf(`changes/${edition.id}/`);
  if (whole !== null) blocks.push(`[The whole report](<${whole}>)`);
  return `${blocks.join('\n\n')}\n`;
}

function sectionText(
  { heading, remark, lines }: ReportSection,
  addressOf: AddressOf,
  limit: number,
): string {
  const moreCount = lines.length - limit;
  return [
    `### ${heading}${lines.length > 1 ? ` (${countText(lines.length)})` : ''}`,
    ...(remark === undefined ? [] : [remark]),
    [
      ...lines.slice(0, limit).map((line) => lineText(line, addressOf)),
      ...(moreCount > 0 ? [`- and ${countText(moreCount)} more`] : []),
    ].join('\n'),
  ].join('\n\n');
}

/** Every line begins with a mark of ours: a host that takes commands from the start of a line finds none. */
export function lineText({ pieces }: ReportLine, addressOf: AddressOf): string {
  return `- ${pieces.map((piece) => pieceText(piece, addressOf)).join('')}`;
}

function pieceText(piece: LinePiece, addressOf: AddressOf): string {
  if (typeof piece === 'string') return piece;
  if ('command' in piece) return codeText(piece.command);
  if ('quoted' in piece) return `“${markdownText(piece.quoted)}”`;
  if ('theme' in piece) return linked(piece.theme.label, addressOf(piece.theme.path));
  const { title, path } = piece.paper;
  if (title === null) return 'a paper that was taken down';
  return linked(title, path === null ? null : addressOf(path));
}

/** Words of the content, linked where there is an address. */
export function linked(text: string, address: string | null, limit?: number): string {
  const words = markdownText(text, limit);
  if (words === '') return address === null ? 'untitled' : `[untitled](<${address}>)`;
  return address === null ? words : `[${words}](<${address}>)`;
}

/** In code nothing is read as markup, save the mark that ends it. */
function codeText(command: string): string {
  return `\`${command.replace(/[^\w @:./-]/g, '')}\``;
}
