import { bareAccents } from './tex-commands.ts';

/** Longest text that stays marked: beyond it a brace was forgotten, or all of a title is in italics. */
const maxMarkedLength = 200;

interface Mark {
  readonly name: string;
  /** Index of the empty piece that becomes the opening tag. */
  readonly at: number;
  /** Length of all text before it. */
  readonly start: number;
}

/** Gathers the text that TeX stands for: letters with their accents, groups, marked stretches. */
export class TexOutput {
  readonly #pieces: string[] = [];
  readonly #groups: Mark[][] = [];
  readonly #openCounts = new Map<string, number>();
  readonly #withTags: boolean;
  /** Accents that wait for their letter, the outermost first. */
  #accents: string[] = [];
  #length = 0;
  #endsWithSpace = false;

  constructor(options: { withTags: boolean }) {
    this.#withTags = options.withTags;
  }

  get hasAccents(): boolean {
    return this.#accents.length > 0;
  }

  /** Adds text; accents that wait go on its first character. */
  append(text: string): void {
    if (text === '') return;
    if (this.#accents.length === 0) {
      this.#push(text);
      return;
    }
    const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
    this.#push(first + this.#accents.reverse().join('') + text.slice(first.length));
    this.#accents = [];
  }

  /** Adds one space, unless the text ends with one. */
  space(): void {
    this.#flushAccents();
    if (!this.#endsWithSpace) this.#push(' ');
  }

  accent(combining: string): void {
    // No letter bears more; text of accents alone would grow without end.
    if (this.#accents.length < 4) this.#accents.push(combining);
  }

  open(): void {
    this.#groups.push([]);
  }

  /** Marks all up to the end of the innermost group. */
  mark(name: string): void {
    const group = this.#groups.at(-1);
    if (group === undefined || !this.#withTags) return;
    group.push({ name, at: this.#pieces.length, start: this.#length });
    this.#pieces.push('');
    this.#openCounts.set(name, (this.#openCounts.get(name) ?? 0) + 1);
  }

  close(): void {
    this.#flushAccents();
    const marks = this.#groups.pop() ?? [];
    for (const { name, at, start } of marks.reverse()) {
      const openCount = (this.#openCounts.get(name) ?? 1) - 1;
      this.#openCounts.set(name, openCount);
      const length = this.#length - start;
      if (length === 0 || length > maxMarkedLength || openCount > 0) continue;
      this.#pieces[at] = `<${name}>`;
      this.#pieces.push(`</${name}>`);
    }
  }

  /** The whole text; groups that were not closed end here. */
  finish(): string {
    while (this.#groups.length > 0) this.close();
    this.#flushAccents();
    return this.#pieces.join('').normalize('NFC');
  }

  #flushAccents(): void {
    if (this.#accents.length === 0) return;
    const text = this.#accents.map((accent) => bareAccents.get(accent) ?? '').join('');
    this.#accents = [];
    if (text !== '') this.#push(text);
  }

  #push(text: string): void {
    this.#pieces.push(text);
    this.#length += text.length;
    this.#endsWithSpace = text.endsWith(' ');
  }
}
