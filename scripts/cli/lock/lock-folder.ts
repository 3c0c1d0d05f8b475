import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lock } from '../../../src/domain/lock.ts';
import { formatLock, lockGitAttributes } from '../../../src/lock/format-lock.ts';
import { lockFolder } from '../../../src/lock/lock-problem.ts';
import { lockFileNames, parseLock } from '../../../src/lock/parse-lock.ts';
import type { LockReading } from '../../../src/lock/parse-lock.ts';
import { makeOwnFolder, removeOrphans } from '../own-folders.ts';
import { mendSwap, swapIn } from '../swap.ts';
import type { SwapStep } from '../swap.ts';

/** Begins the names of folders in which builds write a lock before it takes its place. */
const stagingPrefix = `.${lockFolder}.paperland-lock-`;

/** Reads the lock of a content folder, after mending what an interrupted build left of it. */
export function readLockFolder(contentDir: string): LockReading {
  if (existsSync(contentDir)) {
    mendSwap(join(contentDir, lockFolder));
    removeOrphans(contentDir, stagingPrefix);
  }
  return readLockWithoutMending(contentDir);
}

/** Reads the lock of a content folder that must not be touched, such as that of `validate`. */
export function readLockWithoutMending(contentDir: string): LockReading {
  const texts: Partial<Record<(typeof lockFileNames)[number], string>> = {};
  for (const name of lockFileNames) {
    const path = join(contentDir, lockFolder, name);
    if (existsSync(path)) texts[name] = readFileSync(path, 'utf8');
  }
  return parseLock(texts);
}

/**
 * Writes a lock as a whole, or not at all: beside the old one, then renamed into its place. Where nothing would change
 * nothing is touched. Returns whether it was written.
 */
export function writeLockFolder(
  contentDir: string,
  lock: Lock,
  onStep: (step: SwapStep) => void = () => undefined,
): boolean {
  const dir = join(contentDir, lockFolder);
  mendSwap(dir);
  const files = Object.entries({ ...formatLock(lock), '.gitattributes': lockGitAttributes });
  if (files.every(([name, text]) => holds(join(dir, name), text))) return false;
  const staged = makeOwnFolder(contentDir, stagingPrefix);
  try {
    for (const [name, text] of files) writeFileSync(join(staged, name), text, { flush: true });
    swapIn(staged, dir, onStep);
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
  return true;
}

function holds(path: string, text: string): boolean {
  return existsSync(path) && readFileSync(path, 'utf8') === text;
}
