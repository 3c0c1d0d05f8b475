import { describe, expect, test } from 'vitest';
import { makeMatrix, unitRows } from '../math/dense-matrix.ts';
import { makeRandom } from '../math/random.ts';
import type { FittedModel } from './fitted-model.ts';
import { decodeModel, encodeModel } from './model-file.ts';

const random = makeRandom(1, 'model file');
function rowsOf(rowCount: number, columnCount = 3) {
  const rows = makeMatrix(rowCount, columnCount);
  rows.data.forEach((_, at) => (rows.data[at] = random() - 0.5));
  return rows;
}

const model: FittedModel = {
  title: 'Speech, “spoken”',
  digest: 'abc',
  language: 'en',
  stopwords: ['paper'],
  corpusSize: 12,
  terms: [
    { key: 'beam search', surface: 'beam search', wordCount: 2, paperCount: 3 },
    { key: 'speech', surface: 'Speech', wordCount: 1, paperCount: 4 },
  ],
  acronyms: new Map([
    [
      'bs',
      {
        short: 'BS',
        long: 'beam search',
        language: 'en',
        run: [{ word: 'beam', surface: 'beam', glue: '' }],
      },
    ],
  ]),
  compounds: new Set(['pretraining', 'finetuning']),
  loadings: rowsOf(2),
  rows: unitRows(rowsOf(4)),
  smoothedRows: unitRows(rowsOf(4)),
  paperIds: ['a', 'b', 'c', 'd'],
  x: Float64Array.of(0.1, 0.2, 0.33333, 1),
  y: Float64Array.of(0, 0.00001, 0.5, 0.9),
  themeOf: Uint16Array.of(0, 1, 1, 0),
  themes: [{ id: 't1', label: 'Decoding' }, { id: 't2', label: 'Speech' }], // prettier-ignore
  centroids: unitRows(rowsOf(2)),
  reach: 0.05,
};

describe('a model file', () => {
  test('gives back texts and positions as they were', () => {
    const { loadings, rows, smoothedRows, centroids, ...exact } = decodeModel(encodeModel(model))!;
    expect(exact).toEqual({
      ...{
        title: model.title,
        digest: 'abc',
        language: 'en',
        stopwords: ['paper'],
        corpusSize: 12,
        reach: 0.05,
      },
      ...{ terms: model.terms, acronyms: model.acronyms, compounds: model.compounds },
      ...{ paperIds: model.paperIds, x: model.x, y: model.y, themeOf: model.themeOf },
      themes: model.themes,
    });
    expect([loadings.rowCount, rows.rowCount, smoothedRows?.rowCount, centroids.rowCount]).toEqual([
      2, 4, 4, 2,
    ]);
  });

  test('gives the same bytes when it is written again', () => {
    const bytes = encodeModel(model);
    expect(encodeModel(decodeModel(bytes)!)).toEqual(bytes);
  });

  test('can be without smoothed rows, and without papers', () => {
    expect(decodeModel(encodeModel({ ...model, smoothedRows: null }))?.smoothedRows).toBeNull();
    const empty = {
      ...model,
      ...{ terms: [], paperIds: [], themes: [], x: new Float64Array(), y: new Float64Array() },
      ...{ rows: makeMatrix(0, 0), smoothedRows: null, loadings: makeMatrix(0, 0) },
      ...{ centroids: makeMatrix(0, 0), themeOf: new Uint16Array() },
    };
    expect(decodeModel(encodeModel(empty))).toMatchObject({ paperIds: [], terms: [] });
  });

  test.each([
    ['of another format', () => new TextEncoder().encode('{"format":"paperland/1"}')],
    ['that is cut', () => encodeModel(model).subarray(0, -1)],
    ['with more behind it', () => new Uint8Array([...encodeModel(model), 0])],
    ['that is empty', () => new Uint8Array()],
    ['that is only a name', () => new TextEncoder().encode('paperland-model/1\n')],
  ])('%s is none', (_, bytes) => {
    expect(decodeModel(bytes())).toBeNull();
  });
});
