import { NumberList } from '../../math/number-list.ts';
import { GLUE_TEXT, glueOf, surfaceOf } from '../../model/packed-token.ts';

/** Titles write in capitals, so that they say little of how a term is written. */
const TEXT_WEIGHT = 100;
const TITLE_WEIGHT = 1;
const NONE = 0xffff_ffff;

/**
 * Counts how the papers write each of some terms of one length. A form is kept as a place where it stands;
 * the forms of a term make a chain, short for all but a few.
 */
export class SurfaceForms {
  /** First form of each term. */
  readonly #heads: Uint32Array;
  readonly #next = new NumberList();
  readonly #places = new NumberList();
  readonly #weights = new NumberList();
  readonly #tokens: Uint32Array;
  readonly #size: number;

  /** `tokens` are those of all papers, packed; `size` is the number of tokens of a term. */
  constructor(termCount: number, tokens: Uint32Array, size: number) {
    this.#heads = new Uint32Array(termCount).fill(NONE);
    this.#tokens = tokens;
    this.#size = size;
  }

  /** Counts the term that stands at a place of the tokens. */
  add(term: number, place: number, isInTitle: boolean): void {
    const weight = isInTitle ? TITLE_WEIGHT : TEXT_WEIGHT;
    let form = this.#heads[term] ?? NONE;
    while (form !== NONE && !this.#isSame(this.#places.at(form), place)) form = this.#next.at(form);
    if (form !== NONE) {
      this.#weights.set(form, this.#weights.at(form) + weight);
      return;
    }
    this.#next.push(this.#heads[term] ?? NONE);
    this.#heads[term] = this.#places.length;
    this.#places.push(place);
    this.#weights.push(weight);
  }

  /** The commonest form of a term, of equals the first by code units; null where no paper writes it. */
  usualForm(term: number, surfaces: readonly string[]): string | null {
    let best: string | null = null;
    let most = 0;
    for (let form = this.#heads[term] ?? NONE; form !== NONE; form = this.#next.at(form)) {
      const weight = this.#weights.at(form);
      if (weight < most) continue;
      const text = this.#textAt(this.#places.at(form), surfaces);
      if (best === null || weight > most || text < best) best = text;
      most = weight;
    }
    // A form seen in titles only is put in running text's small letters.
    return most < TEXT_WEIGHT
      ? (best?.replace(/\p{Lu}\p{Ll}+(?!\p{L})/gu, (word) => word.toLowerCase()) ?? null)
      : best;
  }

  #isSame(left: number, right: number): boolean {
    const tokens = this.#tokens;
    if (surfaceOf(tokens[left] ?? 0) !== surfaceOf(tokens[right] ?? 0)) return false;
    for (let i = 1; i < this.#size; i++) {
      if (tokens[left + i] !== tokens[right + i]) return false;
    }
    return true;
  }

  #textAt(place: number, surfaces: readonly string[]): string {
    let text = '';
    for (let at = place; at < place + this.#size; at++) {
      const token = this.#tokens[at] ?? 0;
      if (at > place) text += GLUE_TEXT[glueOf(token)] ?? '';
      text += surfaces[surfaceOf(token)] ?? '';
    }
    return text;
  }
}
