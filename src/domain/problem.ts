/** What became of a record, or how much a remark about a file matters. */
export type ProblemLevel =
  /** The record (or file) cannot be used. */
  | 'rejected'
  /** The record is used, but something in it needs a look. */
  | 'warned'
  /** Worth knowing, nothing to mend (page furniture that was skipped). */
  | 'noted';

/** One thing to tell the author about one record; the form `validate --json` publishes. */
export interface Problem {
  readonly level: ProblemLevel;
  /** Stable name of the kind of problem, e.g. `PAPER-NO-ABSTRACT`. */
  readonly code: string;
  /** Path relative to the content folder, with forward slashes. */
  readonly file: string;
  /** Line of the record, with its key where it has one: `line 12`, `line 12 (smith2020)`; empty where the whole file is meant. */
  readonly record: string;
  /** Field of the record, empty where the whole record is meant. */
  readonly field: string;
  /** The offending value, shortened to 80 characters. */
  readonly value: string;
  /** One sentence: what is wrong. */
  readonly message: string;
  /** What to write instead. */
  readonly hint: string;
}

/** Counts of one file: accepted + warned + merged + rejected = found. */
export interface FileAccount {
  readonly path: string;
  readonly format: string;
  readonly found: number;
  readonly accepted: number;
  readonly warned: number;
  readonly merged: number;
  readonly rejected: number;
}

/** What was read, and every remark on it, in order of file and line. */
export interface IngestAccount {
  readonly files: readonly FileAccount[];
  readonly problems: readonly Problem[];
}
