import { TaggedRecord, type TaggedField } from './tagged-record.ts';

/** How a format writes tags, and which of them begin and end a record. */
export interface TagSyntax {
  /**
   * Takes a line that is not blank apart: a tag and its text, `more` of the field before, or `stray` where it belongs
   * to no record.
   */
  readonly readLine: (line: string, isAfterBlank: boolean) => TaggedLine | 'more' | 'stray';
  /**
   * What a field does to the record that is open: `begins` the next, `ends` it, stands `inside` it or belongs to no
   * record, as the head and foot of a file do (`outside`).
   */
  readonly roleOf: (
    field: TaggedField,
    open: TaggedRecord | null,
  ) => 'begins' | 'ends' | 'inside' | 'outside';
}

/** A tag and the text behind it on its line. */
export interface TaggedLine {
  readonly tag: string;
  readonly text: string;
}

/** A piece of a file: a record, or a line that belongs to none. */
export type Cut =
  | {
      readonly kind: 'record';
      readonly record: TaggedRecord;
      /** False where the next record, or the end of the file, cut it off. */
      readonly isEnded: boolean;
    }
  | {
      readonly kind: 'stray';
      readonly line: number;
      readonly tag: string | null;
      readonly text: string;
    };

/** Cuts a text into its records, passing over blank lines. Every line goes into one piece, or is a head, foot or end. */
export function* cutRecords(text: string, { readLine, roleOf }: TagSyntax): Iterable<Cut> {
  let open: TaggedRecord | null = null;
  let isAfterBlank = true;
  let line = 0;
  for (const raw of text.split(/\r\n|\n|\r/)) {
    line++;
    const trimmed = raw.trim();
    if (trimmed === '') {
      isAfterBlank = true;
      continue;
    }
    const read = readLine(raw, isAfterBlank);
    if (typeof read === 'string') {
      if (open !== null && read === 'more') open.addLine(trimmed, line);
      else yield { kind: 'stray', line, tag: null, text: trimmed };
      // What stands apart goes on standing apart: the second line of a paragraph between records.
      isAfterBlank &&= read === 'stray';
      continue;
    }
    const field = { tag: read.tag, line, isAfterBlank, lines: [read.text.trim()] };
    isAfterBlank = false;
    const role = roleOf(field, open);
    if (role === 'inside') {
      if (open === null) yield { kind: 'stray', line, tag: read.tag, text: trimmed };
      else open.add(field);
      continue;
    }
    if (open !== null) yield { kind: 'record', record: open, isEnded: role === 'ends' };
    open = role === 'begins' ? new TaggedRecord(field) : null;
  }
  if (open !== null) yield { kind: 'record', record: open, isEnded: false };
}
