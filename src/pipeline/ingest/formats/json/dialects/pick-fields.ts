import type { FieldName, Remark } from '../../../records/raw-record.ts';
import { isMissing, isObject, valueAt, type JsonObject } from '../json-object.ts';
import { numberAsWritten } from '../parse-json.ts';

/** Where a dialect keeps each field, the first that is not empty being taken: keys, joined by `/` where one object is in another. */
export type Paths = Readonly<Partial<Record<FieldName, readonly string[]>>>;

/** Fields as they are found, for a dialect to finish. */
export interface Picked {
  readonly fields: Partial<Record<FieldName, unknown>>;
  readonly names: Partial<Record<FieldName, string>>;
  readonly remarks: Remark[];
}

/** Ids keep the zeros with which they are written, even as numbers. */
const ids: ReadonlySet<FieldName> = new Set(['id', 'arxiv', 'doi'] as const);

/** Takes the fields of an object from their paths. What stands where an object ought to is warned of. */
export function pickFields(object: JsonObject, source: string, paths: Paths): Picked {
  const picked: Picked = { fields: {}, names: {}, remarks: [] };
  const misplaced = new Set<string>();
  for (const [field, candidates] of Object.entries(paths) as [FieldName, readonly string[]][]) {
    for (const path of candidates) {
      const value = follow(object, path, misplaced);
      if (isMissing(value)) continue;
      const isNumberedId = typeof value === 'number' && ids.has(field) && !path.includes('/');
      picked.fields[field] = isNumberedId ? numberAsWritten(source, path) : value;
      if (path !== field) picked.names[field] = path;
      break;
    }
  }
  for (const path of misplaced) picked.remarks.push(noObjectAt(object, path));
  return picked;
}

/** The value at a path; `misplaced` gets the beginning of one that leads through something else than objects. */
function follow(object: JsonObject, path: string, misplaced: Set<string>): unknown {
  let value: unknown = object;
  const walked: string[] = [];
  for (const key of path.split('/')) {
    if (isMissing(value)) return undefined;
    if (!isObject(value)) {
      misplaced.add(walked.join('/'));
      return undefined;
    }
    value = valueAt(value, key);
    walked.push(key);
  }
  return value;
}

function noObjectAt(object: JsonObject, path: string): Remark {
  return {
    level: 'warned',
    code: 'JSON-BAD-OBJECT',
    field: path,
    value: follow(object, path, new Set()),
    message: 'Expected an object in braces; what stands there was left out.',
    hint: 'Export the record again, or remove this part of it.',
  };
}
