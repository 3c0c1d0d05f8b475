import {
  accents,
  controlSymbols,
  letters,
  mathNames,
  styles,
  switches,
  symbols,
  withoutText,
} from './tex-commands.ts';
import { isFormula } from './tex-formulas.ts';
import { TexOutput } from './tex-output.ts';

/** Longest argument that is taken whole: that of `\url`, say. Keeps the reading of unclosed braces linear. */
const maxArgumentLength = 2000;

/** Words and the single spaces between them. */
const plain = /[^\\{}$~\-`' \t\r\n\f\v]+(?: [^\\{}$~\-`' \t\r\n\f\v]+)*/y;
/** No other kind of space is one to TeX. */
const space = /[ \t\r\n\f\v]+/y;
const commandName = /[A-Za-z]+/y;
const dashes: ReadonlyMap<number, string> = new Map([
  [2, '–'],
  [3, '—'],
]);

/** Reads TeX from left to right, once; see `texToText`. */
export class TexReader {
  readonly #tex: string;
  readonly #output: TexOutput;
  /** Where the next end of a formula stands; infinite where there is none. */
  readonly #closings = new Map<string, number>();
  #position = 0;
  /** What the group or character that follows is to be marked with. */
  #pendingMark: string | null = null;

  constructor(tex: string, options: { withTags: boolean }) {
    this.#tex = tex;
    this.#output = new TexOutput(options);
  }

  read(): string {
    while (this.#position < this.#tex.length) this.#readNext();
    return this.#output.finish();
  }

  #readNext(): void {
    const character = this.#tex.charAt(this.#position);
    if (this.#pendingMark !== null && character !== '{') {
      this.#markOne(this.#pendingMark);
      return;
    }
    switch (character) {
      case '\\':
        this.#readCommand();
        return;
      case '{':
        this.#open();
        return;
      case '}':
        this.#output.close();
        this.#position += 1;
        return;
      case '$':
        this.#readDollar();
        return;
      case '~':
        this.#output.space();
        this.#position += 1;
        return;
      case '-':
      case '`':
      case "'":
        this.#readLigature(character);
        return;
      default:
        this.#readWords();
    }
  }

  #readWords(): void {
    const words = this.#match(plain);
    if (words !== '') this.#output.append(words);
    else if (this.#match(space) !== '') this.#output.space();
  }

  #open(): void {
    this.#position += 1;
    this.#output.open();
    if (this.#pendingMark !== null) this.#output.mark(this.#pendingMark);
    this.#pendingMark = null;
  }

  /** Marks the one character or command that follows: `\textsuperscript2`. */
  #markOne(name: string): void {
    this.#pendingMark = null;
    this.#output.open();
    this.#output.mark(name);
    const character = String.fromCodePoint(this.#tex.codePointAt(this.#position) ?? 0);
    if (/[\p{L}\p{N}*†‡]/u.test(character)) {
      this.#output.append(character);
      this.#position += character.length;
    } else if (character === '\\') this.#readCommand();
    else if (character === '$') this.#readDollar();
    this.#output.close();
  }

  /** `--` and `---` are dashes, two backquotes or apostrophes are quotation marks. */
  #readLigature(character: string): void {
    let length = 1;
    while (this.#tex[this.#position + length] === character) length += 1;
    this.#position += length;
    if (character === '-') this.#output.append(dashes.get(length) ?? '-'.repeat(length));
    else {
      const pair = character === '`' ? '“' : '”';
      this.#output.append(pair.repeat(length >> 1) + character.repeat(length % 2));
    }
  }

  #readCommand(): void {
    this.#position += 1;
    const name = this.#match(commandName);
    if (name !== '') {
      this.#readNamed(name);
      return;
    }
    const symbol = this.#tex.charAt(this.#position);
    this.#position += 1;
    const accent = accents.get(symbol);
    if (accent !== undefined) {
      this.#match(space);
      this.#output.accent(accent);
    } else if (symbol === '(' || symbol === '[') this.#readDelimited(symbol);
    else {
      const text = controlSymbols.get(symbol) ?? symbol;
      if (text === ' ') this.#output.space();
      else this.#output.append(text);
    }
  }

  #readNamed(name: string): void {
    const gap = this.#match(space);
    const accent = accents.get(name);
    const letter = letters.get(name) ?? symbols.get(name);
    const mark = switches.get(name);
    if (accent !== undefined) this.#output.accent(accent);
    else if (letter !== undefined) this.#appendLetter(name, letter);
    else if (styles.has(name)) this.#pendingMark = styles.get(name) ?? null;
    else if (mark !== undefined) this.#output.mark(mark);
    else if (mathNames.has(name)) this.#appendMathName(name, gap);
    else if (name === 'ensuremath') this.#appendFormula(this.#takeArgument());
    else if (name === 'url')
      this.#output.append(this.#takeArgument().replaceAll(/\\(?=[_%&#~])/g, ''));
    else if (name === 'href' || withoutText.has(name)) this.#takeArgument();
    // Programs leave things like `\ud` in texts: no word may grow together over them.
    else if (gap !== '') this.#output.space();
  }

  #appendLetter(name: string, letter: string): void {
    // An accent takes the place of the dot.
    const isDotless = name === 'i' || name === 'j';
    if (letter === ' ') this.#output.space();
    else this.#output.append(isDotless && this.#output.hasAccents ? name : letter);
  }

  /** A command that TeX knows in formulas only; whoever writes one elsewhere means the space behind it. */
  #appendMathName(name: string, gap: string): void {
    this.#appendFormula(`\\${name}`);
    if (gap !== '') this.#output.space();
  }

  /** The text of a group that follows, braces counted and left out; empty, and nothing is read, where there is none. */
  #takeArgument(): string {
    if (this.#tex[this.#position] === '*') this.#position += 1;
    if (this.#tex[this.#position] !== '{') return '';
    const start = this.#position + 1;
    const last = Math.min(this.#tex.length, start + maxArgumentLength);
    let depth = 1;
    for (let at = start; at < last; at += 1) {
      const character = this.#tex[at];
      if (character === '\\') at += 1;
      else if (character === '{') depth += 1;
      else if (character === '}') depth -= 1;
      if (depth > 0) continue;
      this.#position = at + 1;
      return this.#tex.slice(start, at);
    }
    return '';
  }

  #readDelimited(opening: '(' | '['): void {
    const start = this.#position;
    const closing = opening === '(' ? '\\)' : '\\]';
    // What was found, or not, for one opening holds for those before it too: no stretch is searched twice.
    const known = this.#closings.get(closing) ?? 0;
    const end = known >= start ? known : this.#tex.indexOf(closing, start);
    this.#closings.set(closing, end === -1 ? Infinity : end);
    if (end === -1 || end - start > maxArgumentLength) {
      this.#output.append(opening);
      return;
    }
    this.#position = end + 2;
    this.#appendFormula(this.#tex.slice(start, end), opening === '(');
  }

  #readDollar(): void {
    const start = this.#position;
    const width = this.#tex[start + 1] === '$' ? 2 : 1;
    const end = this.#nextDollar(start + width);
    const tex = end === -1 ? '' : this.#tex.slice(start + width, end);
    const following = this.#tex[end + width];
    const isClosed = end !== -1 && (width === 1 || this.#tex[end + 1] === '$');
    if (!isClosed || !isFormula(tex, following)) {
      this.#output.append('$');
      this.#position += 1;
      return;
    }
    this.#position = end + width;
    // Better BibTeX writes every `<` of a text as a formula in braces.
    const isEscape = this.#tex[start - 1] === '{' && following === '}' && /^[<>]+$/.test(tex);
    if (isEscape) this.#output.append(tex);
    else this.#appendFormula(tex);
  }

  /** Index of the next dollar that no backslash escapes, or -1. */
  #nextDollar(from: number): number {
    for (let at = from; at < this.#tex.length; at += 1) {
      if (this.#tex[at] === '\\') at += 1;
      else if (this.#tex[at] === '$') return at;
    }
    return -1;
  }

  /** A formula as pages know one: `$…$`, or `\(…\)` where it is written so or a digit follows, which would make it prose. */
  #appendFormula(raw: string, isBracketed = false): void {
    const tex = raw.replaceAll(/\s+/g, ' ').trim();
    if (tex === '') return;
    const rest = this.#tex.slice(this.#position, this.#position + 8);
    this.#output.append(isBracketed || /^[{}]{0,4}\d/.test(rest) ? `\\(${tex}\\)` : `$${tex}$`);
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#position;
    const text = pattern.exec(this.#tex)?.[0] ?? '';
    this.#position += text.length;
    return text;
  }
}
