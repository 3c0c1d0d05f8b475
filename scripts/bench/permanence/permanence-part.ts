import type { GrowingCorpus } from './growing-corpus.ts';

/** Names of what is measured, as `--part` names them. */
export const partNames = ['themes', 'layout', 'histories', 'real'] as const;

/** See `partNames`. */
export type PartName = (typeof partNames)[number];

/** One table of the page: what is measured, and how. */
export interface PermanencePart {
  readonly name: PartName;
  readonly title: string;
  /** Markdown that says what the figures are. */
  readonly words: string;
  /** Of the table; the first column is the corpus. */
  readonly headings: readonly string[];
  /** Rows of one corpus; says how far it is. */
  readonly measure: (corpus: GrowingCorpus, options: PartOptions) => Promise<PartOutcome>;
}

/** What every part is given. */
export interface PartOptions {
  /** Random histories of each kind. */
  readonly historyCount: number;
  readonly say: (line: string) => void;
}

/** What one part found out about one corpus. */
export interface PartOutcome {
  readonly rows: readonly (readonly string[])[];
  /** Promises that were broken, in words. */
  readonly faults: readonly string[];
}

/** A row on one line of the terminal: the figures with their names, without the corpus. */
export function rowLine(headings: readonly string[], row: readonly string[]): string {
  const cells = headings.slice(1).flatMap((heading, at) => {
    const cell = row[at + 1] ?? '';
    return cell === '' ? [] : [`${heading} ${cell}`];
  });
  return `  ${cells.join(', ')}`;
}

/** What an error says, for a history that one ended. */
export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
