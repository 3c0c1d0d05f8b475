import { nothingKnown, type Paper } from '../../../domain/paper.ts';
import type { Problem } from '../../../domain/problem.ts';
import { paperKeys } from '../paper-identity.ts';
import type { Place } from './raw-record.ts';

/** What a source says of a paper, after all checks. */
export type PaperFields = Omit<Paper, 'id' | 'slug'>;

/** One usable record and where it stood. */
export interface ReadRecord extends Place {
  readonly file: string;
  /** They may have to be unpacked: whoever looks at all records asks for what stands below instead. */
  readonly fields: PaperFields;
  /** True where a problem of level `warned` speaks of it. */
  readonly isWarned: boolean;
  /** Of the fields. */
  readonly title: string;
  /** In UTF-16 units. */
  readonly abstractLength: number;
  /** All keys that the paper may be known by, as `paperKeys` gives them. */
  readonly keys: readonly [string, ...string[]];
}

/** A record with these fields. */
export function makeRecord(
  place: Pick<ReadRecord, 'file' | 'line' | 'key' | 'isWarned'>,
  fields: PaperFields,
): ReadRecord {
  const { title, abstract } = fields;
  return { ...place, fields, title, abstractLength: abstract.length, keys: paperKeys(fields) };
}

/** What one file holds: found records are the usable and the rejected ones. */
export interface FileReading {
  readonly path: string;
  readonly format: string;
  readonly records: readonly ReadRecord[];
  readonly rejectedCount: number;
  readonly problems: readonly Problem[];
}

/** Fields of a paper of which only the title is known. The order of keys is fixed: texts of papers are compared. */
export function bareFields(title: string): PaperFields {
  return {
    sourceId: null,
    title,
    abstract: '',
    rights: null,
    ...nothingKnown,
  };
}
