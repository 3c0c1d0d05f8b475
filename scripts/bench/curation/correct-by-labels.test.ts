import { expect, test } from 'vitest';
import { bridgedCorpus } from '../../../src/testing/bridged-corpus.ts';
import { correctByLabels } from './correct-by-labels.ts';

test.each([1, 2])(
  'where groups lie between themes, the list of what to look at first settles them all (seed %i)',
  async (seed) => {
    const groupCount = 4;
    const { corpus, labelOf } = bridgedCorpus({ paperCount: 160, themeCount: 6, groupCount, seed });
    const options = { count: groupCount, drawCount: 5 };
    const { found, proposed, atRandom, movedCount } = await correctByLabels(
      corpus,
      labelOf,
      options,
    );
    // One word a group moves the whole group; as many papers at random hardly ever meet one.
    expect(found).toBeLessThan(0.9);
    expect(proposed).toBeGreaterThan(0.98);
    expect(movedCount).toBeGreaterThan(2 * groupCount);
    expect(Math.max(...atRandom)).toBeLessThan(proposed - 0.05);
  },
);
