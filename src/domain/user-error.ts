/** Exit codes of the command line; see the contract in the README. */
export const EXIT = {
  done: 0,
  badCommandLine: 2,
  unusableRecords: 3,
  vanishedPage: 4,
  shrunkCorpus: 5,
  movedMap: 6,
  brokenLink: 7,
  bug: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A mistake of the author, not of the program: shown without a stack trace. */
export class UserError extends Error {
  override name = 'UserError';
  /** File, record and field, e.g. `content/map.yaml`, `themes.count`. */
  readonly where: string;
  /** What to write instead. */
  readonly hint: string;
  readonly exitCode: ExitCode;

  constructor(message: string, options: { where: string; hint: string; exitCode?: ExitCode }) {
    super(message);
    this.where = options.where;
    this.hint = options.hint;
    this.exitCode = options.exitCode ?? EXIT.badCommandLine;
  }
}
