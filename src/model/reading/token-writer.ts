import { NumberList } from '../../math/number-list.ts';
import { JOINED, packGlue, packToken, RUN_START } from '../packed-token.ts';
import { forEachStretch, splitStretch } from '../tokens.ts';
import { StretchNumbers } from './stretch-numbers.ts';

/** Turns texts into numbered tokens, one text behind the other, and keeps no object for any of them. */
export class TokenWriter {
  /** Distinct words, lower case. */
  readonly words: string[] = [];
  /** Distinct surface forms. */
  readonly surfaces: string[] = [];
  /** Word of each surface form. */
  readonly wordOf: number[] = [];
  /** Packed tokens of all texts. */
  readonly tokens = new NumberList();

  readonly #wordNumbers = new Map<string, number>();
  readonly #surfaceNumbers = new Map<string, number>();
  readonly #stretches = new StretchNumbers();
  /** Surface forms of each stretch, null for a part that is no word. */
  readonly #surfacesOfStretch: (readonly (number | null)[])[] = [];

  /** Adds the words of a text behind all others; its first word begins a run. */
  addText(text: string): void {
    let isRunOpen = false;
    forEachStretch(text, (prose, start, end, between) => {
      let glue = packGlue(between);
      if (glue === RUN_START) isRunOpen = false;
      for (const surface of this.#surfacesOf(prose, start, end)) {
        if (surface !== null) this.tokens.push(packToken(surface, isRunOpen ? glue : RUN_START));
        isRunOpen = surface !== null;
        glue = JOINED;
      }
    });
  }

  /** The number of a surface form and its word, new ones where they were not met. */
  numberSurface(surface: string, word: string): number {
    let number = this.#surfaceNumbers.get(surface);
    if (number === undefined) {
      number = this.surfaces.push(surface) - 1;
      this.#surfaceNumbers.set(surface, number);
      this.wordOf.push(this.#numberWord(word));
    }
    return number;
  }

  /** The number of a word, if a text has it. */
  findWord(word: string): number | undefined {
    return this.#wordNumbers.get(word);
  }

  #numberWord(word: string): number {
    let number = this.#wordNumbers.get(word);
    if (number === undefined) {
      number = this.words.push(word) - 1;
      this.#wordNumbers.set(word, number);
    }
    return number;
  }

  #surfacesOf(prose: string, start: number, end: number): readonly (number | null)[] {
    const number = this.#stretches.numberOf(prose, start, end);
    return (this.#surfacesOfStretch[number] ??= splitStretch(prose.slice(start, end)).map((part) =>
      part === null ? null : this.numberSurface(part.surface, part.word),
    ));
  }
}
