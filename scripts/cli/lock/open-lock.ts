import type { Lock } from '../../../src/domain/lock.ts';
import { UserError } from '../../../src/domain/user-error.ts';
import { UserErrors } from '../failure.ts';
import { readLockFolder, readLockWithoutMending } from './lock-folder.ts';

/**
 * The lock of a content folder, or null where there is none yet. One that cannot be read is refused: a build without it
 * would give out all addresses anew.
 *
 * @param options.isMended whether to mend first what an interrupted build left, as only `build` may
 */
export function openLock(contentDir: string, options: { isMended: boolean }): Lock | null {
  const read = options.isMended ? readLockFolder : readLockWithoutMending;
  const { lock, problems } = read(contentDir);
  if (problems.length === 0) return lock;
  throw new UserErrors(
    problems.map(({ file, record, field, value, message, hint }) => {
      const at = [record, field].filter((part) => part !== '').join(', ');
      const quoted = value === '' || message.includes(value) ? '' : ` Got "${value}".`;
      return new UserError(`${message}${quoted}`, {
        where: `${contentDir}/${file}${at === '' ? '' : `, ${at}`}`,
        hint,
      });
    }),
  );
}
