/** A stretch of a text: plain words, or a formula without its delimiters. */
export interface TexSpan {
  readonly kind: 'text' | 'tex';
  readonly value: string;
  /** As it stands in the text, delimiters and all: the sources of all spans are the text. */
  readonly source: string;
}

/**
 * Splits a text into plain words and inline formulas.
 *
 * `\(…\)` is always a formula. `$…$` is one if no space follows the opening dollar, none precedes the closing one and
 * no digit follows it: "costs $5 and $10" is prose. An escaped `\$` is no delimiter. Linear in the length of the text.
 */
export function splitTex(text: string): readonly TexSpan[] {
  if (!/[$\\]/.test(text)) {
    return text === '' ? [] : [{ kind: 'text', value: text, source: text }];
  }
  const spans: TexSpan[] = [];
  let plainStart = 0;
  let position = 0;
  let hasMoreParens = true;
  const takePlain = (end: number): void => {
    const value = text.slice(plainStart, end);
    if (value !== '') spans.push({ kind: 'text', value, source: value });
  };
  const take = (start: number, end: number, delimiterLength: number): void => {
    takePlain(start);
    position = plainStart = end + delimiterLength;
    spans.push({
      kind: 'tex',
      value: text.slice(start + delimiterLength, end),
      source: text.slice(start, position),
    });
  };
  while (position < text.length) {
    const character = text[position];
    if (character === '\\' && text[position + 1] === '(' && hasMoreParens) {
      const end = text.indexOf('\\)', position + 2);
      hasMoreParens = end >= 0;
      if (end > position + 2) take(position, end, 2);
      else position += 2;
    } else if (character === '\\') {
      position += 2;
    } else if (character === '$') {
      const delimiterLength = text[position + 1] === '$' ? 2 : 1;
      const end = nextDollar(text, position + delimiterLength);
      const isDelimited = isFormula(text, position + delimiterLength, end, delimiterLength);
      if (isDelimited) take(position, end, delimiterLength);
      else position += delimiterLength;
    } else {
      position += 1;
    }
  }
  takePlain(text.length);
  return spans;
}

/** Index of the next dollar that no backslash escapes, or -1. */
function nextDollar(text: string, from: number): number {
  for (let index = from; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '$') return index;
  }
  return -1;
}

/** Whether the dollars around `start` to `end` delimit a formula. */
function isFormula(text: string, start: number, end: number, delimiterLength: number): boolean {
  if (end <= start) return false;
  if (isSpace(text[start]) || isSpace(text[end - 1])) return false;
  if (delimiterLength === 2 && text[end + 1] !== '$') return false;
  const following = text[end + delimiterLength] ?? '';
  return !/\d/.test(following);
}

function isSpace(character: string | undefined): boolean {
  return character === undefined || /\s/.test(character);
}
