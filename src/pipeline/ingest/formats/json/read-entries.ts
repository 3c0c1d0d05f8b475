import { LinePlaces } from '../../line-places.ts';
import type { Place, RawItem } from '../../records/raw-record.ts';
import { badJsonHint, broken, namesOf, noObject, noRecord, tooDeep } from './broken-entries.ts';
import { describeObject, type Container } from './describe-object.ts';
import { findEntries, type Found } from './find-entries.ts';
import { findFault } from './find-fault.ts';
import { isObject } from './json-object.ts';
import { maxDepth, parseJson } from './parse-json.ts';
import { skipSpace, spanOf, type Fault } from './scan-json.ts';

/** A text of JSON: a whole file, or one line of it. */
export interface JsonText {
  readonly text: string;
  /** Where its JSON begins, by default at its start. */
  readonly start?: number;
  /** Its first line, counted from 1. */
  readonly firstLine: number;
  readonly container: Container;
  /** True for a whole file, which may be one paper with the papers that it cites. */
  readonly isDocument: boolean;
}

/**
 * Reads all records of a text, whatever envelopes they stand in. A fault in a record loses it alone, one between
 * records what follows it.
 */
export function* readEntries(source: JsonText): Generator<RawItem, void> {
  const { text, isDocument } = source;
  const reader = new EntryReader(source);
  let isEmpty = true;
  for (const found of findAll(source)) {
    isEmpty = false;
    yield reader.read(found);
  }
  if (isEmpty && isDocument && text.trim() !== '') yield noRecord(null, 'its list is empty');
}

/** The entries of all values of a text, which mostly is one, up to a break. */
function* findAll({ text, start = 0, isDocument }: JsonText): Generator<Found, void> {
  let at = skipSpace(text, start);
  for (let isFirst = true; at < text.length; isFirst = false) {
    const span = spanOf(text, at);
    if (text[at] !== '{' && text[at] !== '[') {
      yield isFirst && skipSpace(text, span.end) === text.length
        ? { kind: 'entry', pointer: '', span, isRecord: false }
        : { kind: 'break', fault: { at, expected: isFirst ? 'a list' : 'the end of the file' } };
      return;
    }
    if (!(yield* findEntries(text, span, { isDocument }))) return;
    at = skipSpace(text, span.end);
  }
}

class EntryReader {
  readonly #source: JsonText;
  readonly #lines: LinePlaces;
  #lastGood: Place | null = null;

  constructor(source: JsonText) {
    this.#source = source;
    this.#lines = new LinePlaces(source.text, source.firstLine);
  }

  read(found: Found): RawItem {
    if (found.kind === 'break') return this.#readBreak(found.fault);
    const { span, pointer } = found;
    const { line } = this.#lines.placeOf(span.start);
    const place = { line, key: pointer === '' ? null : pointer };
    const source = this.#source.text.slice(span.start, span.end);
    if (span.depth > maxDepth) return tooDeep(place, source);
    const value = parseJson(source);
    if (value === undefined) return this.#badJson(place, source, span.start);
    if (!isObject(value)) return noObject(place, source);
    const isStrange = !found.isRecord && pointer === '' && this.#source.isDocument;
    if (isStrange) return noRecord(place, `an object of ${namesOf(value)} is none`);
    const item = describeObject(value, { place, source, container: this.#source.container });
    if (item.kind === 'record') this.#lastGood = place;
    return item;
  }

  #badJson(place: Place, source: string, start: number): RawItem {
    const fault = findFault(this.#source.text, start);
    const where = fault === null ? '' : ` at ${this.#describe(fault)}`;
    return broken(place, {
      code: 'JSON-BROKEN',
      value: source,
      message: `The record is not valid JSON${where}.`,
      hint: badJsonHint,
    });
  }

  #readBreak(fault: Fault): RawItem {
    const { text } = this.#source;
    const { line } = this.#lines.placeOf(fault.at);
    // Less than an escape or a word may be left of a value that was cut.
    const isCut = /^[^\]},:"]{0,6}$/.test(text.slice(fault.at, fault.at + 8));
    const last = this.#lastGood;
    const before =
      last === null
        ? 'There is no good record before it.'
        : `The last good record is line ${last.line}${last.key === null ? '' : ` (${last.key})`}.`;
    return broken(
      { line, key: null },
      {
        code: isCut ? 'JSON-CUT' : 'JSON-BROKEN',
        value: isCut ? text.slice(-60) : text.slice(fault.at, fault.at + 160),
        message: `${isCut ? 'The file ends too early' : 'The file stops being JSON'} at ${this.#describe(fault)}. ${before} Nothing behind this place was read.`,
        hint: isCut ? 'The file may have been cut: download or export it again.' : badJsonHint,
      },
    );
  }

  /** Where a fault is and what ought to stand there. */
  #describe({ at, expected }: Fault): string {
    const { text } = this.#source;
    const { line, column } = this.#lines.placeOf(at);
    const isBehindComma =
      /^[\]}]/.test(text.slice(at, at + 1)) && /,\s*$/.test(text.slice(Math.max(at - 200, 0), at));
    const wanted = isBehindComma ? `no comma before "${text.charAt(at)}"` : expected;
    return `line ${line}, column ${column}: expected ${wanted}`;
  }
}
