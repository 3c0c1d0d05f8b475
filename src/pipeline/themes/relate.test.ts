import { describe, expect, test } from 'vitest';
import { makeMatrix } from '../../math/dense-matrix.ts';
import { nearestNeighbours } from '../../math/nearest-neighbours.ts';
import { packRows } from '../../math/sparse-matrix.ts';
import type { Grouping, ReducedSpace, TermMatrix, ThemeLabels } from '../stage-values.ts';
import { relate } from './relate.ts';

const at = (angle: number) => [
  Math.cos((angle * Math.PI) / 180),
  Math.sin((angle * Math.PI) / 180),
];
const dense = (angles: readonly number[]) => {
  const matrix = makeMatrix(angles.length, 2);
  matrix.data.set(angles.flatMap(at));
  return matrix;
};

// Papers 0, 2, 3, 4 at these angles; paper 1 is unplaced. Two themes about 0° and 90°.
const angles = [0, 10, 80, 44];
const paperIndexes = [0, 2, 3, 4];
const keys = ['beam', 'graph', 'speech'];
const uses: readonly (readonly number[])[] = [
  [0.9, 0.1, 0],
  [],
  [0.5, 0.5, 0],
  [0, 0, 1],
  [0, 0.7, 0.7],
];
const matrix: TermMatrix = {
  terms: keys.map((key) => ({ key, surface: key, wordCount: 1, paperCount: 2 })),
  rows: packRows(
    uses.map((row) =>
      row.map((value, column) => ({ column, value })).filter(({ value }) => value > 0),
    ),
    3,
  ),
};
const rows = dense(angles);
const reduced: ReducedSpace = {
  paperIndexes,
  rows,
  loadings: makeMatrix(3, 2),
  singularValues: Float64Array.of(1, 1),
  isOwn: false,
  varianceKept: 1,
  neighbours: nearestNeighbours(rows, 15),
};
const grouping: Grouping = {
  clusterCount: 2,
  curatedOf: [],
  clusterOf: Int32Array.of(0, 0, 1, 0),
  secondOf: Int32Array.of(1, 1, 0, 1),
  confidence: Float64Array.of(1, 1, 1, 0),
  isBetween: [false, false, false, true],
  centroids: dense([9, 90]),
  countReason: '',
};
const meaning: ThemeLabels = {
  labels: ['A', 'B'],
  terms: [[], []],
  subthemes: { labels: [], terms: [] },
  contrasts: [
    new Map([
      [0, 1],
      [1, 0.4],
    ]),
    new Map([
      [1, 0.2],
      [2, 1],
    ]),
  ],
  isReadable: [true, true, true],
  termTexts: ['Beam', 'Graph', 'Speech'],
};
const relations = relate({ matrix, reduced }, grouping, meaning);

describe('the relations of papers', () => {
  test('name the nearest papers, how like they are and by which terms', () => {
    expect(relations.neighbours[0]).toEqual([
      { paperIndex: 2, similarity: 0.985, sharedTerms: ['Beam', 'Graph'] },
      { paperIndex: 4, similarity: 0.719, sharedTerms: ['Graph'] },
      { paperIndex: 3, similarity: 0.174, sharedTerms: [] },
    ]);
  });

  test('leave unplaced papers out', () => {
    expect(relations.neighbours).toHaveLength(4);
    expect(relations.neighbours.flat().some(({ paperIndex }) => paperIndex === 1)).toBe(false);
  });

  test('order the members of a theme by fit, poor fits last', () => {
    expect(relations.members).toEqual([[2, 0, 4], [3]]);
  });

  test('give ten neighbours at most', () => {
    const many = dense(Array.from({ length: 20 }, (_, i) => i));
    const { neighbours } = relate(
      {
        matrix: {
          terms: [],
          rows: packRows(
            Array.from({ length: 20 }, () => []),
            0,
          ),
        },
        reduced: {
          ...reduced,
          paperIndexes: Array.from({ length: 20 }, (_, i) => i),
          rows: many,
          neighbours: nearestNeighbours(many, 15),
        },
      },
      { ...grouping, clusterOf: new Int32Array(20), isBetween: new Array<boolean>(20).fill(false) },
      meaning,
    );
    expect(neighbours.every((list) => list.length === 10)).toBe(true);
  });
});

describe('the relations of themes', () => {
  test('show the papers that fit best with their typical terms', () => {
    expect(relations.exemplars[0]).toEqual([
      { paperIndex: 2, terms: ['Beam', 'Graph'] },
      { paperIndex: 0, terms: ['Beam', 'Graph'] },
      { paperIndex: 4, terms: ['Graph'] },
    ]);
  });

  test('name the other themes and the terms typical of both', () => {
    expect(relations.themeNeighbours).toEqual([
      [{ themeIndex: 1, sharedTerms: ['Graph'] }],
      [{ themeIndex: 0, sharedTerms: ['Graph'] }],
    ]);
  });
});
