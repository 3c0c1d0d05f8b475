import { EXIT } from '../src/domain/user-error.ts';
import { findChromium } from './cli/find-chromium.ts';
import { helpText, parseWords } from './cli/options.ts';
import type { CommandSpec } from './cli/options.ts';
import { runTests } from './cli/run-tests.ts';

const spec: CommandSpec = {
  usage: 'npm test',
  summary: 'Checks format, lint and types and runs all tests, those in a browser too.',
  options: {},
};

/** `npm test`: what CI runs; fetches a browser where the machine has none. */
export async function run(words: readonly string[]): Promise<number> {
  if (parseWords(words, spec).flags.has('help')) {
    process.stdout.write(`${helpText(spec)}\n`);
    return EXIT.done;
  }
  const chromiumPath = findChromium((line) => process.stdout.write(`${line}\n`));
  return runTests({ chromiumPath });
}
