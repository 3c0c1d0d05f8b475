/** Tells the lines of offsets in a text, by ends of lines of any kind. */
export class LineNumbers {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g))
      this.#starts.push(index + end.length);
  }

  /** The line that holds an offset, counted from 1. */
  at(offset: number): number {
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? Infinity) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}
