import { skipSpace, type Fault } from './scan-json.ts';

/** What may come next. */
type Awaited = 'value' | 'name' | 'end';

const scalar = /"|true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * The first fault of the value that begins at `start`, by the grammar of RFC 8259; null where the value is whole and
 * right, whatever follows it. `JSON.parse` tells the place of some faults only. Does not recurse.
 */
export function findFault(text: string, start: number): Fault | null {
  const open: ('[' | '{')[] = [];
  let at = skipSpace(text, start);
  let awaited: Awaited = 'value';
  for (;;) {
    const mark = text[at];
    if (awaited === 'value' && (mark === '[' || mark === '{')) {
      at = skipSpace(text, at + 1);
      if (text[at] === closingOf(mark)) {
        at++;
        awaited = 'end';
      } else {
        open.push(mark);
        awaited = mark === '[' ? 'value' : 'name';
      }
    } else if (awaited === 'end') {
      const container = open.at(-1);
      if (container === undefined) return null;
      at = skipSpace(text, at);
      if (text[at] === closingOf(container)) {
        open.pop();
        at++;
      } else if (text[at] === ',') {
        at = skipSpace(text, at + 1);
        awaited = container === '[' ? 'value' : 'name';
      } else return { at, expected: `a comma or "${closingOf(container)}"` };
    } else {
      const read = awaited === 'name' ? endOfName(text, at) : endOfScalar(text, at);
      if (typeof read !== 'number') return read;
      at = read;
      awaited = awaited === 'name' ? 'value' : 'end';
    }
  }
}

function closingOf(mark: '[' | '{'): string {
  return mark === '[' ? ']' : '}';
}

/** Behind the name and its colon, where the value begins. */
function endOfName(text: string, at: number): number | Fault {
  if (text[at] !== '"') return { at, expected: 'a name in double quotes' };
  const end = endOfText(text, at);
  if (typeof end !== 'number') return end;
  const colon = skipSpace(text, end);
  return text[colon] === ':' ? skipSpace(text, colon + 1) : { at: colon, expected: 'a colon' };
}

function endOfScalar(text: string, at: number): number | Fault {
  scalar.lastIndex = at;
  const found = scalar.exec(text)?.[0];
  if (found === undefined) return { at, expected: 'a value' };
  return found === '"' ? endOfText(text, at) : at + found.length;
}

function endOfText(text: string, start: number): number | Fault {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20) return { at, expected: 'a double quote that ends the text before the line' };
    if (code !== 0x5c) continue;
    escape.lastIndex = at;
    const found = escape.exec(text)?.[0];
    if (found === undefined) return { at, expected: 'an escape such as \\n or \\u00e9' };
    at += found.length - 1;
  }
  return { at: text.length, expected: 'a double quote' };
}
