import type { Problem } from '../../../domain/problem.ts';
import type { InvalidPlace } from '../files/decode-text.ts';
import type { RawFields, RawItem, Remark } from './raw-record.ts';
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
      const isLost = item.kind === 'record' && isHurt(item, invalid);
      this.#hasHurtRecord ||= isLost;
      const sound = isLost ? brokenText(item, invalid) : item;
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

/** Whether bytes that are no UTF-8 stood in what is read of a record: U+FFFD stands there now. */
function isHurt({ fields }: RawRecord, invalid: readonly InvalidPlace[]): boolean {
  return invalid.length > 0 && holdsReplacement(fields);
}

function holdsReplacement(value: RawFields): boolean {
  const pending: unknown[] = [value];
  while (pending.length > 0) {
    const next = pending.pop();
    if (typeof next === 'string' && next.includes('\ufffd')) return true;
    if (typeof next !== 'object' || next === null) continue;
    for (const part of Object.values(next) as unknown[]) pending.push(part);
  }
  return false;
}

/** What is no UTF-8 stood where nothing is read. */
function strayBytes({ offset, line }: InvalidPlace): Remark {
  return {
    level: 'noted',
    code: 'FILE-ENCODING',
    message: `The file is not UTF-8: the byte at offset ${offset} (line ${line}) belongs to no character. No record was lost by it.`,
    hint: 'Open the file in an editor, choose "UTF-8" as the encoding and save it again.',
  };
}

function brokenText({ place }: RawRecord, invalid: readonly InvalidPlace[]): RawItem {
  const { offset = 0, line = 0 } =
    invalid.find((one) => one.line >= place.line) ?? invalid[0] ?? {};
  return {
    kind: 'broken',
    place,
    remark: {
      level: 'rejected',
      code: 'FILE-ENCODING',
      message: `The record is not UTF-8: the byte at offset ${offset} (line ${line}) of the file belongs to no character.`,
      hint: 'Open the file in an editor, choose "UTF-8" as the encoding and save it again.',
    },
  };
}
