import { describe, expect, test } from 'vitest';
import type { Edition, EditionId, LockPaper } from '../../domain/lock.ts';
import type { PaperId } from '../../domain/paper.ts';
import { settingsSchema } from '../../domain/settings.ts';
import { checkGates, type GatedChange } from './check-gates.ts';

const limits = settingsSchema.parse({}).gates;
const first = 'ed000001' as EditionId;
const edition = (abstractCount: number): Edition => ({
  id: first,
  parents: [],
  date: null,
  digest: '00',
  paperCount: abstractCount,
  themeCount: 1,
  abstractCount,
  themeCountReason: '',
  events: [],
});
const papersOf = (count: number, removed = 0): LockPaper[] =>
  Array.from({ length: count }, (_, index) => ({
    id: String(index).padStart(8, '0') as PaperId,
    keys: [],
    title: null,
    slug: null,
    since: first,
    changed: first,
    theme: null,
    x: null,
    y: null,
    ...(index < removed && { fate: { kind: 'removed' as const } }),
  }));
const refused = (parts: Partial<GatedChange>): string[] =>
  checkGates({
    limits,
    past: { editions: [edition(100)], papers: papersOf(100) },
    papers: papersOf(100),
    abstractCount: 100,
    moved: { count: 0, share: 0 },
    medianMovement: 0,
    ...parts,
  }).map(({ gate, problem }) => `${gate}: ${problem.message} ${problem.hint}`);

describe('a gate', () => {
  test('lets a first edition and small changes pass', () => {
    expect(refused({ past: { editions: [], papers: [] } })).toEqual([]);
    expect(refused({ papers: papersOf(100, 10), abstractCount: 80 })).toEqual([]);
    expect(refused({ moved: { count: 25, share: 0.25 }, medianMovement: 0.05 })).toEqual([]);
  });

  test('does not mind four papers of a map of six that find a better theme', () => {
    expect(refused({ moved: { count: 4, share: 0.67 } })).toEqual([]);
  });

  test('does not mind two papers that leave a map of five', () => {
    const past = { editions: [edition(5)], papers: papersOf(5) };
    expect(refused({ past, papers: papersOf(5, 2), abstractCount: 3 })).toEqual([]);
  });

  test('stops a corpus that shrinks, by share or by number', () => {
    expect(refused({ papers: papersOf(100, 11) })).toMatchInlineSnapshot(`
      [
        "shrink: 11 papers of 100 are not in the content any more; the limit is 10 % or 50 papers. Is a file missing from \`papers/\`? On purpose? Build once with \`--accept shrink\`.",
      ]
    `);
    const past = { editions: [edition(0)], papers: papersOf(1000) };
    expect(refused({ past, papers: papersOf(1000, 51), abstractCount: 0 })).toHaveLength(1);
  });

  test('asks whether it is another map where nearly all papers are gone', () => {
    expect(refused({ papers: papersOf(100, 81) })[0]).toContain('remove the folder `map.lock`');
    expect(refused({ papers: papersOf(100, 80) })[0]).not.toContain('map.lock');
  });

  test('does not count papers that were removed before', () => {
    const past = { editions: [edition(50)], papers: papersOf(100, 50) };
    expect(refused({ past, papers: papersOf(100, 50), abstractCount: 50 })).toEqual([]);
  });

  test('stops a corpus that loses its abstracts', () => {
    expect(refused({ abstractCount: 79 })).toMatchInlineSnapshot(`
      [
        "shrink: 79 papers have an abstract, where 100 had one; the limit is a loss of 20 %. Does an export lack its abstracts? On purpose? Build once with \`--accept shrink\`.",
      ]
    `);
  });

  test('stops themes and positions that move far', () => {
    expect(refused({ moved: { count: 30, share: 0.3 }, medianMovement: 0.123 }))
      .toMatchInlineSnapshot(`
      [
        "themes: 30 % of the known papers would go to another theme; the limit is 25 %. The setting \`themes.stability: high\` holds them more firmly. On purpose? Build once with \`--accept themes\`.",
        "positions: Known papers would move by 12.3 % of the map’s diagonal (median); the limit is 5 %. Readers who know the map will have to find their way anew. On purpose? Build once with \`--accept positions\`.",
      ]
    `);
  });
});
