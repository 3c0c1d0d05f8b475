import fc from 'fast-check';
import { UserError } from '../../src/domain/user-error.ts';
import { fuzzedFormats, randomFiles, readFuzzed } from '../testing/fuzz-formats.ts';
import type { BenchOptions } from './bench-options.ts';

/** Does any random file crash a reader, hold it up for two seconds, or lose a record? */
export async function measureFuzz(options: BenchOptions): Promise<void> {
  const faults: string[] = [];
  for (const fuzzed of fuzzedFormats()) {
    const { name } = fuzzed.format;
    const started = performance.now();
    let [foundCount, slowestMs, seed] = [0, 0, 0];
    for (const text of fc.sample(randomFiles(fuzzed), { numRuns: options.caseCount, seed: 1 })) {
      const outcome = readFuzzed(fuzzed.format, text);
      foundCount += outcome.foundCount;
      slowestMs = Math.max(slowestMs, outcome.durationMs);
      seed++;
      if (outcome.fault !== null)
        faults.push(
          `${name}, file ${seed}: ${outcome.fault}: ${JSON.stringify(text.slice(0, 300))}`,
        );
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    options.say(
      `${name}: ${options.caseCount} files in ${seconds} s, ${foundCount} records found, the slowest file ${Math.round(slowestMs)} ms`,
    );
    await new Promise((resolve) => setImmediate(resolve));
  }
  for (const fault of faults) options.say(`  ${fault}`);
  if (faults.length === 0) {
    options.say('No crash, no hang, no record lost.');
    return;
  }
  throw new UserError(`${faults.length} random files were read wrongly.`, {
    where: '`npm run bench -- fuzz`',
    hint: 'Write a test of each file above beside its reader.',
  });
}
