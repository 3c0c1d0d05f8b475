import {
  bareFields,
  makeRecord,
  type PaperFields,
  type ReadRecord,
} from '../records/read-record.ts';

/** A made-up record for tests; `line` tells it from others. */
export function madeUpRecord(fields: Partial<PaperFields> = {}, line = 1): ReadRecord {
  const { title = 'A map of small things' } = fields;
  const place = { file: 'papers/a.jsonl', line, key: null, isWarned: false };
  return makeRecord(place, { ...bareFields(title), ...fields });
}

/** Authors by their family names. */
export function people(...families: readonly string[]): PaperFields['authors'] {
  return families.map((family) => ({ family }));
}
