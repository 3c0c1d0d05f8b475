import { hashText } from '../../../src/math/hash-text.ts';
import type { NumberedLine } from '../../../src/pipeline/ingest/read-lines.ts';

interface RankedLine extends NumberedLine {
  readonly rank: number;
}

/**
 * A sample of lines, drawn by what they say: those whose texts hash lowest. So the same lines in any order give the same
 * sample, a longer stream keeps most of it, and no line is likelier to be drawn than another. Holds at most twice as many
 * lines as are wanted.
 */
export class LineSample {
  readonly #size: number;
  #lines: RankedLine[] = [];

  /** @param size lines wanted, at least 1 */
  constructor(size: number) {
    this.#size = size;
  }

  add(line: NumberedLine): void {
    this.#lines.push({ ...line, rank: hashText(line.text) });
    if (this.#lines.length >= 2 * this.#size) this.#shrink();
  }

  /** The lines drawn, in the order in which they came. */
  finish(): NumberedLine[] {
    this.#shrink();
    return this.#lines
      .toSorted((a, b) => a.number - b.number)
      .map(({ text, number }) => ({ text, number }));
  }

  #shrink(): void {
    this.#lines.sort((a, b) => a.rank - b.rank || (a.text < b.text ? -1 : 1));
    this.#lines.length = Math.min(this.#lines.length, this.#size);
  }
}
