/** A list of whole numbers from 0 to 2³² − 1 that grows, at four bytes each. */
export class NumberList {
  #items = new Uint32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** 0 beyond the end. */
  at(index: number): number {
    return this.#items[index] ?? 0;
  }

  push(value: number): void {
    if (this.#length === this.#items.length) {
      const larger = new Uint32Array(2 * this.#length);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.#length++] = value;
  }

  /** `index` must be below the length. */
  set(index: number, value: number): void {
    this.#items[index] = value;
  }

  /** A copy of exactly the length. */
  toArray(): Uint32Array {
    return this.#items.slice(0, this.#length);
  }
}
