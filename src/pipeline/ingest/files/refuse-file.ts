import type { Problem } from '../../../domain/problem.ts';
import type { ListedFile } from './list-files.ts';
import { makeProblem } from '../make-problem.ts';

/** The longest text that a string of the runtime holds with room to spare. */
export const maxSize = 500 * 1024 * 1024;

const refusals: Record<
  NonNullable<ListedFile['refusal']>,
  Pick<Problem, 'code' | 'message' | 'hint'>
> = {
  'leaves the folder': {
    code: 'FILE-LINK',
    message: 'The link leads out of the content folder and is not followed.',
    hint: 'Copy the file into the content folder.',
  },
  'leads nowhere': {
    code: 'FILE-LINK',
    message: 'The link leads to a file that is not there.',
    hint: 'Mend the link, or copy the file into the content folder.',
  },
  loops: {
    code: 'FILE-LINK',
    message: 'The link leads back to a folder that holds it.',
    hint: 'Remove the link.',
  },
  unreadable: {
    code: 'FILE-UNREADABLE',
    message: 'The file cannot be opened.',
    hint: 'Allow reading it (on Linux and macOS: `chmod u+r`).',
  },
};

/** Why a listed file is not read, or null where it may be. */
export function fileRefusal({ path, size, refusal }: ListedFile): Problem | null {
  if (refusal !== null) return refuseFile(path, refusal);
  if (size === null || size <= maxSize) return null;
  return makeProblem({
    level: 'rejected',
    code: 'FILE-TOO-LARGE',
    file: path,
    message: `The file has ${Math.round(size / 1024 / 1024)} MB; at most ${maxSize / 1024 ** 2} MB are read.`,
    hint: 'Split it into several files; papers may also be written as JSON lines, which are read line by line.',
  });
}

/** Says that a file is not read, and why. */
export function refuseFile(file: string, refusal: NonNullable<ListedFile['refusal']>): Problem {
  return makeProblem({ level: 'rejected', file, ...refusals[refusal] });
}
