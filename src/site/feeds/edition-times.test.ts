import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../domain/atlas.ts';
import { current, first, recordedAtlas, second } from '../../testing/recorded-atlas.ts';
import { editionTime } from './edition-times.ts';

function withDates(...dates: readonly (string | null)[]): Atlas {
  const atlas = recordedAtlas();
  const editions = atlas.record.editions.map((edition, index) => ({
    ...edition,
    date: dates[index] ?? null,
  }));
  return { ...atlas, record: { ...atlas.record, editions } };
}

describe('the time of an edition in feeds', () => {
  it('is midnight of the first day that its date allows', () => {
    const atlas = withDates('2024', '2024-07', '2025-07-31');
    expect(editionTime(atlas, first)).toBe('2024-01-01T00:00:00Z');
    expect(editionTime(atlas, second)).toBe('2024-07-01T00:00:00Z');
    expect(editionTime(atlas, current)).toBe('2025-07-31T00:00:00Z');
  });

  it('is never before the edition that it follows, nor where it has no date of its own', () => {
    const atlas = withDates('2025-07-31', null, '2024');
    expect(editionTime(atlas, second)).toBe('2025-07-31T00:00:00Z');
    expect(editionTime(atlas, current)).toBe('2025-07-31T00:00:00Z');
  });

  it('is the beginning of time for dates that are in no calendar', () => {
    for (const date of ['soon', '2025-13', '2025-02-30', '1969', '']) {
      expect(editionTime(withDates(date), first)).toBe('1970-01-01T00:00:00Z');
    }
  });
});
