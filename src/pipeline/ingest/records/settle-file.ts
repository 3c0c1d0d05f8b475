import type { Problem } from '../../../domain/problem.ts';
import { encodingHint, type InvalidPlace } from '../files/decode-text.ts';
import type { FieldName, RawItem, Remark } from './raw-record.ts';
import type { FileReading, ReadRecord } from './read-record.ts';
import type { RecordStore } from './record-store.ts';
import { remarkProblem, settleRecord } from './settle-record.ts';

type RawRecord = Extract<RawItem, { kind: 'record' }>;

/** All that a reader found in a file, checked and counted. */
export function settleFile(
  file: { path: string; format: string },
  items: Iterable<RawItem>,
  invalid: readonly InvalidPlace[] = [],
): FileReading {
  const settling = new FileSettling(file);
  settling.add(items, invalid);
  return settling.finish();
}

/** Checks and counts what a reader finds in a file, bit by bit. */
export class FileSettling {
  readonly #file: { readonly path: string; readonly format: string };
  readonly #store: RecordStore | null;
  readonly #records: ReadRecord[] = [];
  readonly #problems: Problem[] = [];
  #rejectedCount = 0;
  /** The first place that is no UTF-8, and whether a record was lost by one. */
  #firstInvalid: InvalidPlace | null = null;
  #hasHurtRecord = false;
  /** Of the first record, where it has one: the file is named by it. */
  #dialect: string | null = null;

  /** The fields of records are kept in `store`, where there is one. */
  constructor(file: { path: string; format: string }, store: RecordStore | null = null) {
    this.#file = file;
    this.#store = store;
  }

  /** Takes what a reader found; `invalid` are the places of the file that are no UTF-8. */
  add(items: Iterable<RawItem>, invalid: readonly InvalidPlace[] = []): void {
    const { path } = this.#file;
    this.#firstInvalid ??= invalid[0] ?? null;
    for (const item of items) {
      const hurt = item.kind === 'record' ? hurtField(item, invalid) : null;
      this.#hasHurtRecord ||= hurt !== null;
      const sound =
        item.kind !== 'record' || hurt === null ? item : brokenText(item, hurt, invalid);
      if (sound.kind !== 'record') {
        if (sound.kind === 'broken') this.#rejectedCount++;
        this.#problems.push(remarkProblem(path, sound, sound.remark));
        continue;
      }
      this.#dialect ??= sound.dialect ?? this.#file.format;
      const { record, problems } = settleRecord(path, sound);
      this.#problems.push(...problems);
      if (record === null) this.#rejectedCount++;
      else this.#records.push(this.#store?.keep(record) ?? record);
    }
  }

  /** Counts what cannot be read as one rejected record. */
  reject(problem: Problem): void {
    this.#rejectedCount++;
    this.#problems.push(problem);
  }

  finish(): FileReading {
    if (this.#firstInvalid !== null && !this.#hasHurtRecord)
      this.#problems.push(
        remarkProblem(this.#file.path, { place: null }, strayBytes(this.#firstInvalid)),
      );
    return {
      path: this.#file.path,
      format: this.#dialect ?? this.#file.format,
      records: this.#records,
      rejectedCount: this.#rejectedCount,
      problems: this.#problems,
    };
  }
}

/** A field that holds bytes that are no UTF-8, and the text around them: U+FFFD stands there now. */
interface HurtField {
  readonly field: string;
  readonly text: string;
}

/** The first such field of what is read of a record, or null. */
function hurtField(
  { fields, names }: RawRecord,
  invalid: readonly InvalidPlace[],
): HurtField | null {
  if (invalid.length === 0) return null;
  for (const [name, value] of Object.entries(fields)) {
    const text = replacedText(value);
    // A key of the fields is the name of one.
    if (text !== null) return { field: names?.[name as FieldName] ?? name, text };
  }
  return null;
}

/** Text with U+FFFD in it, from a little before. */
function replacedText(value: unknown): string | null {
  const pending: unknown[] = [value];
  while (pending.length > 0) {
    const next = pending.pop();
    if (typeof next === 'string') {
      const at = next.indexOf('\ufffd');
      if (at !== -1) return next.slice(Math.max(0, at - 40), at + 40);
    }
    if (typeof next !== 'object' || next === null) continue;
    for (const part of Object.values(next) as unknown[]) pending.push(part);
  }
  return null;
}

/** What is no UTF-8 stood where nothing is read. */
function strayBytes({ offset, line }: InvalidPlace): Remark {
  return {
    level: 'noted',
    code: 'FILE-ENCODING',
    message: `The file is not UTF-8: the byte at offset ${offset} (line ${line}) belongs to no character. No record was lost by it.`,
    hint: encodingHint,
  };
}

function brokenText(
  { place }: RawRecord,
  { field, text }: HurtField,
  invalid: readonly InvalidPlace[],
): RawItem {
  const { offset = 0, line = 0 } =
    invalid.find((one) => one.line >= place.line) ?? invalid[0] ?? {};
  return {
    kind: 'broken',
    place,
    remark: {
      level: 'rejected',
      code: 'FILE-ENCODING',
      field,
      value: text,
      message: `The record is not UTF-8: the byte at offset ${offset} (line ${line}) of the file belongs to no character.`,
      hint: encodingHint,
    },
  };
}
