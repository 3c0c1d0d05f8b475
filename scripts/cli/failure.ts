import { EXIT, UserError } from '../../src/domain/user-error.ts';
import type { ExitCode } from '../../src/domain/user-error.ts';

/** Several mistakes of the author found in one run, told together. */
export class UserErrors extends Error {
  override name = 'UserErrors';
  readonly errors: readonly UserError[];

  constructor(errors: readonly UserError[]) {
    super(`${errors.length} mistakes`);
    this.errors = errors;
  }
}

/** What to print and how to exit after an error: a mistake without a stack, a bug with one. */
export function describeFailure(error: unknown): { text: string; exitCode: ExitCode } {
  if (error instanceof UserErrors) {
    return {
      text: error.errors.map(formatUserError).join('\n'),
      exitCode: error.errors[0]?.exitCode ?? EXIT.badCommandLine,
    };
  }
  if (error instanceof UserError) {
    return { text: formatUserError(error), exitCode: error.exitCode };
  }
  return { text: formatBug(error), exitCode: EXIT.bug };
}

/** One mistake: where it is, what is wrong, what to write instead. */
export function formatUserError(error: UserError): string {
  return [`error: ${error.where}`, `  ${error.message}`, `  ${error.hint}`].join('\n');
}

function formatBug(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const cause =
    error instanceof Error && error.cause instanceof Error
      ? `
caused by: ${error.cause.message}`
      : '';
  return [
    'This is a bug of Paperland, not a mistake of yours. Nothing that was there before has changed.',
    `${stack}${cause}`,
    `Please report it with the text above, the command you ran, and these versions: Node ${process.version} on ${process.platform} ${process.arch}.`,
    'The issue tracker is at the address where you found this project.',
  ].join('\n');
}
