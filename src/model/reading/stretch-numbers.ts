import { hashText } from '../../math/hash-text.ts';

/**
 * Numbers the distinct pieces of texts in the order of their first appearance: a hash table with linear probing
 * that looks a piece up where it stands, since cutting millions of short strings out costs more than all else.
 */
export class StretchNumbers {
  readonly #pieces: string[] = [];
  /** Number of the piece in each slot, plus 1; 0 where the slot is free. */
  #slots = new Uint32Array(1 << 12);

  /** The number of `text.slice(start, end)`, the next one where it is new. */
  numberOf(text: string, start: number, end: number): number {
    const mask = this.#slots.length - 1;
    let slot = hashText(text, start, end) & mask;
    for (;;) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0) break;
      if (isPiece(this.#pieces[number] ?? '', text, start, end)) return number;
      slot = (slot + 1) & mask;
    }
    this.#slots[slot] = this.#pieces.push(text.slice(start, end));
    if (2 * this.#pieces.length > this.#slots.length) this.#grow();
    return this.#pieces.length - 1;
  }

  #grow(): void {
    this.#slots = new Uint32Array(2 * this.#slots.length);
    const mask = this.#slots.length - 1;
    this.#pieces.forEach((piece, number) => {
      let slot = hashText(piece, 0, piece.length) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = number + 1;
    });
  }
}

function isPiece(piece: string, text: string, start: number, end: number): boolean {
  if (piece.length !== end - start) return false;
  for (let at = start; at < end; at++) {
    if (piece.charCodeAt(at - start) !== text.charCodeAt(at)) return false;
  }
  return true;
}
