import { firstLine } from '../../first-line.ts';
import type { RawItem, Remark } from '../../records/raw-record.ts';
import { cutRecords, type Cut, type TagSyntax } from './cut-records.ts';
import type { TaggedRecord } from './tagged-record.ts';

type RawRecord = Extract<RawItem, { kind: 'record' }>;

/** A line-tagged format: how its records are cut, and what they say. */
export interface TaggedFormat {
  readonly syntax: TagSyntax;
  /** What codes begin with: `RIS`. */
  readonly prefix: string;
  /** The line that every record begins with, as hints show it: `TY  - JOUR`. */
  readonly beginning: string;
  /** The tag on that line; null where a record may begin otherwise. */
  readonly beginTag: string | null;
  /** The line that every record ends with, as hints show it; null where none does. */
  readonly ending: string | null;
  readonly describe: (
    record: TaggedRecord,
  ) => Pick<RawRecord, 'fields' | 'names'> & { readonly key: string | null };
}

/** Reads a text of records: each becomes an item, lines that belong to none are told of at the end. */
export function* readTagged(text: string, format: TaggedFormat): Iterable<RawItem> {
  const strays = new Strays();
  let foundCount = 0;
  for (const cut of cutRecords(text, format.syntax)) {
    if (cut.kind === 'stray') {
      strays.add(cut);
      continue;
    }
    foundCount++;
    const { key, ...described } = format.describe(cut.record);
    const place = { line: cut.record.first.line, key };
    yield { kind: 'record', place, ...described, remarks: [...remarksOn(cut, format)] };
  }
  if (foundCount === 0) yield { kind: 'broken', place: null, remark: noRecord(text, format) };
  else if (strays.count > 0)
    yield { kind: 'remark', place: null, remark: strays.toRemark(format.prefix) };
}

function* remarksOn(
  { record, isEnded }: Extract<Cut, { kind: 'record' }>,
  { prefix, beginning, beginTag, ending }: TaggedFormat,
): Iterable<Remark> {
  if (beginTag !== null && !record.has(beginTag)) {
    const { tag } = record.first;
    yield {
      level: 'warned',
      code: `${prefix}-NO-BEGIN`,
      field: tag,
      message: `The record begins with \`${tag}\`, and has no line \`${beginTag}\`.`,
      hint: `Begin each record with a line such as \`${beginning}\`.`,
    };
  }
  if (ending !== null && !isEnded) {
    yield {
      level: 'warned',
      code: `${prefix}-NO-END`,
      message: `The record has no line \`${ending}\`; it was taken to end with line ${record.lastLine}.`,
      hint: `End each record with a line \`${ending}\`. If the file was cut off, export it again.`,
    };
  }
}

function noRecord(text: string, { prefix, beginning }: TaggedFormat): Remark {
  return {
    level: 'rejected',
    code: `${prefix}-NO-RECORD`,
    value: firstLine(text),
    message: 'There is no record in the file.',
    hint: `Each record begins with a line such as \`${beginning}\`. Export the file again.`,
  };
}

/** Numbers that some programs write before each record say nothing. */
const numberOnly = /^[\W_]{0,3}\d{1,9}[\W_]{0,3}$/u;
const maxShown = 10;

/** Lines that belong to no record. */
class Strays {
  readonly #shown: Extract<Cut, { kind: 'stray' }>[] = [];
  count = 0;

  add(stray: Extract<Cut, { kind: 'stray' }>): void {
    if (numberOnly.test(stray.text)) return;
    this.count++;
    if (this.#shown.length < maxShown) this.#shown.push(stray);
  }

  toRemark(prefix: string): Remark {
    const lines = this.#shown.map(({ line }) => line).join(', ');
    const more = this.count - this.#shown.length;
    return {
      level: 'noted',
      code: `${prefix}-FURNITURE`,
      // What stands under a tag may be a private note.
      value: this.#shown.map(({ tag, text }) => tag ?? text.slice(0, 80)).join(' · '),
      message: `Skipped as part of no record: ${this.count === 1 ? 'line' : 'lines'} ${lines}${more === 0 ? '' : ` and ${more} more`}.`,
      hint: 'Nothing to do, if these lines are no papers.',
    };
  }
}
