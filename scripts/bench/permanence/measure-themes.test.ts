import { expect, test } from 'vitest';
import { plantCorpus } from '../../../src/testing/planted-corpus.ts';
import { measureThemes } from './measure-themes.ts';

const { corpus, themeOf } = plantCorpus({ paperCount: 60, themeCount: 4 });

test('planted themes outlive a tenth of newcomers', async () => {
  const spreads = await measureThemes(
    { corpus, labels: themeOf },
    { scenario: '+10 %', historyCount: 1 },
  );
  expect(spreads?.kept?.mean).toBeGreaterThan(0.9);
  expect(spreads?.alive).toEqual({ mean: 1, worst: 1 });
  expect(spreads?.nmi?.mean).toBeGreaterThan(-0.1);
});

test('topics that were not seen before can only be told by labels', async () => {
  const options = { scenario: 'unseen topics, +50 %', historyCount: 1 } as const;
  expect(await measureThemes({ corpus, labels: null }, options)).toBeNull();
  const spreads = await measureThemes({ corpus, labels: themeOf }, options);
  expect(spreads?.born?.mean).toBeGreaterThanOrEqual(1);
});
