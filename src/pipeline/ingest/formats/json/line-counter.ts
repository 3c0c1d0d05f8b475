/** Line and column of places in a text. Fast where they are asked for in their order; else it begins anew. */
export class LineCounter {
  readonly #text: string;
  readonly #firstLine: number;
  #line: number;
  #lineStart = 0;
  #next = 0;

  /** `firstLine` is the number of the text's first line. */
  constructor(text: string, firstLine: number) {
    this.#text = text;
    this.#firstLine = firstLine;
    this.#line = firstLine;
  }

  /** Both counted from 1. */
  placeOf(offset: number): { line: number; column: number } {
    if (offset < this.#lineStart) {
      this.#line = this.#firstLine;
      this.#lineStart = this.#next = 0;
    }
    for (; this.#next < offset; this.#next++) {
      const code = this.#text.charCodeAt(this.#next);
      const isEnd = code === 0x0a || (code === 0x0d && this.#text[this.#next + 1] !== '\n');
      if (!isEnd) continue;
      this.#line++;
      this.#lineStart = this.#next + 1;
    }
    return { line: this.#line, column: offset - this.#lineStart + 1 };
  }
}
