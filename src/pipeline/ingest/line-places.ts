/** Lines and columns of offsets in a text, by ends of lines of any kind. No more of the text is looked at than is asked for. */
export class LinePlaces {
  readonly #text: string;
  readonly #firstLine: number;
  /** Offsets at which lines begin, as far as the text was looked at. */
  readonly #starts: number[] = [0];
  #next = 0;

  /** `firstLine` is the number of the text's first line. */
  constructor(text: string, firstLine = 1) {
    this.#text = text;
    this.#firstLine = firstLine;
  }

  /** The line that holds an offset, counted from the first line's number. */
  lineOf(offset: number): number {
    return this.#firstLine + this.#indexOf(offset);
  }

  /** As `lineOf`, with the column, counted from 1. */
  placeOf(offset: number): { line: number; column: number } {
    const index = this.#indexOf(offset);
    return {
      line: this.#firstLine + index,
      column: offset - (this.#starts[index] ?? 0) + 1,
    };
  }

  #indexOf(offset: number): number {
    this.#lookUpTo(offset);
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? Infinity) <= offset) low = middle;
      else high = middle;
    }
    return low;
  }

  #lookUpTo(offset: number): void {
    for (; this.#next < offset; this.#next++) {
      const code = this.#text.charCodeAt(this.#next);
      const isEnd = code === 0x0a || (code === 0x0d && this.#text[this.#next + 1] !== '\n');
      if (isEnd) this.#starts.push(this.#next + 1);
    }
  }
}
