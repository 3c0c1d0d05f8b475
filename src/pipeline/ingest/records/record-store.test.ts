import { expect, test } from 'vitest';
import { madeUpRecord, people } from '../duplicates/testing-records.ts';
import { assembleCorpus } from './assemble-corpus.ts';
import type { ReadRecord } from './read-record.ts';
import { RecordStore } from './record-store.ts';

const records = Array.from({ length: 100 }, (_, at) =>
  madeUpRecord(
    {
      title: `Map ${String(at % 90)} of “things”`,
      abstract: `We draw 😀 ${'things '.repeat(at)}.`,
      authors: people('Lovelace', 'Žižek'),
      doi: at % 3 === 0 ? `10.1/${String(at % 30)}` : null,
      sourceId: String(at),
    },
    at + 1,
  ),
);

const partsOf = (record: ReadRecord) => ({
  ...{ file: record.file, line: record.line, key: record.key, isWarned: record.isWarned },
  ...{ title: record.title, abstractLength: record.abstractLength, keys: record.keys },
  fields: record.fields,
});

test.each([0, 3, 50, 1000])(
  'records come back as they were, the first %i unpacked',
  (plainCount) => {
    const store = new RecordStore({ plainCount });
    const kept = records.map((record) => store.keep(record));
    expect(kept.filter((record, at) => record === records[at])).toHaveLength(
      Math.min(plainCount, records.length),
    );
    // In any order, and again.
    const shuffled = records.map((_, at) => (at * 37) % records.length);
    for (const at of [...shuffled, ...shuffled]) {
      const [before, after] = [records[at], kept[at]];
      expect(before && after && partsOf(after)).toEqual(before && partsOf(before));
    }
  },
);

test('a block larger than what is taken at once is kept, too', () => {
  const store = new RecordStore({ plainCount: 0 });
  // Text that hardly can be packed.
  const noise = (seed: number): string =>
    Array.from({ length: 400_000 }, (_, at) =>
      String.fromCharCode(0x4e00 + ((at * at * 31 + at * seed * 7919) % 20_000)),
    ).join('');
  const large = Array.from({ length: 9 }, (_, at) =>
    madeUpRecord({ title: `Map ${String(at)}`, abstract: noise(at + 1) }, at + 1),
  );
  const kept = large.map((record) => store.keep(record));
  for (const [at, record] of kept.entries())
    expect(record.fields.abstract === large[at]?.fields.abstract).toBe(true);
});

test('papers are the same whether their records were packed or not', () => {
  const store = new RecordStore({ plainCount: 0 });
  const packed = records.map((record) => store.keep(record));
  const [one, other] = [records, packed].map((all) => {
    const { makeCorpus, makeKeys, appearance, problems } = assembleCorpus(all, new Set());
    return { corpus: makeCorpus(), keys: [...makeKeys()], appearance, problems };
  });
  expect(one?.corpus.papers.length).toBeLessThan(records.length);
  expect(other).toEqual(one);
});
