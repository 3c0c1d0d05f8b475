import { describe, expect, test } from 'vitest';
import type { EditionId, LockPaper } from '../../domain/lock.ts';
import type { PaperId } from '../../domain/paper.ts';
import { compareText } from '../../lock/edition-order.ts';
import { choosePages, type PageChoice } from './choose-pages.ts';

const [first, second] = ['ed000001', 'ed000002'] as [EditionId, EditionId];
const line = (id: string, since: EditionId, slug: string | null = null): LockPaper => ({
  id: id as PaperId,
  keys: [],
  title: null,
  slug,
  since,
  changed: since,
  theme: null,
  x: null,
  y: null,
});
const choose = (lines: readonly LockPaper[], more: Partial<PageChoice>): string[] => [
  ...choosePages({
    appearance: lines.map(({ id }) => id),
    lines,
    compare: compareText,
    limit: 'all',
    pastLimit: null,
    ...more,
  }),
];

describe('the papers that have a page', () => {
  test('are all, none, or the first that the files name', () => {
    const lines = [line('b', first), line('a', first), line('c', first)];
    expect(choose(lines, {})).toEqual(['b', 'a', 'c']);
    expect(choose(lines, { limit: 'none' })).toEqual([]);
    expect(choose(lines, { limit: 2 })).toEqual(['b', 'a']);
  });

  test('are those of earlier editions first, wherever newcomers stand', () => {
    const lines = [line('new', second), line('old', first)];
    expect(choose(lines, { limit: 1, pastLimit: 1 })).toEqual(['old']);
  });

  test('stay when a paper comes back that had a page before theirs', () => {
    const lines = [line('back', first, 'back'), line('since', second, 'since')];
    expect(choose(lines, { limit: 1, pastLimit: 1 })).toEqual(['back', 'since']);
  });

  test('are fewer where the author lowers the limit, which a gate then asks about', () => {
    const lines = [line('a', first, 'a'), line('b', first, 'b')];
    expect(choose(lines, { limit: 1, pastLimit: 'all' })).toEqual(['a']);
    expect(choose(lines, { limit: 1, pastLimit: 2 })).toEqual(['a']);
  });
});
