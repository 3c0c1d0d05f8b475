import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuzzedFormats, randomFiles, readFuzzed } from '../../../scripts/testing/fuzz-formats.ts';

const formats = fuzzedFormats();

test.each(formats.map((one) => [one.format.name, one] as const))(
  'a random file of %s is read without a crash, a hang or a lost record',
  (_, fuzzed) => {
    fc.assert(
      fc.property(randomFiles(fuzzed), (text) => {
        expect(readFuzzed(fuzzed.format, text).fault).toBeNull();
      }),
      { numRuns: 150 },
    );
  },
);
