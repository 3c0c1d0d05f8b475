import type { Lock } from '../../../src/domain/lock.ts';
import { UserError } from '../../../src/domain/user-error.ts';
import { formatLock } from '../../../src/lock/format-lock.ts';
import { lockFolder } from '../../../src/lock/lock-problem.ts';
import { holdsOurSite } from '../out-folder.ts';

/** What to say where there is no lock yet, and louder where there was a site already. */
export function firstLockNote(contentDir: string, outDir: string): string {
  const dir = `${contentDir}/${lockFolder}/`;
  if (!holdsOurSite(outDir))
    return `There is no ${dir} yet: this build makes it, and later ones keep the addresses that it gives out.`;
  return (
    `There is no ${dir}, though a map was built before: all addresses are given out anew, and links to themes may break.\n` +
    `  Was it lost? Stop with Ctrl+C and bring it back, for example with \`git checkout HEAD -- ${lockFolder}\`, typed in the content folder.`
  );
}

/** Refuses a lock that differs from the one that is there, for `--frozen`. */
export function checkFrozen(contentDir: string, past: Lock | null, next: Lock): void {
  if (past !== null && isSameText(formatLock(past), formatLock(next))) return;
  throw new UserError(
    past === null
      ? 'There is no lock, and this build may not make one.'
      : 'The content has changed since the lock was written, and this build may not change the lock.',
    {
      where: `${contentDir}/${lockFolder}/, under \`--frozen\``,
      hint: 'Build once without `--frozen`, look at the report under `changes/`, and commit the lock with the content.',
    },
  );
}

function isSameText(left: object, right: object): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
