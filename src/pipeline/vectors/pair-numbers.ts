/** Numbers pairs of whole numbers below 2³² in the order of their first appearance: a hash table with linear probing. */
export class PairNumbers {
  #size = 0;
  /** Two entries a slot. */
  #pairs = new Uint32Array(2 * 1024);
  /** Number of the pair in each slot, plus 1; 0 where the slot is free. */
  #numbers = new Uint32Array(1024);

  /** Pairs so far. */
  get size(): number {
    return this.#size;
  }

  /** The number of a pair, the next one where it is new. */
  numberOf(left: number, right: number): number {
    const slot = this.#slotOf(left, right);
    const known = this.#numbers[slot] ?? 0;
    if (known !== 0) return known - 1;
    this.#pairs[2 * slot] = left;
    this.#pairs[2 * slot + 1] = right;
    this.#numbers[slot] = ++this.#size;
    if (2 * this.#size > this.#numbers.length) this.#grow();
    return this.#size - 1;
  }

  /** Where the pair is, or the free slot where it belongs. */
  #slotOf(left: number, right: number): number {
    const mask = this.#numbers.length - 1;
    let slot = hashPair(left, right) & mask;
    while (
      this.#numbers[slot] !== 0 &&
      (this.#pairs[2 * slot] !== left || this.#pairs[2 * slot + 1] !== right)
    ) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const [pairs, numbers] = [this.#pairs, this.#numbers];
    this.#pairs = new Uint32Array(2 * pairs.length);
    this.#numbers = new Uint32Array(2 * numbers.length);
    for (let from = 0; from < numbers.length; from++) {
      if (numbers[from] === 0) continue;
      const [left, right] = [pairs[2 * from] ?? 0, pairs[2 * from + 1] ?? 0];
      const to = this.#slotOf(left, right);
      this.#pairs[2 * to] = left;
      this.#pairs[2 * to + 1] = right;
      this.#numbers[to] = numbers[from] ?? 0;
    }
  }
}

/** Mixes two numbers by multiplication and shift, as MurmurHash3 does to finish (Appleby, 2011). */
function hashPair(left: number, right: number): number {
  let hash = Math.imul(left, 0x9e3779b1) ^ right;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
