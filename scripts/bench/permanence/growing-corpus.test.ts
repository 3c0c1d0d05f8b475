import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.ts';
import { numberLabels, openGrowingCorpus } from './growing-corpus.ts';

test('labels get numbers in their order; papers without one share a number', () => {
  expect(numberLabels(['bees', 'ants', null, 'bees', null])).toEqual([0, 1, 2, 0, 2]);
});

test('of a large file a sample is taken, the same each time, unless the whole is asked for', async () => {
  const lines = Array.from(
    { length: 25 },
    (_, index) => `{"id":"p${index}","title":"Title ${index}","label":"${index % 2}"}\n`,
  );
  const dir = temporaryFolder({ 'papers.jsonl': lines.join('') });
  const open = (sampleCount: number | null) =>
    openGrowingCorpus(join(dir, 'papers.jsonl'), { sampleCount });
  const sample = await open(20);
  expect(sample.name).toBe('papers.jsonl, 20 of 25 papers');
  expect(sample.fields).toHaveLength(20);
  expect(sample.labels).toHaveLength(20);
  expect(await open(20)).toEqual(sample);
  const whole = await open(null);
  expect(whole.name).toBe('papers.jsonl, 25 papers');
  expect(whole.fields[0]).not.toHaveProperty('slug');
});
