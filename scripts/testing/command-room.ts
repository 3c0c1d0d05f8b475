import { enableCompileCache } from 'node:module';
import { runCommand } from '../cli/run-command.ts';
import type { CommandOutcome } from './build-case.ts';

/** Runs one command; what it writes to its outputs is kept. */
async function runKept([name = '', ...words]: readonly string[]): Promise<CommandOutcome> {
  const kept = { stdout: '', stderr: '' };
  for (const output of ['stdout', 'stderr'] as const) {
    process[output].write = (part: string | Uint8Array): boolean => {
      kept[output] += typeof part === 'string' ? part : new TextDecoder().decode(part);
      return true;
    };
  }
  const exitCode = await runCommand(name, words);
  return { exitCode, ...kept };
}

enableCompileCache();
process.on('message', (words: readonly string[]) => {
  void runKept(words).then((outcome) => process.send?.(outcome));
});
