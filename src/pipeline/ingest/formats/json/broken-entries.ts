import { quotable } from '../../make-problem.ts';
import type { Place, RawItem, Remark } from '../../records/raw-record.ts';
import { maxDepth } from './parse-json.ts';

/** What to write where a text is no JSON. */
export const badJsonHint =
  'Names and text stand in double quotes, a comma stands between two values, and none follows the last.';
const recordHint = 'Write for example {"title": "…", "abstract": "…"}.';

/** A record, or a part of a file, that cannot be used. */
export function broken(place: Place | null, remark: Omit<Remark, 'level'>): RawItem {
  return { kind: 'broken', place, remark: { level: 'rejected', ...remark } };
}

/** A record of more levels than are read. */
export function tooDeep(place: Place, source: string): RawItem {
  return broken(place, {
    code: 'JSON-DEPTH',
    value: source,
    message: `The record is nested more than ${maxDepth} levels deep.`,
    hint: 'Write a flat object: {"title": "…", "abstract": "…"}.',
  });
}

/** Something else in the place of a record. */
export function noObject(place: Place, source: string): RawItem {
  return broken(place, {
    code: 'JSON-NOT-RECORD',
    value: source,
    message: `This is no record: expected an object in braces, got ${quotable(source)}.`,
    hint: recordHint,
  });
}

/** A file, or the one object in it, in which nothing is a record. */
export function noRecord(place: Place | null, reason: string): RawItem {
  return broken(place, {
    code: 'JSON-NO-RECORD',
    message: `There is no record in the file: ${reason}.`,
    hint: `Put the records into a list: [{"title": "…", "abstract": "…"}, …]; a list under a name such as "papers", "items" or "results" is found too.`,
  });
}

/** The names in an object, for a message. */
export function namesOf(value: object): string {
  const names = Object.keys(value);
  return names.length === 0 ? 'no names' : `"${quotable(names.slice(0, 10).join('", "'))}"`;
}
