import { hashText } from '../../../src/math/hash-text.ts';
import { detached } from '../../../src/pipeline/ingest/detached.ts';
import type { NumberedLine } from '../../../src/pipeline/ingest/read-lines.ts';

interface RankedLine extends NumberedLine {
  readonly rank: number;
  /** Whether the text is in memory of its own: one fresh from a stream keeps all that came with it. */
  readonly isDetached: boolean;
}

/**
 * A sample of lines, drawn by what they say: those whose texts hash lowest. So the same lines in any order give the same
 * sample, a longer stream keeps most of it, and no line is likelier to be drawn than another. Holds at most twice as many
 * lines as are wanted.
 */
export class LineSample {
  readonly #size: number;
  #lines: RankedLine[] = [];
  /** Lines above it are too many already. */
  #highestRank = Infinity;

  /** @param size lines wanted, at least 1 */
  constructor(size: number) {
    this.#size = size;
  }

  add(line: NumberedLine): void {
    const rank = hashText(line.text);
    if (rank > this.#highestRank) return;
    this.#lines.push({ ...line, rank, isDetached: false });
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
    if (this.#lines.length < this.#size) return;
    this.#lines.length = this.#size;
    this.#highestRank = this.#lines.at(-1)?.rank ?? Infinity;
    this.#lines = this.#lines.map((line) =>
      line.isDetached ? line : { ...line, text: detached(line.text), isDetached: true },
    );
  }
}
