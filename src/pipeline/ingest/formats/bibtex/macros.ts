import type { ValuePart } from './parse-fields.ts';

/** The names of months, which every style of BibTeX defines. */
const months =
  'jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december'.split(
    ' ',
  );

/** Longest text that macros may add to a file, in lengths of the file and characters; keeps `@string{b = a # a}` in bounds. */
const maxGrowth = { factor: 4, characters: 1_000_000 };

/** A value with its macros put in. */
export interface ExpandedValue {
  readonly text: string;
  /** Names that nothing defines; they stand in the text as they are. */
  readonly undefinedNames: readonly string[];
}

/** The abbreviations of a file: those of `@string`, and the months. */
export class Macros {
  readonly #values = new Map<string, string>(months.map((name) => [name, name]));
  #allowance: number;

  constructor(fileLength: number) {
    this.#allowance = fileLength * maxGrowth.factor + maxGrowth.characters;
  }

  define(name: string, value: string): void {
    this.#values.set(name.toLowerCase(), value);
  }

  /** Null where macros have made the file too long. */
  expand(parts: readonly ValuePart[]): ExpandedValue | null {
    const texts: string[] = [];
    const undefinedNames: string[] = [];
    for (const { kind, value } of parts) {
      const text = kind === 'text' ? value : this.#values.get(value.toLowerCase());
      if (text === undefined) undefinedNames.push(value);
      if (kind === 'macro' && text !== undefined) this.#allowance -= text.length;
      if (this.#allowance < 0) return null;
      texts.push(text ?? value);
    }
    return { text: texts.join(''), undefinedNames };
  }
}
