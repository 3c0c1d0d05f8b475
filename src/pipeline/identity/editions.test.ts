import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edition, EditionId, LockPaper } from '../../domain/lock.ts';
import { closeEdition, countPlacedSince, openEdition } from './editions.ts';

const result = { paperCount: 3, themeCount: 1, abstractCount: 0, themeCountReason: '', events: [] };

function publish(editions: readonly Edition[], digest: string): readonly Edition[] {
  return closeEdition(editions, openEdition(editions, { digest, date: '2025' }), result);
}

describe('an edition', () => {
  test('is the first, without parents, where there is no lock', () => {
    const open = openEdition([], { digest: 'aa', date: '2025-07' });
    expect(open).toMatchObject({ isNew: true, parents: [], date: '2025-07', digest: 'aa' });
    expect(open.id).toMatch(/^[0-9a-hjkmnp-tv-z]{8}$/);
  });

  test('stays the same, with its date, for the same content', () => {
    const editions = publish([], 'aa');
    const again = openEdition(editions, { digest: 'aa', date: '2030' });
    expect(again).toMatchObject({ isNew: false, id: editions[0]!.id, date: '2025' });
    expect(closeEdition(editions, again, result)).toBe(editions);
  });

  test('is a new one for content that was there before, but not last', () => {
    const editions = publish(publish(publish([], 'aa'), 'bb'), 'aa');
    expect(editions).toHaveLength(3);
  });

  test('follows both branches after a merge, whatever the content', () => {
    const common = publish([], 'aa');
    const left = publish(common, 'bb');
    const right = publish(common, 'cc');
    const merged = [...new Set([...left, ...right])];
    const open = openEdition(merged, { digest: 'bb', date: null });
    expect(open.isNew).toBe(true);
    expect(open.parents).toHaveLength(2);
    const whole = closeEdition(merged, open, result);
    expect(openEdition(whole, { digest: 'bb', date: null })).toMatchObject({
      isNew: false,
      id: open.id,
    });
  });

  test('never has the id of another', () => {
    const digest = fc.constantFrom('aa', 'bb', 'cc');
    fc.assert(
      fc.property(fc.array(digest, { maxLength: 12 }), (digests) => {
        const editions = digests.reduce<readonly Edition[]>(publish, []);
        expect(new Set(editions.map(({ id }) => id)).size).toBe(editions.length);
        const changes = digests.filter((one, index) => one !== digests[index - 1]);
        expect(editions).toHaveLength(changes.length);
      }),
    );
  });
});

test('papers placed since the last layout are those of editions that it did not know', () => {
  const first = publish([], 'aa');
  const second = publish(first, 'bb');
  const newer = second.find(({ parents }) => parents.length > 0)!.id;
  const older = first[0]!.id;
  const papers = [older, newer, newer].map(
    (since, index) => ({ since, x: index === 2 ? null : 0.5 }) as LockPaper,
  );
  const countSince = (layoutSince: EditionId | null): number =>
    countPlacedSince({ layoutSince }, second, papers);
  expect([countSince(older), countSince(newer), countSince(null)]).toEqual([1, 0, 2]);
});
