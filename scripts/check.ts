import { EXIT } from '../src/domain/user-error.ts';
import { helpText, parseWords } from './cli/options.ts';
import type { CommandSpec } from './cli/options.ts';
import { runTests } from './cli/run-tests.ts';

const spec: CommandSpec = {
  usage: 'npm run check',
  summary: 'What to run before a commit: as `npm test`, without the journeys in a browser.',
  options: {},
};

/** `npm run check`: format, lint, types, and all tests that need no browser. */
export async function run(words: readonly string[]): Promise<number> {
  if (parseWords(words, spec).flags.has('help')) {
    process.stdout.write(`${helpText(spec)}\n`);
    return EXIT.done;
  }
  return runTests({ chromiumPath: null });
}
