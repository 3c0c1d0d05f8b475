const marker = /^(<{7,}|\|{7,}|={7,}|>{7,})(?: .*)?$/;

/** A line of a file and where it stands. */
export interface NumberedLine {
  readonly text: string;
  /** Counted from 1. */
  readonly number: number;
}

/** Lines without their ends (LF or CRLF) and without a byte order mark. */
export function numberLines(text: string): readonly NumberedLine[] {
  return text
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((line, index) => ({ text: line.replace(/\r$/, ''), number: index + 1 }));
}

/**
 * The two sides of a file in which git left conflict markers; both are the whole file where it left none. What
 * both sides replaced (between `|||||||` and `=======`) belongs to neither.
 */
export function conflictSides(
  lines: readonly NumberedLine[],
): readonly [ours: readonly NumberedLine[], theirs: readonly NumberedLine[]] {
  const ours: NumberedLine[] = [];
  const theirs: NumberedLine[] = [];
  let side: 'both' | 'ours' | 'base' | 'theirs' = 'both';
  for (const line of lines) {
    const sign = marker.exec(line.text)?.[1]?.charAt(0);
    if (sign === '<') side = 'ours';
    else if (sign === '|') side = 'base';
    else if (sign === '=') side = 'theirs';
    else if (sign === '>') side = 'both';
    else {
      if (side === 'both' || side === 'ours') ours.push(line);
      if (side === 'both' || side === 'theirs') theirs.push(line);
    }
  }
  return [ours, theirs];
}
