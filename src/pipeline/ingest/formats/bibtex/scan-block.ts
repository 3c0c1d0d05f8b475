/** How braces are counted. */
export interface BraceRules {
  /**
   * As BibTeX counts: every brace, even one behind a backslash or in a comment. Else `\{` and `\}` are text, and
   * between fields a `%` makes the rest of its line a comment.
   */
  readonly isStrict: boolean;
}

/** Where a block ends, or why it does not. */
export interface BlockEnd {
  /** Offset of the closing delimiter; null where there is none. */
  readonly end: number | null;
  readonly maxDepth: number;
  /** Where there is no end: offset of the outermost brace within the block that is still open, else null. */
  readonly openBrace: number | null;
}

/** Finds the brace or parenthesis that closes the block whose opening one stands before `start`; looks no further than `limit`. */
export function findBlockEnd(
  text: string,
  { start, limit, opening }: { start: number; limit: number; opening: '{' | '(' },
  { isStrict }: BraceRules,
): BlockEnd {
  let depth = 0;
  let maxDepth = 0;
  let openBrace = start;
  let isQuoted = false;
  for (let at = start; at < limit; at += 1) {
    const character = text.charAt(at);
    if (character === '\\' && !isStrict) at += 1;
    else if (character === '{') {
      if (depth === 0) openBrace = at;
      depth += 1;
      maxDepth = Math.max(maxDepth, depth);
    } else if (character === '}') {
      if (depth === 0 && opening === '{') return { end: at, maxDepth, openBrace: null };
      depth = Math.max(0, depth - 1);
    } else if (depth > 0) continue;
    else if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === ')' && opening === '(') return { end: at, maxDepth, openBrace: null };
    else if (character === '%' && !isStrict) at = lineEnd(text, at) - 1;
  }
  return { end: null, maxDepth, openBrace: depth > 0 ? openBrace : null };
}

/** Offset of the brace that closes the one at `open`, or -1. */
export function closingBrace(text: string, open: number, { isStrict }: BraceRules): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\' && !isStrict) at += 1;
    else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** Offset of the end of the line that holds `from`. */
export function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\n' || character === '\r') return at;
  }
  return text.length;
}
