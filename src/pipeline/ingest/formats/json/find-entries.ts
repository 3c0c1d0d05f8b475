import { findFault } from './find-fault.ts';
import { membersOf, type Fault, type Member, type Span } from './scan-json.ts';
import { unwrap } from './unwrap.ts';

/** What stands in a text of JSON where records are expected, in its order. */
export type Found =
  | {
      readonly kind: 'entry';
      /** JSON pointer (RFC 6901): `/results/3`; empty for the whole text. */
      readonly pointer: string;
      readonly span: Span;
      /** False for what no key shows to be a record. */
      readonly isRecord: boolean;
    }
  /** The text stops being JSON: nothing is found after this. */
  | { readonly kind: 'break'; readonly fault: Fault };

interface Value {
  readonly span: Span;
  readonly pointer: string;
  /** Lists and envelopes around it. */
  readonly level: number;
}

/** Envelopes within envelopes: a list of answers, each `{message: {items: [{citingPaper: …}]}}`. */
const maxLevel = 6;

/**
 * Finds the entries of a value, whatever envelope they stand in. Every entry is a whole value by its brackets and
 * quotes, and may hold faults. Returns false after a break.
 */
export function findEntries(
  text: string,
  span: Span,
  options: { isDocument: boolean },
): Generator<Found, boolean> {
  const finder = new EntryFinder(text, options.isDocument);
  const whole = { span, pointer: '', level: 0 };
  return text[span.start] === '[' ? finder.inList(whole) : finder.inValue(whole);
}

class EntryFinder {
  readonly #text: string;
  readonly #isDocument: boolean;

  constructor(text: string, isDocument: boolean) {
    this.#text = text;
    this.#isDocument = isDocument;
  }

  *inValue(value: Value): Generator<Found, boolean> {
    const mark = this.#text[value.span.start];
    if (mark === '{' && value.level <= maxLevel) return yield* this.#inObject(value);
    return yield* this.#inEntry(value, false);
  }

  *inList({ span, pointer, level }: Value): Generator<Found, boolean> {
    const members = membersOf(this.#text, span.start);
    for (;;) {
      const { value: member, done } = members.next();
      if (done === true) return yield* this.#atEnd(member);
      const entry = { span: member.span, pointer: `${pointer}/${member.key}`, level: level + 1 };
      if (!(yield* this.inValue(entry))) return false;
    }
  }

  *#inObject(value: Value): Generator<Found, boolean> {
    const { span, pointer, level } = value;
    const { members, fault } = this.#outline(span);
    const isDocument = this.#isDocument && level === 0;
    const { isRecord, parts } = unwrap(this.#text, members, isDocument);
    if (parts.length === 0) return yield* this.#inEntry(value, isRecord);
    if (isRecord && span.isWhole) yield { kind: 'entry', pointer, span, isRecord };
    for (const part of parts) {
      const inside = { span: part.span, pointer: `${pointer}/${escape(part)}`, level: level + 1 };
      const isList = this.#text[part.span.start] === '[';
      if (!(yield* isList ? this.inList(inside) : this.inValue(inside))) return false;
    }
    return yield* this.#atEnd(fault);
  }

  /** What is not opened: a record, or what stands in the place of one. */
  *#inEntry({ span, pointer }: Value, isRecord: boolean): Generator<Found, boolean> {
    const fault = span.isWhole ? null : findFault(this.#text, span.start);
    if (fault === null) yield { kind: 'entry', pointer, span, isRecord };
    return yield* this.#atEnd(fault);
  }

  *#atEnd(fault: Fault | null): Generator<Found, boolean> {
    if (fault !== null) yield { kind: 'break', fault };
    return fault === null;
  }

  #outline({ start }: Span): { members: readonly Member[]; fault: Fault | null } {
    const members: Member[] = [];
    const found = membersOf(this.#text, start);
    for (;;) {
      const { value, done } = found.next();
      if (done === true) return { members, fault: value };
      members.push(value);
    }
  }
}

function escape({ key }: Member): string {
  return String(key).replaceAll('~', '~0').replaceAll('/', '~1');
}
