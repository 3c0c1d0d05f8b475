import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { projectDir } from '../cli/paths.ts';
import type { CommandOutcome } from './build-case.ts';

/** The process that runs commands for this worker of Vitest; null until the first is asked for. */
let room: ChildProcess | null = null;

/**
 * Runs the words of a command in a process that has run others before: modules are loaded and compiled there, so that a
 * build takes a third of the time. One command at a time.
 */
export function runWarm(words: readonly string[]): Promise<CommandOutcome> {
  const child = (room ??= startRoom());
  return new Promise((resolve, reject) => {
    const listen = (outcome: CommandOutcome): void => {
      child.off('exit', fail);
      resolve(outcome);
    };
    const fail = (exitCode: number | null): void => {
      room = null;
      child.off('message', listen);
      reject(new Error(`The process for commands ended with ${String(exitCode)}.`));
    };
    child.once('message', listen);
    child.once('exit', fail);
    child.send(words);
  });
}

function startRoom(): ChildProcess {
  const child = fork(join(import.meta.dirname, 'command-room.ts'), {
    cwd: projectDir,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  });
  // It ends when this process does, and keeps it from ending no longer than that.
  child.unref();
  child.channel?.unref();
  return child;
}
