/** Levels of lists and objects that a record may have. */
export const maxDepth = 64;

/** A parsed value, or where the text stops being JSON (counted from 1; null where that is not known). */
export type ParsedJson = { readonly value: unknown } | { readonly column: number | null };

/** Parses one line of JSON. */
export function parseJson(source: string): ParsedJson {
  try {
    return { value: JSON.parse(source) as unknown };
  } catch (error) {
    const position = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    return { column: position === undefined ? null : Number(position) + 1 };
  }
}

/** True where brackets outside text open more than 64 levels. */
export function hasTooDeepNesting(source: string): boolean {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (isInText) {
      // Behind a backslash stands no end of text.
      if (code === 0x5c) at++;
      else if (code === 0x22) isInText = false;
    } else if (code === 0x22) isInText = true;
    else if (code === 0x7b || code === 0x5b) {
      if (++depth > maxDepth) return true;
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
  return false;
}

/** A number of the outermost object as it is written: `2101.00010` keeps its last zero. */
export function numberAsWritten(source: string, field: string): string | null {
  const written = new Map<unknown, string>();
  JSON.parse(source, function (this: unknown, key, value: unknown, context?: { source?: string }) {
    if (key === field && context?.source !== undefined) written.set(this, context.source);
    // Last comes the outermost object itself, under an empty key.
    if (key === '') written.set('outermost', written.get(value) ?? '');
    return value;
  });
  return written.get('outermost') ?? null;
}
