import { describeFailure } from './failure.ts';

/** What every file `scripts/<command>.ts` exports. */
export interface Command {
  /** Takes the words after the command's name, gives the exit code. */
  readonly run: (words: readonly string[]) => Promise<number>;
}

/** Runs one command to its exit code; a failure is told on standard error. */
export async function runCommand(name: string, words: readonly string[]): Promise<number> {
  try {
    const command = (await import(`../${name}.ts`)) as Command;
    return await command.run(words);
  } catch (error) {
    const failure = describeFailure(error);
    process.stderr.write(`${failure.text}\n`);
    return failure.exitCode;
  }
}
