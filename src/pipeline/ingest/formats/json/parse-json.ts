/** Levels of lists and objects that a record may have. */
export const maxDepth = 64;

/** The value of a text of JSON that is nested no deeper than `maxDepth`; undefined where it is none. */
export function parseJson(source: string): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch {
    return undefined;
  }
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
