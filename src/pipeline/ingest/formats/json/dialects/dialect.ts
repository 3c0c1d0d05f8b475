import type { RawItem } from '../../../records/raw-record.ts';
import type { JsonObject } from '../json-object.ts';

/** What an object says of a paper. */
export type Description = Pick<
  Extract<RawItem, { kind: 'record' }>,
  'fields' | 'names' | 'remarks'
>;

/** A way to write papers as JSON objects: that of a service or a program. */
export interface Dialect {
  /** As reports name it. */
  readonly name: string;
  /** Whether an object is written so, by keys that nobody else uses. */
  readonly isOne: (object: JsonObject) => boolean;
  /** Reads an object, `source` being the text of it; null for one that is no paper. */
  readonly describe: (object: JsonObject, source: string) => Description | null;
}
