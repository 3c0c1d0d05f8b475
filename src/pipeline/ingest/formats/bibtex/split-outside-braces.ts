/** A stretch of text that stands within no braces, or a group in braces with the braces. */
export interface Stretch {
  readonly text: string;
  readonly isGroup: boolean;
}

/** Splits a text into what stands outside braces and the outermost groups; `\{` is no brace. */
export function stretchesOf(text: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  let depth = 0;
  const take = (end: number, isGroup: boolean): void => {
    if (end > start) stretches.push({ text: text.slice(start, end), isGroup });
    start = end;
  };
  for (const { 0: token, index } of text.matchAll(/\\[^]|[{}]/g)) {
    if (token === '{') {
      if (depth === 0) take(index, false);
      depth += 1;
    } else if (token === '}' && depth > 0) {
      depth -= 1;
      if (depth === 0) take(index + 1, true);
    }
  }
  take(text.length, depth > 0);
  return stretches;
}

/** Splits a text at every match of a separator that stands outside braces. */
export function splitOutsideBraces(text: string, separator: RegExp): readonly string[] {
  if (!text.includes('{')) return text.split(separator);
  const parts: string[] = [''];
  for (const { text: stretch, isGroup } of stretchesOf(text)) {
    const [first = '', ...others] = isGroup ? [stretch] : stretch.split(separator);
    parts.push((parts.pop() ?? '') + first, ...others);
  }
  return parts;
}

/** Takes off braces around all of a text, three pairs at most: the double braces that keep capitals. */
export function withoutOuterBraces(text: string): string {
  let inner = text.trim();
  for (let count = 0; count < 3 && isOneGroup(inner); count++) inner = inner.slice(1, -1).trim();
  return inner;
}

/** Whether a text is one group in braces and nothing else. */
export function isOneGroup(text: string): boolean {
  if (!text.startsWith('{') || !text.endsWith('}')) return false;
  const stretches = stretchesOf(text);
  return stretches.length === 1 && stretches[0]?.isGroup === true && !text.endsWith('\\}');
}
