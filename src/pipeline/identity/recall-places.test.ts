import { describe, expect, test } from 'vitest';
import type { Edition, EditionId, LockPaper, LockTheme } from '../../domain/lock.ts';
import type { PaperId } from '../../domain/paper.ts';
import type { ThemeId } from '../../domain/theme.ts';
import { emptyLock } from '../../lock/empty-lock.ts';
import { recallPlaces } from './recall-places.ts';

const [first, second] = ['ed000001', 'ed000002'] as [EditionId, EditionId];
const edition = (id: EditionId, parents: readonly EditionId[]): Edition => ({
  ...{ id, parents, date: null, digest: '00', paperCount: 0, themeCount: 0, abstractCount: 0 },
  ...{ themeCountReason: '', events: [] },
});
const theme = (id: string, into?: string): LockTheme => ({
  ...{ id: id as ThemeId, slug: id, formerSlugs: [], label: id, formerLabels: [] },
  ...{ since: first, changed: first, hue: 0, tone: 'deep', file: null },
  ...(into !== undefined && {
    retired: { edition: second, into: into as ThemeId, successors: [], members: [] },
  }),
});
const paper = (id: string, more: Partial<LockPaper> = {}): LockPaper => ({
  ...{ id: id as PaperId, keys: [], title: null, slug: null, since: first, changed: first },
  ...{ theme: 'b' as ThemeId, x: 0.5, y: 0.25 },
  ...more,
});
const lock = {
  ...emptyLock,
  meta: { ...emptyLock.meta, layoutSince: first, themesSince: first },
  editions: [edition(first, []), edition(second, [first])],
  themes: [theme('b'), theme('a'), theme('c', 'b')],
};
const recall = (lines: readonly LockPaper[], placed = lines.map(({ id }) => id)) =>
  recallPlaces(placed, lines, lock);

describe('what the lock knows of the papers on the map', () => {
  test('is their living themes, in the order of ids, and their places', () => {
    const { living, themeOf, x, isComplete } = recall([
      paper('p'),
      paper('q', { theme: 'a' as ThemeId }),
    ]);
    expect(living).toEqual(['a', 'b']);
    expect([...themeOf]).toEqual([1, 0]);
    expect([...x]).toEqual([0.5, 0.5]);
    expect(isComplete).toBe(true);
  });

  test('goes on to what a theme has become part of', () => {
    expect([...recall([paper('p', { theme: 'c' as ThemeId })]).themeOf]).toEqual([1]);
  });

  test('is nothing of newcomers, and tells them and those that came since', () => {
    const late = paper('q', { since: second });
    const lines = [paper('p'), late, paper('r', { since: second, theme: null, x: null, y: null })];
    const { themeOf, x, isRecent, isPlacedSince, isComplete } = recall(lines);
    expect([...themeOf]).toEqual([1, 1, -1]);
    expect(x[2]).toBeNaN();
    expect([...isRecent]).toEqual([0, 1, 1]);
    expect([...isPlacedSince]).toEqual([0, 1, 1]);
    expect(isComplete).toBe(false);
  });

  test('is not complete where a paper had a place and has none now', () => {
    expect(recall([paper('p'), paper('q')], ['p' as PaperId]).isComplete).toBe(false);
    const gone = paper('q', { fate: { kind: 'removed' } });
    expect(recall([paper('p'), gone], ['p' as PaperId]).isComplete).toBe(true);
  });
});
