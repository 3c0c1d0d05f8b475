import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { followHistory } from '../../scripts/testing/follow-history.ts';
import { corporaDir, hasCorpora } from '../testing/corpora.ts';
import { plantCorpus } from '../testing/planted-corpus.ts';
import { jsonLines } from './ingest/formats/json/json-lines.ts';
import type { PaperFields } from './ingest/records/read-record.ts';
import { settleFile } from './ingest/records/settle-file.ts';

/** Papers of a file of the corpora, the first so many. */
function papersOf(file: string, count: number): readonly PaperFields[] {
  const bytes = readFileSync(join(corporaDir, file));
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const lines = text.split('\n').slice(0, count).join('\n');
  const reading = settleFile({ path: file, format: 'jsonl' }, jsonLines.read(lines));
  return reading.records.map(({ fields }) => fields);
}

describe('over a made-up history every promise is kept', { timeout: 60_000 }, () => {
  test('of planted papers, rebuilt after every step', async () => {
    const { papers } = plantCorpus({ paperCount: 90, themeCount: 5 }).corpus;
    const fields = papers.map(({ id: _id, slug: _slug, ...rest }): PaperFields => rest);
    const outcome = await followHistory(fields, { seed: 1, stepCount: 5, isRebuilt: true });
    expect(outcome.broken).toEqual([]);
    expect(outcome.addressCount).toBeGreaterThan(60);
    expect(outcome.correctionCount).toBeGreaterThan(5);
  });

  test.skipIf(!hasCorpora).each([
    ['acl-1k.jsonl', 2],
    ['labelled-acl2020-tracks.jsonl', 3],
    ['labelled-drug-reviews.jsonl.gz', 4],
  ])('of papers of %s', async (file, seed) => {
    const outcome = await followHistory(papersOf(file, 180), { seed, stepCount: 3 });
    expect(outcome.broken).toEqual([]);
    expect(outcome.themeIdCount).toBeGreaterThan(3);
  });
});
