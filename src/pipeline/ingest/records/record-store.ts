import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { detached } from '../detached.ts';
import type { PaperFields, ReadRecord } from './read-record.ts';

/** Records that are kept as they are: packing takes time, and this many take little memory. */
const plainCount = 10_000;
/** Records that are packed together: more take less memory, and longer to unpack one of. */
const blockLength = 8;
/** Bytes that are taken from the system at once. */
const slabLength = 4 * 1024 ** 2;
/** Unpacked blocks that are remembered, since neighbours are asked for one after the other. */
const recentCount = 64;

/**
 * Keeps the fields of many records in little memory: as packed JSON outside the heap, which is unpacked when fields are
 * asked for. Of half a million records the fields take a fifth of what they take as objects.
 */
export class RecordStore {
  readonly #plainCount: number;
  #count = 0;
  readonly #blocks: Uint8Array[] = [];
  /** Where the next blocks go. */
  #slab = new Uint8Array(0);
  #slabUsed = 0;
  /** The last block, not full yet. */
  #open: PaperFields[] = [];
  readonly #recent = new Map<number, readonly PaperFields[]>();

  constructor(options: { plainCount?: number } = {}) {
    this.#plainCount = options.plainCount ?? plainCount;
  }

  /** The same record, with its fields in the store where there are many already. */
  keep(record: ReadRecord): ReadRecord {
    if (this.#count++ < this.#plainCount) return record;
    const index = this.#blocks.length * blockLength + this.#open.length;
    this.#open.push(record.fields);
    if (this.#open.length === blockLength) this.#close();
    return new StoredRecord(record, { store: this, index });
  }

  /** The fields of a record that was packed, by its index. */
  fieldsAt(index: number): PaperFields {
    const number = Math.floor(index / blockLength);
    const block = number === this.#blocks.length ? this.#open : this.#unpacked(number);
    const fields = block[index % blockLength];
    if (fields === undefined) throw new Error(`No record ${String(index)} in the store`);
    return fields;
  }

  #close(): void {
    this.#blocks.push(this.#copied(deflateRawSync(JSON.stringify(this.#open), { level: 1 })));
    this.#open = [];
  }

  /** The bytes in a slab: memory that is taken in small pieces among others that are given back is full of holes. */
  #copied(packed: Uint8Array): Uint8Array {
    if (this.#slabUsed + packed.length > this.#slab.length) {
      this.#slab = new Uint8Array(Math.max(slabLength, packed.length));
      this.#slabUsed = 0;
    }
    const end = this.#slabUsed + packed.length;
    const copy = this.#slab.subarray(this.#slabUsed, end);
    copy.set(packed);
    this.#slabUsed = end;
    return copy;
  }

  #unpacked(number: number): readonly PaperFields[] {
    const known = this.#recent.get(number);
    if (known !== undefined) return known;
    const packed = this.#blocks[number];
    if (packed === undefined) return [];
    // It was written by `#close`.
    const block = JSON.parse(inflateRawSync(packed).toString('utf8')) as readonly PaperFields[];
    if (this.#recent.size >= recentCount) {
      // A map is walked in the order of what was added: the first is the oldest.
      const [oldest = number] = this.#recent.keys();
      this.#recent.delete(oldest);
    }
    this.#recent.set(number, block);
    return block;
  }
}

/** A record of which the fields are in a store. */
class StoredRecord implements ReadRecord {
  readonly file: string;
  readonly line: number;
  readonly key: string | null;
  readonly isWarned: boolean;
  readonly title: string;
  readonly abstractLength: number;
  readonly keys: ReadRecord['keys'];
  readonly #store: RecordStore;
  readonly #index: number;

  constructor(record: ReadRecord, at: { store: RecordStore; index: number }) {
    this.file = record.file;
    this.line = record.line;
    this.key = record.key && detached(record.key);
    this.isWarned = record.isWarned;
    this.title = detached(record.title);
    this.abstractLength = record.abstractLength;
    // As many as there were. A list that is written with a spread has room for more.
    this.keys = record.keys.map(detached) as unknown as ReadRecord['keys'];
    this.#store = at.store;
    this.#index = at.index;
  }

  get fields(): PaperFields {
    return this.#store.fieldsAt(this.#index);
  }
}
