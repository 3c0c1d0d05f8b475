import type { Problem } from '../domain/problem.ts';

/** Folder of the lock inside the content folder. */
export const lockFolder = 'map.lock';

const valueLength = 80;

/** A line or file of the lock that cannot be read, and how to have it back. */
export function lockProblem(
  name: string,
  at: {
    readonly reason: string;
    readonly field?: string;
    /** Counted from 1. */
    readonly line?: number;
    readonly text?: string;
  },
): Problem {
  return {
    level: 'rejected',
    code: 'LOCK-UNREADABLE',
    file: `${lockFolder}/${name}`,
    record: at.line === undefined ? '' : `line ${at.line}`,
    field: at.field ?? '',
    value: quote(at.text ?? ''),
    message: `${at.line === undefined ? 'The file' : 'The line'} cannot be read: ${at.reason}.`,
    hint: restoreHint(name),
  };
}

/** What to type to have a file of the lock back as it was committed. */
export function restoreHint(name: string): string {
  return (
    `Bring back the last good file with \`git checkout HEAD -- ${lockFolder}/${name}\`, typed in the content folder. ` +
    `Without git: remove the whole folder \`${lockFolder}\`; the next build then makes a new one, and addresses may change.`
  );
}

/** A value on one line, without signs that a terminal takes for a command. */
function quote(text: string): string {
  const safe = text
    .slice(0, 2 * valueLength)
    .replaceAll(/[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu, ' ');
  return safe.length <= valueLength ? safe : `${safe.slice(0, valueLength - 1)}…`.toWellFormed();
}
