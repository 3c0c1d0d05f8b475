import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** How many folders this process has made: a module is loaded from a path only once, so no path comes twice. */
let madeCount = 0;

/**
 * Makes an empty folder that belongs to this process, `<prefix><process id>` or the like of it, and removes those that
 * ended processes left. So several builds may run at once, and a killed one leaves nothing for long.
 */
export function makeOwnFolder(parent: string, prefix: string): string {
  mkdirSync(parent, { recursive: true });
  removeOrphans(parent, prefix);
  for (;;) {
    const dir = join(parent, `${prefix}${process.pid}${madeCount === 0 ? '' : `-${madeCount}`}`);
    madeCount += 1;
    try {
      mkdirSync(dir);
      return dir;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Removes folders of `makeOwnFolder` whose process has ended. */
export function removeOrphans(parent: string, prefix: string): void {
  for (const name of readdirSync(parent)) {
    const owner = /^(\d+)(?:-\d+)?$/.exec(name.startsWith(prefix) ? name.slice(prefix.length) : '');
    if (owner === null || isRunning(Number(owner[1]))) continue;
    rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function isRunning(processId: number): boolean {
  try {
    // Signal 0 asks without sending.
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // A process of another user is alive too.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
