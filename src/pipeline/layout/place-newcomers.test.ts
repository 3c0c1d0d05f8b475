import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundCoordinate } from '../../lock/lock-schemas.ts';
import type { Corpus } from '../../domain/paper.ts';
import { nearestNeighbours } from '../../math/nearest-neighbours.ts';
import { makeRandom } from '../../math/random.ts';
import { pickRows } from '../../math/sample-rows.ts';
import { makePaper, plantCorpus } from '../../testing/planted-corpus.ts';
import { tokenizePapers } from '../text/tokenize-papers.ts';
import { buildTermMatrix } from '../vectors/build-term-matrix.ts';
import { reduceTerms } from '../vectors/reduce-terms.ts';
import { placeNewcomers, type KnownPositions } from './place-newcomers.ts';

async function analyse(corpus: Corpus) {
  const table = tokenizePapers(corpus);
  const matrix = buildTermMatrix(table, []);
  return { table, matrix, reduced: await reduceTerms(matrix, makeRandom(1, 'svd')) };
}

/** Each theme in a corner of its own, a tenth of the map wide. */
const corners = [[0.2, 0.2], [0.8, 0.2], [0.2, 0.8], [0.8, 0.8]] as const; // prettier-ignore
const cornerOf = (theme: number) => corners[theme] ?? [0.5, 0.5];
const placedByTheme = (
  themeOf: readonly number[],
  isKnown: (row: number, theme: number) => boolean,
): KnownPositions => {
  const random = makeRandom(1, 'corners');
  const points = themeOf.map((theme, row) => {
    const [x, y] = cornerOf(theme).map((value) => value + 0.1 * (random() - 0.5));
    return isKnown(row, theme) ? [x!, y!] : [NaN, NaN];
  });
  return {
    x: Float64Array.from(points, ([x]) => x!),
    y: Float64Array.from(points, ([, y]) => y!),
  };
};
const newcomersOf = ({ x }: KnownPositions) => [...x.keys()].filter((row) => isNaN(x[row]!));

// One size for each way of placing: all pairs, neighbours.
describe.each([60, 440])('newcomers to a map of %i papers', async (paperCount) => {
  const { corpus, themeOf } = plantCorpus({ paperCount, themeCount: 4 });
  const space = await analyse(corpus);
  const tenth = placedByTheme(themeOf, (row) => row % 10 !== 3);

  test('leave all others where they are, to the bit', () => {
    const { x, y } = placeNewcomers(space, tenth);
    themeOf.forEach((_, row) => {
      if (isNaN(tenth.x[row]!)) return;
      expect(x[row]).toBe(tenth.x[row]);
      expect(y[row]).toBe(tenth.y[row]);
    });
  });

  test('land with their theme, in the unit square, each at a place of its own that a lock can hold', () => {
    const { x, y } = placeNewcomers(space, tenth);
    for (const row of newcomersOf(tenth)) {
      const [cornerX, cornerY] = cornerOf(themeOf[row]!);
      expect(Math.hypot(x[row]! - cornerX, y[row]! - cornerY)).toBeLessThan(0.2);
    }
    for (const value of newcomersOf(tenth).flatMap((row) => [x[row]!, y[row]!])) {
      expect(value).toBe(roundCoordinate(value));
      expect(value >= 0 && value <= 1).toBe(true);
    }
    expect(new Set(themeOf.map((_, row) => `${x[row]!},${y[row]!}`)).size).toBe(paperCount);
  });

  test('of a theme that the map did not have land together', () => {
    const known = placedByTheme(themeOf, (_, theme) => theme !== 2);
    const { x, y } = placeNewcomers(space, known);
    const unseen = newcomersOf(known);
    let alike = 0;
    for (const row of unseen) {
      const gap = (other: number) => Math.hypot(x[row]! - x[other]!, y[row]! - y[other]!);
      const near = [...themeOf.keys()]
        .filter((other) => other !== row)
        .sort((a, b) => gap(a) - gap(b));
      alike += near.slice(0, 5).filter((other) => themeOf[other] === 2).length;
    }
    expect(alike / (5 * unseen.length)).toBeGreaterThan(0.75);
  });

  test('land at the same places whatever the numbers of rows', () => {
    const layout = placeNewcomers(space, tenth);
    const random = makeRandom(3, 'order');
    const order = themeOf.map((_, row) => ({ row, key: random() })).sort((a, b) => a.key - b.key);
    const from = order.map(({ row }) => row);
    const { reduced } = space;
    const rows = pickRows(reduced.rows, from);
    const shuffled = placeNewcomers(
      {
        ...space,
        reduced: {
          ...reduced,
          rows,
          paperIndexes: from.map((row) => reduced.paperIndexes[row]!),
          neighbours: nearestNeighbours(rows, 15),
        },
      },
      {
        x: Float64Array.from(from, (row) => tenth.x[row]!),
        y: Float64Array.from(from, (row) => tenth.y[row]!),
      },
    );
    expect(shuffled.x).toEqual(Float64Array.from(from, (row) => layout.x[row]!));
    expect(shuffled.y).toEqual(Float64Array.from(from, (row) => layout.y[row]!));
  });

  test('are none where all papers are known: nothing moves', () => {
    const known = placedByTheme(themeOf, () => true);
    expect(placeNewcomers(space, known)).toEqual(known);
  });

  test('find a map of one paper, and of papers at one point', () => {
    for (const known of [
      placedByTheme(themeOf, (row) => row === 5),
      { x: tenth.x.map((x) => x && 0.5), y: tenth.y.map((y) => y && 0.5) },
    ]) {
      const { x, y } = placeNewcomers(space, known);
      for (const value of [...x, ...y]) expect(value >= 0 && value <= 1).toBe(true);
      const places = newcomersOf(known).map((row) => `${x[row]!},${y[row]!}`);
      expect(new Set(places).size).toBe(places.length);
    }
  });

  test('have nowhere to go on a map of none', () => {
    expect(() =>
      placeNewcomers(
        space,
        placedByTheme(themeOf, () => false),
      ),
    ).toThrow('no known');
  });

  test('stay in the unit square whoever is known, and move no one', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.double({ min: 0.02, max: 1, noNaN: true }), (seed, share) => {
        const random = makeRandom(seed, 'known');
        const known = placedByTheme(themeOf, (row) => row === 0 || random() < share);
        const { x, y } = placeNewcomers(space, known);
        for (const value of [...x, ...y]) expect(value >= 0 && value <= 1).toBe(true);
        known.x.forEach((value, row) => {
          if (!isNaN(value)) expect([x[row], y[row]]).toEqual([value, known.y[row]]);
        });
      }),
      { numRuns: paperCount < 100 ? 15 : 8 },
    );
  });
});

describe('equal papers', () => {
  test.each([12, 410])('that come to %i others get places of their own', async (count) => {
    const papers = plantCorpus({ paperCount: count, themeCount: 2 }).corpus.papers;
    const equal = Array.from({ length: 20 }, (_, i) =>
      makePaper(count + i, papers[0]!.title, papers[0]!.abstract),
    );
    const space = await analyse({ papers: [...papers, ...equal] });
    const random = makeRandom(1, 'map');
    const coordinate = (row: number) => (row < count ? 0.1 + 0.8 * random() : NaN);
    const rows = [...papers, ...equal].map((_, row) => row);
    const known = {
      x: Float64Array.from(rows, coordinate),
      y: Float64Array.from(rows, coordinate),
    };
    const { x, y } = placeNewcomers(space, known);
    expect(new Set(rows.map((row) => `${x[row]!},${y[row]!}`)).size).toBe(rows.length);
  });
});
