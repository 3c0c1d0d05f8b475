import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, rmdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeOwnFolder, removeOrphans } from './own-folders.ts';

/** The two moments in which a swap can be cut short; tests throw there. */
export type SwapStep = 'staged' | 'old-aside';

/**
 * Puts a finished site in the place of an old one: it is first moved beside it, on the same disk, then both are renamed, so
 * that no reader sees half a site and the old one is there until the new one is.
 */
export function swapIn(
  builtDir: string,
  outDir: string,
  onStep: (step: SwapStep) => void = () => undefined,
): void {
  mendSwap(outDir);
  const parent = dirname(outDir);
  const staged = makeOwnFolder(parent, newPrefix(outDir));
  move(builtDir, staged);
  onStep('staged');

  const old = oldPath(outDir);
  if (existsSync(outDir)) renameSync(outDir, old);
  onStep('old-aside');
  renameSync(staged, outDir);
  rmSync(old, { recursive: true, force: true });
}

/** Mends what an interrupted swap left: brings the old site back if its place is empty, removes the rest. */
export function mendSwap(outDir: string): void {
  const parent = dirname(outDir);
  if (!existsSync(parent)) {
    mkdirSync(parent, { recursive: true });
    return;
  }
  const old = oldPath(outDir);
  if (existsSync(old)) {
    if (isMissingOrEmpty(outDir)) {
      if (existsSync(outDir)) rmdirSync(outDir);
      renameSync(old, outDir);
    } else {
      rmSync(old, { recursive: true, force: true });
    }
  }
  removeOrphans(parent, newPrefix(outDir));
}

/** Renames a folder, or copies it where the two places are on different disks. */
function move(from: string, to: string): void {
  try {
    // Windows renames onto nothing only.
    rmdirSync(to);
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true, force: true });
  }
}

function isMissingOrEmpty(dir: string): boolean {
  return !existsSync(dir) || readdirSync(dir).length === 0;
}

function oldPath(outDir: string): string {
  return join(dirname(outDir), `.${basename(outDir)}.paperland-old`);
}

function newPrefix(outDir: string): string {
  return `.${basename(outDir)}.paperland-new-`;
}
