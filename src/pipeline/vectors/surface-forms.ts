import { NumberList } from '../../math/number-list.ts';
import { LANGUAGES } from '../../model/languages/known-languages.ts';
import type { LanguageTag } from '../../model/languages/language.ts';
import { GLUE_TEXT, glueOf, surfaceOf } from '../../model/packed-token.ts';
import type { TokenTable } from '../stage-values.ts';

/** Titles write in capitals, so that they say little of how a term is written. */
const TEXT_WEIGHT = 100;
const TITLE_WEIGHT = 1;
/** What counts of a form that no dictionary has, such as a genitive: how often it is written says little. */
const OBLIQUE_WEIGHT = 0.2;
const NONE = 0xffff_ffff;

/** How the papers mostly write a term. */
export interface UsualForm {
  readonly text: string;
  /** Language of its words; of equally many the one that is not the map's, for loans come from that. */
  readonly language: LanguageTag;
}

/** What is needed of a token table to write terms out. */
export type WrittenWords = Pick<TokenTable, 'surfaces' | 'wordOf' | 'languages' | 'languageOf'>;

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
  usualForm(term: number, written: WrittenWords): UsualForm | null {
    let best: UsualForm | null = null;
    let most = 0;
    let isInText = false;
    for (let form = this.#heads[term] ?? NONE; form !== NONE; form = this.#next.at(form)) {
      const place = this.#places.at(form);
      const count = this.#weights.at(form);
      const language = this.#languageAt(place, written);
      const { isOblique } = LANGUAGES[language];
      if (count < most) continue;
      const text = this.#textAt(place, written.surfaces);
      const weight = isOblique?.(text.split(' ')) === true ? OBLIQUE_WEIGHT * count : count;
      if (weight < most) continue;
      if (best === null || weight > most || text < best.text) {
        best = { text, language };
        isInText = count >= TEXT_WEIGHT;
      }
      most = weight;
    }
    if (best === null || isInText || LANGUAGES[best.language].keepsCapitals === true) return best;
    // A form seen in titles only is put in running text's small letters.
    return {
      ...best,
      text: best.text.replace(/\p{Lu}\p{Ll}+(?!\p{L})/gu, (word) => word.toLowerCase()),
    };
  }

  /** The language of most of the words at a place. */
  #languageAt(place: number, { wordOf, languages, languageOf }: WrittenWords): LanguageTag {
    const [first = 'en'] = languages;
    if (languages.length === 1) return first;
    const counts = new Uint8Array(languages.length);
    let best = 0;
    for (let at = place; at < place + this.#size; at++) {
      const word = wordOf[surfaceOf(this.#tokens[at] ?? 0)] ?? 0;
      const language = languageOf[word] ?? 0;
      const count = (counts[language] ?? 0) + 1;
      counts[language] = count;
      const isMore = count > (counts[best] ?? 0) || (count === counts[best] && language > best);
      if (isMore) best = language;
    }
    return languages[best] ?? first;
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
