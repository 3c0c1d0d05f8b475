import { describe, expect, test } from 'vitest';
import type { EditionId, LockPaper } from '../domain/lock.ts';
import type { PaperId } from '../domain/paper.ts';
import { resolvePaperIds } from './identity/resolve-paper-ids.ts';
import { madeUpRecord, people } from './ingest/duplicates/testing-records.ts';
import { assembleCorpus } from './ingest/records/assemble-corpus.ts';
import type { PaperFields } from './ingest/records/read-record.ts';

type Fields = Partial<PaperFields>;
const editionIds = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc'] as EditionId[];
const editions = editionIds.map((id, turn) => ({
  ...{ id, parents: editionIds.slice(Math.max(0, turn - 1), turn), date: null, digest: id },
  ...{ paperCount: 0, themeCount: 0, abstractCount: 0, themeCountReason: '', events: [] },
}));

/** Builds one edition: the papers of the records, under the ids that the lock knows them by. */
function build(
  all: readonly Fields[],
  {
    lines = [],
    turn = 0,
    keep = [],
  }: { lines?: readonly LockPaper[]; turn?: number; keep?: [string, string][] } = {},
): { lines: readonly LockPaper[]; idOf: ReadonlyMap<string, PaperId> } {
  const records = all.map((fields, at) => madeUpRecord(fields, at + 1));
  const duplicates = { join: [], keep };
  const { makeCorpus, makeKeys } = assembleCorpus(records, new Set(), { duplicates });
  const [corpus, keys] = [makeCorpus(), makeKeys()];
  const papers = corpus.papers.map(({ id, title }) => ({
    keys: keys.get(id) ?? (['', ''] as const),
    title,
  }));
  const { identities, papers: next } = resolvePaperIds(papers, {
    ...{
      editions: editions.slice(0, turn + 1),
      locked: lines,
      edition: editionIds[turn] ?? editions[0]!.id,
    },
    ...{ forgotten: new Set<string>(), takenIds: new Set<string>() },
  });
  return {
    lines: next,
    idOf: new Map(corpus.papers.map(({ title }, at) => [title, identities[at]!.id])),
  };
}

const title = 'Deep maps of cold oceans';
const preprint = { title, authors: people('Smith', 'Jones'), year: 2020, arxiv: '2001.00001' };
const published = {
  ...preprint,
  arxiv: null,
  title: 'Deep Maps of Cold Oceans',
  doi: '10.1/x',
  year: 2021,
};

describe('a paper of which a preprint was there first', () => {
  const first = build([preprint]);
  const id = first.idOf.get(title);

  test('keeps its id when its published version joins it, and when that stands alone', () => {
    const joined = build([preprint, published], { lines: first.lines, turn: 1 });
    expect([...joined.idOf]).toEqual([[published.title, id]]);
    expect(joined.lines[0]?.keys).toEqual(
      expect.arrayContaining(['arxiv:2001.00001', 'doi:10.1/x']),
    );
    const alone = build([published], { lines: joined.lines, turn: 2 });
    expect([...alone.idOf.values()]).toEqual([id]);
  });

  test('keeps its id when the author keeps the two apart; the published version has one of its own', () => {
    const joined = build([preprint, published], { lines: first.lines, turn: 1 });
    const keep: [string, string][] = [['2001.00001', '10.1/x']];
    const parted = build([preprint, published], { lines: joined.lines, turn: 2, keep });
    expect(parted.idOf.size).toBe(2);
    expect(parted.lines.every(({ fate }) => fate === undefined)).toBe(true);
    expect([...parted.idOf.values()]).toContain(id);
  });
});

test('two published papers that turn out to be one keep the older id, and each its own when they part', () => {
  const first = build([preprint]);
  const keep: [string, string][] = [['2001.00001', '10.1/x']];
  const apart = build([preprint, published], { lines: first.lines, turn: 1, keep });
  const joined = build([preprint, published], { lines: apart.lines, turn: 1 });
  expect([...joined.idOf.values()]).toEqual([first.idOf.get(title)]);
  const again = build([preprint, published], { lines: joined.lines, turn: 2, keep });
  expect(again.idOf).toEqual(apart.idOf);
});

test('papers of one title, year and author are recognized each build anew, though no id tells them apart', () => {
  const preface = { title: 'Preface', authors: people('Smith'), year: 2020 };
  const records = [
    { ...preface, venue: 'A' },
    { ...preface, venue: 'B' },
  ];
  const first = build(records);
  expect(first.lines).toHaveLength(2);
  const again = build(records.toReversed(), { lines: first.lines, turn: 1 });
  expect(again.lines.map(({ id, since }) => [id, since])).toEqual(
    first.lines.map(({ id, since }) => [id, since]),
  );
});
