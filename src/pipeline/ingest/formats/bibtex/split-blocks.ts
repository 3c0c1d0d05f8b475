import { findBlockEnd, lineEnd, type BlockEnd } from './scan-block.ts';

/** A stretch of a file from `@type{` to its closing brace. */
export interface Block {
  /** Lower case. */
  readonly type: string;
  /** Offset of the `@`. */
  readonly offset: number;
  /** All between the delimiters; of a block that does not close, all up to the next. */
  readonly body: string;
  /** Offset of the body. */
  readonly bodyOffset: number;
  /** Whether the braces add up only as BibTeX counts them. */
  readonly isStrict: boolean;
  readonly fault: BlockFault | null;
}

/** What is wrong with the braces of a block. */
export type BlockFault =
  /** `openBrace` is the offset of the brace that is still open, null for that of the block itself. */
  | { readonly kind: 'unclosed'; readonly openBrace: number | null }
  | { readonly kind: 'deep' }
  /** Fields follow behind the closing brace. */
  | { readonly kind: 'closed early'; readonly offset: number };

/** Deepest braces that a block may have; real files have about twenty. */
export const maxBraceDepth = 100;

const head = /@[ \t\r\n]*([A-Za-z][\w+-]*)[ \t\r\n]*([{(])/y;
/** A line that begins a block, whatever stands open before it. */
const lineHead = /^[ \t]*@[ \t]*[A-Za-z][\w+-]*[ \t]*[{(]/gm;
const strayField = /\s*,\s*[A-Za-z][\w-]*\s*=/y;

/**
 * Splits a file into its blocks. A block ends at its closing brace; where there is none before the next line that begins
 * with `@type{`, it ends there, and only this block is lost. What stands between blocks is skipped, with lines behind `%`
 * and `@comment{…}` whole. Linear in the length of the text.
 */
export function* splitBlocks(text: string): Generator<Block> {
  const lineHeads = Array.from(text.matchAll(lineHead), ({ index }) => index);
  let nextLineHead = 0;
  let canComment = true;
  let position = 0;
  while (position < text.length) {
    const found = findHead(text, position);
    if (found === null) return;
    const { type, opening, start } = found;
    while ((lineHeads[nextLineHead] ?? Infinity) <= found.offset) nextLineHead += 1;
    const limit = lineHeads[nextLineHead] ?? text.length;
    if (type === 'comment') {
      const end = canComment ? commentEnd(text, start, opening) : null;
      // One that never closes is only a word to BibTeX, and to look for the end of every further one would take too long.
      if (end === null) canComment = false;
      position = end ?? start;
      continue;
    }
    const block = readBlock(text, { ...found, limit });
    yield block;
    position = block.fault?.kind === 'unclosed' ? limit : block.bodyOffset + block.body.length + 1;
  }
}

interface Head {
  readonly type: string;
  readonly opening: '{' | '(';
  readonly offset: number;
  /** Offset behind the opening delimiter. */
  readonly start: number;
}

/** The next `@type{` that no `%` stands before on its line. */
function findHead(text: string, from: number): Head | null {
  let position = from;
  for (;;) {
    const offset = text.indexOf('@', position);
    if (offset === -1) return null;
    const comment = commentBefore(text, position, offset);
    if (comment !== null) {
      position = lineEnd(text, comment);
      continue;
    }
    head.lastIndex = offset;
    const match = head.exec(text);
    if (match !== null) {
      const type = (match[1] ?? '').toLowerCase();
      return { type, opening: match[2] === '(' ? '(' : '{', offset, start: head.lastIndex };
    }
    position = offset + 1;
  }
}

/** Offset of a `%` on the line of `offset`, no further back than `from`. */
function commentBefore(text: string, from: number, offset: number): number | null {
  for (let at = offset - 1; at >= from; at -= 1) {
    const character = text.charAt(at);
    if (character === '%') return at;
    if (character === '\n' || character === '\r') return null;
  }
  return null;
}

function commentEnd(text: string, start: number, opening: '{' | '('): number | null {
  const block = { start, limit: text.length, opening };
  const { end } = findBlockEnd(text, block, { isStrict: false });
  return end === null ? null : end + 1;
}

function readBlock(
  text: string,
  { type, offset, start, opening, limit }: Head & { limit: number },
): Block {
  const block = { start, limit, opening };
  const lenient = findBlockEnd(text, block, { isStrict: false });
  const strict = lenient.end === null ? findBlockEnd(text, block, { isStrict: true }) : null;
  const isStrict = strict !== null && strict.end !== null;
  const found = isStrict ? strict : lenient;
  const body = text.slice(start, found.end ?? limit);
  const fault = faultOf(text, found);
  return { type, offset, body, bodyOffset: start, isStrict, fault };
}

function faultOf(text: string, { end, maxDepth, openBrace }: BlockEnd): BlockFault | null {
  if (end === null) return { kind: 'unclosed', openBrace };
  if (maxDepth > maxBraceDepth) return { kind: 'deep' };
  strayField.lastIndex = end + 1;
  return strayField.test(text) ? { kind: 'closed early', offset: end } : null;
}
