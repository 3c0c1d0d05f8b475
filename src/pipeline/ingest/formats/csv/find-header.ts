import { findColumns } from './column-names.ts';
import { splitFirstRow } from './split-rows.ts';

/** The row that names the columns. */
export interface Header {
  readonly names: readonly string[];
  readonly separator: string;
  /** Offset in the text. */
  readonly start: number;
  readonly line: number;
  readonly hasTitle: boolean;
}

const separators = [',', ';', '\t', '|'];
/** Lines that are looked at, blank ones apart: some exports begin with a line about themselves. */
const maxTried = 5;
/** Characters of a line that are looked at. */
const maxLength = 20_000;

/**
 * The first of the first lines that names a column of titles; else the one with most columns, known ones first. Null for a
 * blank text.
 */
export function findHeader(text: string): Header | null {
  let best: (Header & Split) | null = null;
  let [start, line, triedCount] = [0, 0, 0];
  while (start < text.length && triedCount < maxTried) {
    line++;
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd === -1 ? text.length : lineEnd;
    const physical = text.slice(start, Math.min(end, start + maxLength));
    if (physical.trim() !== '') {
      triedCount++;
      const split = bestSplit(text.slice(start, start + maxLength), physical);
      if (split.hasTitle) return { ...split, start, line };
      if (best === null || isBetter(split, best)) best = { ...split, start, line };
    }
    start = end + 1;
  }
  return best;
}

/** A line in its cells. */
type Split = Pick<Header, 'names' | 'separator' | 'hasTitle'> & { readonly knownCount: number };

/** The split that gives most known columns, and most columns among such. */
function bestSplit(text: string, line: string): Split {
  let best: Split | null = null;
  for (const separator of separators) {
    // A table of one column has no separator.
    if (separator !== ',' && !line.includes(separator)) continue;
    const names = splitFirstRow(text, separator).map((name) => name.trim());
    const columns = findColumns(names);
    const hasTitle = columns.has('title');
    const split = { names, separator, hasTitle, knownCount: columns.size };
    if (best === null || isBetter(split, best)) best = split;
  }
  return best ?? { names: [line.trim()], separator: ',', hasTitle: false, knownCount: 0 };
}

function isBetter(left: Split, right: Split): boolean {
  const gain = left.knownCount - right.knownCount;
  return gain > 0 || (gain === 0 && left.names.length > right.names.length);
}
