import { markdownTable } from '../contest/markdown-table.ts';
import { missMark } from './goals.ts';
import type { PartOutcome, PermanencePart } from './permanence-part.ts';

/** A part with what it found out, over all corpora. */
export interface MeasuredPart extends PartOutcome {
  readonly part: Pick<PermanencePart, 'title' | 'words' | 'headings'>;
}

/** The table of a part, and below it every broken promise. */
export function partTable({ part, rows, faults }: MeasuredPart): string {
  const list = faults.map((fault) => `- ${fault.replace(/\s+/g, ' ')}`).join('\n');
  return `${markdownTable(part.headings, rows)}${list === '' ? '' : `\n\n${list}`}`;
}

/** The page of Markdown, one section a part. */
export function permanencePage(
  parts: readonly MeasuredPart[],
  options: {
    /** What makes the page again. */
    readonly command: string;
    /** Machine and Node, as a sentence. */
    readonly machine: string;
    readonly historyCount: number;
  },
): string {
  const sections = parts.map(
    (measured) => `## ${measured.part.title}\n\n${measured.part.words}\n\n${partTable(measured)}\n`,
  );
  const histories =
    options.historyCount === 1 ? 'One history' : `${String(options.historyCount)} histories`;
  return `# Permanence

What stays as it was when a map grows and is built again: themes, positions, addresses, ids. Made by:

\`\`\`sh
${options.command}
\`\`\`

${histories} of each kind for each corpus, seeded, so that they are the same each time. ${options.machine} The goals hold for maps of 500 papers and more and, less strict, for maps below 150; ${missMark} marks a figure that misses its goal, a dash one that was not measured.

${sections.join('\n')}`;
}
