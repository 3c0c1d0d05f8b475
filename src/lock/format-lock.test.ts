import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EditionId, Lock, LockItem } from '../domain/lock.ts';
import type { PaperId } from '../domain/paper.ts';
import type { ThemeId } from '../domain/theme.ts';
import { formatLock } from './format-lock.ts';
import { parseLock } from './parse-lock.ts';

const digit = fc.constantFrom(...Array.from('0123456789abcdefghjkmnpqrstvwxyz'));
const id = fc.string({ unit: digit, minLength: 8, maxLength: 9 });
const text = fc.string({ unit: 'grapheme', maxLength: 8 });
const coordinate = fc.double({ min: 0, max: 1, noNaN: true });
/** What a later version may write. */
const unknown = fc.dictionary(fc.constantFrom('shape', 'zone'), fc.jsonValue({ maxDepth: 1 }));

/** Locks whose ids all lead somewhere. */
const anyLock: fc.Arbitrary<Lock> = fc
  .record({
    ids: fc.uniqueArray(id, { minLength: 3, maxLength: 12 }),
    texts: fc.array(text, { minLength: 3, maxLength: 3 }),
    point: fc.option(fc.tuple(coordinate, coordinate), { nil: null }),
    fate: fc.constantFrom('none', 'removed', 'joined'),
    extra: unknown,
  })
  .map(({ ids, texts, point, fate, extra }) => {
    const [first = '', ...others] = ids;
    const edition = first as EditionId;
    const theme = others[0] as ThemeId;
    const [label = '', former = '', key = ''] = texts;
    return {
      meta: {
        schema: 1,
        seed: 1,
        settings: { stopwords: texts },
        layoutSince: edition,
        themesSince: edition,
        ...extra,
      },
      editions: [
        {
          id: edition,
          parents: [],
          date: '2025-07',
          digest: '0af1',
          paperCount: 2,
          themeCount: 1,
          abstractCount: 2,
          themeCountReason: '',
          events: [{ kind: 'theme-renamed', theme, from: former, to: label, ...extra }],
        },
      ],
      themes: [
        {
          ...extra,
          id: theme,
          slug: 'speech',
          formerSlugs: ['voices'],
          label,
          formerLabels: [former],
          since: edition,
          changed: edition,
          hue: 250,
          tone: 'deep',
          file: null,
        },
      ],
      papers: others.map((paper, index) => ({
        id: paper as PaperId,
        keys: [`id:${key}`, 'doi:10.1/x'],
        title: index === 0 ? null : label,
        slug: index === 0 ? null : `words-${paper}`,
        since: edition,
        changed: edition,
        theme: point === null ? null : theme,
        x: point?.[0] ?? null,
        y: point?.[1] ?? null,
        ...(fate === 'removed' && { fate: { kind: 'removed' as const } }),
        ...(fate === 'joined' && { fate: { kind: 'joined' as const, into: others[0] as PaperId } }),
        ...extra,
      })),
      items: others.map((item): LockItem => ({
        kind: 'paper',
        id: item,
        path: `papers/${item}/`,
        state: 'live',
        target: null,
        since: edition,
      })),
    };
  });

function read(texts: ReturnType<typeof formatLock>): Lock {
  const { lock, problems } = parseLock(texts);
  expect(problems).toEqual([]);
  return lock!;
}

describe('the files of a lock', () => {
  test('are the same bytes after reading and writing, unknown keys and all', () => {
    fc.assert(
      fc.property(anyLock, (lock) => {
        const texts = formatLock(lock);
        expect(formatLock(read(texts))).toEqual(texts);
      }),
    );
  });

  test('do not depend on the order of lines and keys in memory', () => {
    fc.assert(
      fc.property(anyLock, (lock) => {
        const papers = lock.papers.toReversed().map(reverseKeys);
        expect(
          formatLock({ ...lock, papers })
            ['papers.jsonl'].split('\n')
            .sort(),
        ).toEqual(formatLock(lock)['papers.jsonl'].split('\n').sort());
      }),
    );
    function reverseKeys<T extends object>(value: T): T {
      // Unknown keys keep their order among themselves.
      const { shape, zone, ...known } = value as T & { shape?: unknown; zone?: unknown };
      const entries = Object.entries(known).reverse();
      for (const key of Object.keys(value))
        if (key === 'shape' || key === 'zone') entries.push([key, key === 'shape' ? shape : zone]);
      return Object.fromEntries(entries) as T;
    }
  });

  test('hold one object a line in the order of ids, and end with a line feed', () => {
    fc.assert(
      fc.property(anyLock, (lock) => {
        const { 'papers.jsonl': papers } = formatLock(lock);
        const ids = papers
          .trimEnd()
          .split('\n')
          .map((line) => (JSON.parse(line) as { id: string }).id);
        expect(ids).toEqual(ids.toSorted());
        expect(papers).toMatch(/[^\n]\n$/);
        expect(papers).not.toContain('\r');
      }),
    );
  });

  test('read the same with the line ends of Windows and a byte order mark', () => {
    fc.assert(
      fc.property(anyLock, (lock) => {
        const texts = formatLock(lock);
        const windows = `\ufeff${texts['papers.jsonl'].replaceAll('\n', '\r\n')}`;
        expect(read({ ...texts, 'papers.jsonl': windows })).toEqual(read(texts));
      }),
    );
  });

  test('write composed letters and five decimals', () => {
    const [lock] = fc.sample(anyLock, { numRuns: 1, seed: 1 });
    const paper = lock!.papers[0]!;
    const texts = formatLock({
      ...lock!,
      papers: [{ ...paper, keys: ['id:e\u0301', 'id:\n\u0303'], x: 0.123456789, y: -0 }],
    });
    expect(texts['papers.jsonl']).toContain('"id:\u00e9"');
    expect(texts['papers.jsonl']).toContain('"x":0.12346,"y":0');
    expect(JSON.parse(texts['papers.jsonl'])).toMatchObject({ keys: ['id:\n\u0303', 'id:é'] });
  });
});
