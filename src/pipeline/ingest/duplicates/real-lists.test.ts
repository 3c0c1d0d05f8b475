import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { corporaDir, hasCorpora } from '../../../testing/corpora.ts';
import { jsonLines } from '../formats/json/json-lines.ts';
import { settleFile } from '../records/settle-file.ts';
import { joinRecords } from './join-records.ts';
import { cpuTimeMs } from '../../../testing/cpu-time.ts';

/** Each list is read and joined once. */
const lists = new Map<string, ReturnType<typeof readList>>();
function recordsOf(file: string) {
  const known = lists.get(file) ?? readList(file);
  lists.set(file, known);
  return known;
}

function readList(file: string) {
  const bytes = readFileSync(join(corporaDir, file));
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return settleFile({ path: `papers/${file}`, format: 'jsonl' }, jsonLines.read(text)).records;
}
const joined = (records: ReturnType<typeof recordsOf>) =>
  joinRecords(records, { join: [], keep: [] });

describe.runIf(hasCorpora)('of real lists', () => {
  // Two titles occur twice in the 10,000: overviews of a shared task of two years, and two yearly reports of a project.
  // Each has its own abstract and volume: they are different papers.
  test.each([
    'acl-1k.jsonl',
    'acl-10k.jsonl.gz',
    'labelled-acl2020-tracks.jsonl',
    'labelled-drug-reviews.jsonl.gz',
  ])('no two records of %s are joined, which takes little time', (file) => {
    const records = recordsOf(file);
    const start = cpuTimeMs();
    expect(joined(records).papers).toHaveLength(records.length);
    // Far more than a free machine needs for ten thousand: a loaded one runs the tests, too.
    expect(cpuTimeMs() - start).toBeLessThan(10_000);
  });

  test('those that are in two lists are joined, each with itself', () => {
    const [sample, all] = [recordsOf('acl-1k.jsonl'), recordsOf('acl-10k.jsonl.gz')];
    const known = new Set(all.map(({ fields }) => fields.sourceId));
    const { papers } = joined([...sample, ...all]);
    const sharedCount = sample.filter(({ fields }) => known.has(fields.sourceId)).length;
    expect(papers).toHaveLength(sample.length + all.length - sharedCount);
    for (const { records } of papers)
      expect(new Set(records.map(({ fields }) => fields.sourceId)).size).toBe(1);
  });
});
