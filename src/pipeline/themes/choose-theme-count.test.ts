import { describe, expect, test } from 'vitest';
import { candidateCounts, chooseThemeCount } from './choose-theme-count.ts';

describe('the numbers of themes worth trying', () => {
  test('are none for fewer than twelve papers', () => {
    for (const paperCount of [0, 1, 3, 11]) expect(candidateCounts(paperCount)).toEqual([]);
    expect(candidateCounts(12)).toEqual([3]);
  });

  test('leave four papers a theme', () => {
    expect(candidateCounts(16)).toEqual([3, 4]);
    expect(candidateCounts(67)).toEqual([4, 5, 6, 7, 8, 10, 12, 14]);
  });

  test('end at sixty', () => {
    const counts = candidateCounts(50_000);
    expect(counts[0]).toBe(8);
    expect(counts.at(-1)).toBeLessThanOrEqual(60);
  });

  test('rise, for any number of papers', () => {
    for (let paperCount = 0; paperCount < 3000; paperCount += 7) {
      const counts = candidateCounts(paperCount);
      expect(counts).toEqual([...new Set(counts)].sort((a, b) => a - b));
      expect(counts.every((count) => count >= 3 && count * 4 <= paperCount)).toBe(true);
    }
  });
});

describe('the number of themes', () => {
  const counts = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13];

  test('is where the inertia bends', () => {
    // Falls by 10 a theme up to eight themes, by 1 from there on.
    const inertias = counts.map((count) => 100 - 10 * Math.min(count, 8) - Math.max(0, count - 8));
    expect(chooseThemeCount(counts, inertias).count).toBe(8);
  });

  test('is the smallest where all are as good', () => {
    expect(
      chooseThemeCount(
        counts,
        counts.map((count) => 100 - 2 * count),
      ).count,
    ).toBe(3);
    expect(
      chooseThemeCount(
        counts,
        counts.map(() => 0),
      ).count,
    ).toBe(3);
  });

  test('is the only candidate', () => {
    expect(chooseThemeCount([3], [7]).count).toBe(3);
  });

  test('is one where there is no candidate', () => {
    expect(chooseThemeCount([], [])).toMatchInlineSnapshot(`
      {
        "count": 1,
        "reason": "There are too few papers for more than one theme.",
      }
    `);
  });

  test('comes with its reason', () => {
    expect(chooseThemeCount([3, 4, 5], [9, 3, 2]).reason).toMatchInlineSnapshot(
      `"Of the numbers from 3 to 5, 4 is the elbow: beyond it, more themes add little tightness."`,
    );
  });
});
