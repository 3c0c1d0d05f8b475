import { closingBrace, lineEnd, type BraceRules } from './scan-block.ts';

/** A part of a value: text without its delimiters, or the name of a macro. Parts are joined by `#`. */
export interface ValuePart {
  readonly kind: 'text' | 'macro';
  readonly value: string;
}

/** A field as it is written. */
export interface FieldSource {
  /** Lower case. */
  readonly name: string;
  readonly parts: readonly ValuePart[];
}

/** What breaks an entry, and where in its body. */
export interface FieldFault {
  readonly code: 'BIB-COMMA' | 'BIB-EQUALS' | 'BIB-VALUE' | 'BIB-BRACE';
  readonly offset: number;
  /** The word at fault. */
  readonly word: string;
}

/** Key and fields of a body, up to where it breaks. */
export interface ParsedBody {
  /** Empty where there is none. */
  readonly key: string;
  readonly fields: readonly FieldSource[];
  readonly fault: FieldFault | null;
}

const gap = /[\s,]+/y;
const blank = /\s+/y;
const keyText = /[^,={}"]*/y;
const fieldName = /[^\s={},"#%()@\\]+/y;
const bareWord = /[^\s{},"#=%()]+/y;
const knownField =
  /\b(?:author|title|booktitle|journal|journaltitle|year|date|month|volume|number|issue|pages|publisher|doi|url|eprint|issn|isbn|abstract|keywords|editor|address|school|institution)\s{0,40}=\s{0,40}(?:[{"]|\d{1,4}\s*,)/gi;

/** Parses what stands between the delimiters of an entry. */
export function parseEntryBody(body: string, rules: BraceRules): ParsedBody {
  return new BodyParser(body, rules).parseEntry();
}

/** Parses the body of `@string`, which has no key. */
export function parseStringBody(body: string, rules: BraceRules): Omit<ParsedBody, 'key'> {
  return new BodyParser(body, rules).parseFields();
}

/** The key of an entry that cannot be parsed, as far as one can be seen. */
export function keyOf(body: string): string | null {
  // Where the comma behind it is missing, a field follows.
  const key =
    /^\s{0,100}([^\s,{}"=()%#]{1,200})(?=\s{0,100}(?:,|$)|\s{1,100}[A-Za-z][\w-]{0,60}\s{0,20}=)/;
  return key.exec(body)?.[1] ?? null;
}

class BodyParser {
  readonly #body: string;
  readonly #rules: BraceRules;
  readonly #fields: FieldSource[] = [];
  #position = 0;
  #fault: FieldFault | null = null;

  constructor(body: string, rules: BraceRules) {
    this.#body = body;
    this.#rules = rules;
  }

  parseEntry(): ParsedBody {
    const key = this.#parseKey();
    return { key, ...this.parseFields() };
  }

  parseFields(): Omit<ParsedBody, 'key'> {
    while (this.#fault === null && this.#skipToField()) this.#parseField();
    return { fields: this.#fields, fault: this.#fault };
  }

  #parseKey(): string {
    const text = this.#match(keyText);
    const next = this.#body.charAt(this.#position);
    if (next !== '=') {
      // A key in braces or quotes is none to BibTeX, but what is meant is plain.
      const comma =
        next === ',' || next === '' ? this.#position : this.#body.indexOf(',', this.#position);
      const end = comma === -1 ? this.#body.length : comma;
      const whole = text + this.#body.slice(this.#position, end);
      this.#position = end;
      return whole.replaceAll(/[{}"]/g, '').trim();
    }
    const words = text.trim().split(/\s+/);
    const name = words.pop() ?? '';
    if (!/^[A-Za-z][\w-]*$/.test(name)) {
      // The equals sign is part of the key: an address, say.
      const comma = this.#body.indexOf(',', this.#position);
      this.#position = comma === -1 ? this.#body.length : comma;
      return this.#body.slice(0, this.#position).trim();
    }
    const key = words.join(' ');
    if (key !== '') this.#fail('BIB-COMMA', name);
    this.#position = 0;
    return key;
  }

  /** Skips space, commas and comments; false at the end. */
  #skipToField(): boolean {
    do this.#match(gap);
    while (this.#skipComment());
    return this.#position < this.#body.length;
  }

  #skipComment(): boolean {
    if (this.#rules.isStrict || this.#body[this.#position] !== '%') return false;
    this.#position = lineEnd(this.#body, this.#position);
    return true;
  }

  #skipSpace(): void {
    do this.#match(blank);
    while (this.#skipComment());
  }

  #parseField(): void {
    const start = this.#position;
    const name = this.#match(fieldName);
    this.#skipSpace();
    if (name === '' || this.#body[this.#position] !== '=') {
      this.#position = start;
      this.#fail('BIB-EQUALS', name);
      return;
    }
    this.#position += 1;
    const parts = this.#parseValue();
    if (this.#fault === null) this.#fields.push({ name: name.toLowerCase(), parts });
  }

  #parseValue(): readonly ValuePart[] {
    const parts: ValuePart[] = [];
    for (;;) {
      this.#skipSpace();
      const part = this.#parsePart();
      if (part === null) return parts;
      parts.push(part);
      this.#skipSpace();
      const next = this.#body.charAt(this.#position);
      if (next === '' || next === ',') return parts;
      if (next !== '#') {
        this.#fail('BIB-COMMA', this.#match(bareWord));
        return parts;
      }
      this.#position += 1;
    }
  }

  /** Null for no value at all: `year = ,`. */
  #parsePart(): ValuePart | null {
    const character = this.#body.charAt(this.#position);
    if (character === '{' || character === '"') return this.#parseDelimited(character);
    const word = this.#match(bareWord);
    if (word !== '') return { kind: /^\d/.test(word) ? 'text' : 'macro', value: word };
    if (character !== '' && character !== ',') this.#fail('BIB-VALUE', character);
    return null;
  }

  #parseDelimited(opening: '{' | '"'): ValuePart | null {
    const start = this.#position;
    const end =
      opening === '{'
        ? closingBrace(this.#body, start, this.#rules)
        : this.#closingQuote(start + 1);
    if (end === -1) {
      this.#fail('BIB-BRACE', opening);
      return null;
    }
    const value = this.#body.slice(start + 1, end);
    const swallowed = swallowedField(value);
    if (swallowed === null) {
      this.#position = end + 1;
      return { kind: 'text', value };
    }
    this.#fail('BIB-BRACE', swallowed);
    return null;
  }

  /** Offset of the quote that stands outside braces, or -1. */
  #closingQuote(from: number): number {
    let depth = 0;
    for (let at = from; at < this.#body.length; at += 1) {
      const character = this.#body.charAt(at);
      if (character === '\\' && !this.#rules.isStrict) at += 1;
      else if (character === '{') depth += 1;
      else if (character === '}') depth -= 1;
      else if (character === '"' && depth <= 0) return at;
    }
    return -1;
  }

  #fail(code: FieldFault['code'], word: string): void {
    this.#fault ??= { code, offset: this.#position, word };
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#position;
    const text = pattern.exec(this.#body)?.[0] ?? '';
    this.#position += text.length;
    return text;
  }
}

/** Name of a field that a value holds because a brace before it does not close; null for a sound value. */
function swallowedField(value: string): string | null {
  if (!value.includes('=')) return null;
  for (const { 0: match, index } of value.matchAll(knownField)) {
    const before = value.slice(0, index).trimEnd();
    const isNewField = before.endsWith(',') || /[\r\n]/.test(value.slice(before.length, index));
    if (isNewField) return /^\w+/.exec(match)?.[0] ?? match;
  }
  return null;
}
