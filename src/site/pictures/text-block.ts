import { glyphText } from './glyph-text.ts';

/** Lines of text set in one size; lengths in pixels. */
export interface TextBlock {
  readonly lines: readonly string[];
  readonly size: number;
  readonly lineHeight: number;
  readonly height: number;
}

/** How a text may be set. */
export interface BlockOptions {
  /** Sizes to try, the largest first. */
  readonly sizes: readonly number[];
  readonly lineCount: number;
  readonly width: number;
}

/** The text in the largest size in which it fits; in the smallest, cut with an ellipsis, where it fits in none. */
export function fitBlock(text: string, { sizes, lineCount, width }: BlockOptions): TextBlock {
  let lines: readonly string[] = [];
  let size = 0;
  for (size of sizes) {
    lines = brokenLines(text, width / size);
    if (lines.length <= lineCount && lines.every((line) => widthOf(line) <= width / size)) {
      return blockOf(lines, size);
    }
  }
  const kept = lines.slice(0, lineCount).map((line) => cutLine(line, width / size));
  const last = kept.length - 1;
  if (lines.length > lineCount) kept[last] = cutLine(`${kept[last] ?? ''} …`, width / size);
  return blockOf(kept, size);
}

function blockOf(lines: readonly string[], size: number): TextBlock {
  const lineHeight = Math.round(size * (size > 40 ? 1.12 : 1.32));
  return { lines, size, lineHeight, height: lines.length * lineHeight };
}

/** Breaks after spaces, and after hyphens between letters, as late as the width in em allows. */
function brokenLines(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const piece of text.split(/(?<=\s)|(?<=\p{L}-)(?=\p{L})/u)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf((last + piece).trimEnd()) <= width) {
      lines[lines.length - 1] = last + piece;
    } else {
      lines.push(piece);
    }
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

function cutLine(line: string, width: number): string {
  if (widthOf(line) <= width) return line;
  const letters = Array.from(line.replace(/\s?…$/u, ''));
  while (letters.length > 1 && widthOf(`${letters.join('').trimEnd()}…`) > width) letters.pop();
  return `${letters.join('').replace(/[\s,.;:]{1,4}$/u, '')}…`;
}

function widthOf(text: string): number {
  return glyphText(text).width;
}
