import { describe, expect, it } from 'vitest';
import type { EditionId } from '../../domain/lock.ts';
import { current, first, recordedAtlas } from '../../testing/recorded-atlas.ts';
import { dateText, editionName, editionsOf, isFirstEdition, whenText } from './editions.ts';

describe('an edition', () => {
  const id = 'eeeeeee9' as EditionId;

  it('goes by its date, or by its id where it has none', () => {
    expect(editionName({ id, date: '2025-07' })).toBe('July 2025');
    expect(editionName({ id, date: null })).toBe('edition eeeeeee9');
    expect(whenText({ id, date: '2025-07-01' })).toBe('on 1 July 2025');
    expect(whenText({ id, date: '2025' })).toBe('in 2025');
  });

  it('keeps a date that is none as it is written', () => {
    for (const date of ['', 'soon', '2025-13', '2025-7-1']) expect(dateText(date)).toBe(date);
  });

  it('is there before the record has any', () => {
    const atlas = recordedAtlas();
    const bare = { ...atlas, record: { ...atlas.record, editions: [] } };
    expect(editionsOf(bare)).toMatchObject([
      { id: current, parents: [], paperCount: 6, themeCount: 2 },
    ]);
    expect(isFirstEdition(bare, current)).toBe(true);
    expect(isFirstEdition(atlas, current)).toBe(false);
    expect(isFirstEdition(atlas, first)).toBe(true);
  });
});
