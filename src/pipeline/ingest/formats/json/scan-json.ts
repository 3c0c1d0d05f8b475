import { parseJson } from './parse-json.ts';

/** Where a value stands in a text of JSON. */
export interface Span {
  readonly start: number;
  /** Behind the value; the end of the text where the value does not end. */
  readonly end: number;
  readonly isWhole: boolean;
  /** Levels of lists and objects in it; 0 for text, numbers and words. */
  readonly depth: number;
}

/** Where a text stops being JSON. */
export interface Fault {
  /** The length of the text where it ends too early. */
  readonly at: number;
  /** Completes "expected …". */
  readonly expected: string;
}

/** A value of a list, or of an object under a name. */
export interface Member {
  readonly key: number | string;
  readonly span: Span;
}

const quote = 0x22;
const backslash = 0x5c;
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];
const endsOfWords = /[\s,:[\]{}"]/g;

/** The first place, from `at` on, that is no white space of JSON. */
export function skipSpace(text: string, at: number): number {
  let next = at;
  for (; next < text.length; next++) {
    const code = text.charCodeAt(next);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) break;
  }
  return next;
}

/**
 * The value that begins at `start`, found by its brackets and quotes alone: it may hold faults. Empty where no value
 * can begin. Does not recurse, so that no depth is too much for it.
 */
export function spanOf(text: string, start: number): Span {
  const first = text.charCodeAt(start);
  if (first === quote) return spanTo(text, start, { end: endOfText(text, start), depth: 0 });
  if (first === openList || first === openObject) return spanOfBrackets(text, start);
  endsOfWords.lastIndex = start;
  return spanTo(text, start, { end: endsOfWords.exec(text)?.index ?? null, depth: 0 });
}

/**
 * The values directly in the list or object that begins at `start`, in order, as far as the commas and colons
 * between them are right. Returns the first fault between them; null where all is well.
 */
export function* membersOf(text: string, start: number): Generator<Member, Fault | null> {
  const isList = text.charCodeAt(start) === openList;
  const closing = isList ? ']' : '}';
  let at = skipSpace(text, start + 1);
  if (text[at] === closing) return null;
  for (let index = 0; ; index++) {
    const name = isList ? { key: index, valueStart: at } : nameAt(text, at);
    if ('expected' in name) return name;
    const span = spanOf(text, name.valueStart);
    if (span.end === span.start) return { at: span.start, expected: 'a value' };
    yield { key: name.key, span };
    at = skipSpace(text, span.end);
    if (text[at] === closing) return null;
    if (text[at] !== ',') return { at, expected: `a comma or "${closing}"` };
    at = skipSpace(text, at + 1);
  }
}

/** The name of a member and where its value begins. */
function nameAt(text: string, at: number): { key: number | string; valueStart: number } | Fault {
  const name = text.charCodeAt(at) === quote ? spanOf(text, at) : null;
  const key = name?.isWhole === true ? unquote(text.slice(at, name.end)) : undefined;
  if (name === null || typeof key !== 'string') return { at, expected: 'a name in double quotes' };
  const colon = skipSpace(text, name.end);
  if (text[colon] !== ':') return { at: colon, expected: 'a colon' };
  return { key, valueStart: skipSpace(text, colon + 1) };
}

function unquote(quoted: string): unknown {
  return quoted.includes('\\') ? parseJson(quoted) : quoted.slice(1, -1);
}

function spanOfBrackets(text: string, start: number): Span {
  let open = 0;
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      const end = endOfText(text, at);
      if (end === null) break;
      at = end - 1;
    } else if (code === openList || code === openObject) {
      if (++open > depth) depth = open;
    } else if ((code === closeList || code === closeObject) && --open === 0) {
      return spanTo(text, start, { end: at + 1, depth });
    }
  }
  return spanTo(text, start, { end: null, depth });
}

/** Behind the closing quote; null where there is none. */
function endOfText(text: string, start: number): number | null {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    // Behind an odd number of backslashes stands no end of text.
    let before = at;
    while (text.charCodeAt(before - 1) === backslash) before--;
    if ((at - before) % 2 === 0) return at + 1;
  }
  return null;
}

function spanTo(
  text: string,
  start: number,
  { end, depth }: { end: number | null; depth: number },
): Span {
  return { start, end: end ?? text.length, isWhole: end !== null, depth };
}
