import { describe, expect, test } from 'vitest';
import { makeMatrix, rowOf, unitRows } from '../../math/dense-matrix.ts';
import { makeRandom } from '../../math/random.ts';
import { squaredDistances } from '../../math/squared-distances.ts';
import { wardLinkage } from '../../math/ward-linkage.ts';
import { chooseThemeCount, themeCountRange } from './choose-theme-count.ts';

/** Ward's tree of unit rows about so many axes, in turns. */
function treeAround(axisCount: number, rowCount: number, noise = 0.3) {
  const random = makeRandom(1, 'rows');
  const rows = makeMatrix(rowCount, Math.max(axisCount, 20));
  for (let row = 0; row < rowCount; row++) {
    const values = rowOf(rows, row);
    for (let i = 0; i < values.length; i++) values[i] = noise * (random() - 0.5);
    values[row % axisCount]! += 1;
  }
  return wardLinkage(squaredDistances(unitRows(rows)), rowCount);
}

describe('the numbers of themes worth trying', () => {
  test('are none for fewer than twelve papers', () => {
    for (const paperCount of [0, 1, 3, 11]) expect(themeCountRange(paperCount)).toBeNull();
    expect(themeCountRange(12)).toEqual({ least: 3, most: 3 });
  });

  test('end at the square root of the papers and at forty', () => {
    expect(themeCountRange(67)).toEqual({ least: 3, most: 8 });
    expect(themeCountRange(1000)).toEqual({ least: 3, most: 32 });
    expect(themeCountRange(58_000)).toEqual({ least: 3, most: 40 });
  });
});

describe('the number of themes', () => {
  test.each([4, 8, 14, 25])('is that of the groups that papers form: %i', (axisCount) => {
    expect(chooseThemeCount(treeAround(axisCount, 700), 700).count).toBe(axisCount);
  });

  test('may be told from a sample', () => {
    expect(chooseThemeCount(treeAround(14, 300), 20_000).count).toBe(14);
  });

  test('is the smallest where all papers are alike', () => {
    const rows = makeMatrix(40, 2);
    rows.data.fill(Math.SQRT1_2);
    expect(chooseThemeCount(wardLinkage(squaredDistances(rows), 40), 40).count).toBe(3);
  });

  test('is one where there is no candidate', () => {
    expect(chooseThemeCount(treeAround(2, 8), 8)).toMatchInlineSnapshot(`
      {
        "count": 1,
        "reason": "There are too few papers for more than one theme.",
      }
    `);
  });

  test('comes with its reason', () => {
    expect(chooseThemeCount(treeAround(4, 40), 40).reason).toMatchInlineSnapshot(
      `"Of the numbers from 3 to 6, 4 is the elbow: up to it, more themes make them much tighter, beyond it less so."`,
    );
  });
});
