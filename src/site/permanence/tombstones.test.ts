import { describe, expect, it } from 'vitest';
import type { ThemeId } from '../../domain/theme.ts';
import {
  dissolved,
  forgotten,
  paperId,
  recordedAtlas,
  removed,
} from '../../testing/recorded-atlas.ts';
import { paperTombstone, themeTombstone, themeTombstoneSentence } from './tombstones.ts';

const atlas = recordedAtlas();

describe('the tombstone of a theme', () => {
  const tombstone = themeTombstone(atlas, dissolved);

  it('says what it was called, when it was there and how many papers it had', () => {
    expect(tombstone).toMatchObject({ label: 'Former tokens', formerLabels: ['Older name'] });
    expect(tombstone.born?.date).toBe('2025');
    expect(themeTombstoneSentence(tombstone)).toBe(
      'This theme ended on 31 July 2025. It had 3 papers.',
    );
  });

  it('says where they went: to themes as they are answered for today', () => {
    expect(tombstone.successors.map(({ path }) => path)).toEqual([
      'themes/graphs/',
      'themes/speech/',
    ]);
    expect(tombstone.members.map(({ paper, theme }) => [paper.title, theme?.label])).toEqual([
      ['Paper 1', 'Speech'],
      ['Paper 3', 'Graphs'],
    ]);
    expect(tombstone).toMatchObject({ moreCount: 0, lostCount: 1 });
  });

  it('stands for a theme that the lock has lost too', () => {
    const lost = themeTombstone(atlas, 'nobody00' as ThemeId);
    expect(lost).toMatchObject({ label: 'A former theme', members: [], successors: [] });
    expect(themeTombstoneSentence(lost)).toBe('This theme ended.');
  });
});

describe('the tombstone of a paper', () => {
  it('keeps title, DOI and theme of one that was removed', () => {
    expect(paperTombstone(atlas, removed)).toMatchObject({
      ...{ kind: 'removed', title: 'A removed paper', doi: '10.1000/x' },
      theme: { label: 'Former tokens', path: 'themes/tokens/' },
    });
  });

  it('keeps nothing of one that was taken down', () => {
    expect(paperTombstone(atlas, forgotten)).toEqual({ kind: 'forgotten' });
  });

  it('leads to the theme of one that lives without a page', () => {
    expect(paperTombstone(atlas, paperId(4))).toMatchObject({
      ...{ kind: 'pageless', title: 'Paper 4', theme: { path: 'themes/graphs/' } },
    });
  });
});
