import { UserError } from '../../../src/domain/user-error.ts';

/** Where the date of an edition can come from. */
export interface DateSources {
  /** The option `--date`. */
  readonly given?: string | undefined;
  /** The environment's `SOURCE_DATE_EPOCH`: seconds since 1970, as build systems set it. */
  readonly sourceDateEpoch?: string | undefined;
  /** `2025`, `2025-07` or `2025-07-31`; null where no paper has one. */
  readonly newestInContent: string | null;
}

/** The date of an edition: the author's, else that of the build system, else the newest in the content; never the clock's. */
export function editionDate({
  given,
  sourceDateEpoch,
  newestInContent,
}: DateSources): string | null {
  if (given !== undefined) {
    if (isDay(given)) return given;
    throw new UserError(`Expected a day, got "${given}".`, {
      where: 'the command line, `--date`',
      hint: 'Write for example `--date 2025-07-31`.',
    });
  }
  if (sourceDateEpoch === undefined || sourceDateEpoch === '') return newestInContent;
  const seconds = Number(sourceDateEpoch);
  // Later years have five digits.
  if (/^\d+$/.test(sourceDateEpoch) && seconds < 253_402_300_800)
    return new Date(seconds * 1000).toISOString().slice(0, 10);
  throw new UserError(`Expected seconds since 1970, got "${sourceDateEpoch}".`, {
    where: 'the environment, `SOURCE_DATE_EPOCH`',
    hint: 'Set it for example with `SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)`, or unset it.',
  });
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
