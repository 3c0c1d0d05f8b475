import type { Place, RawItem } from '../../records/raw-record.ts';
import { dialects } from './dialects/dialects.ts';
import { plainRecord } from './dialects/plain-record.ts';
import { passOver } from './gather-replies.ts';
import type { JsonObject } from './json-object.ts';

/** What a record stands in, which names a file of plain records. */
export type Container = 'json' | 'jsonl';

/** Where an object stands. */
export interface ObjectPlace {
  readonly place: Place;
  /** The object as it is written. */
  readonly source: string;
  readonly container: Container;
}

/** One object of a JSON file as a record, read in the words of its source. */
export function describeObject(
  object: JsonObject,
  { place, source, container }: ObjectPlace,
): RawItem {
  const dialect = dialects.find(({ isOne }) => isOne(object));
  const description = (dialect ?? plainRecord).describe(object, source);
  if (description === null) return passOver(place);
  return { kind: 'record', place, dialect: dialect?.name ?? container, ...description };
}
