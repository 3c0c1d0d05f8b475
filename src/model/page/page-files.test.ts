import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeMatrix } from '../../math/dense-matrix.ts';
import { decodeMatrix, encodeMatrix } from './number-columns.ts';
import { decodePaperTerms, encodePaperTerms, PAPERS_PER_TERMS_FILE } from './paper-terms.ts';
import { decodeWords, encodeWords } from './words-file.ts';

describe('a matrix in steps', () => {
  test('comes back to within half a step, whatever the number of its columns', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.array(fc.integer({ min: -9000, max: 9000 }), { minLength: 1, maxLength: 40 }),
        (columnCount, numbers) => {
          const matrix = makeMatrix(3, columnCount);
          matrix.data.forEach((_, at) => {
            matrix.data[at] = (numbers[at % numbers.length] ?? 0) / 1000;
          });
          const step = 0.01;
          const files = encodeMatrix(matrix, step);
          expect(files).toHaveLength(Math.ceil(columnCount / 25));
          const decoded = decodeMatrix(files, { rowCount: 3, columnCount, step });
          decoded.data.forEach((value, at) => {
            expect(Math.abs(value - (matrix.data[at] ?? 0))).toBeLessThanOrEqual(step / 2 + 1e-9);
          });
        },
      ),
    );
  });

  test('keeps a number that is too large as large as it can', () => {
    const matrix = makeMatrix(1, 2);
    matrix.data.set([1000, -1000]);
    const { data } = decodeMatrix(encodeMatrix(matrix, 0.01), {
      ...{ rowCount: 1, columnCount: 2, step: 0.01 },
    });
    expect([...data]).toEqual([32_767 * 0.01, -32_767 * 0.01]);
  });

  test('of no rows is no trouble', () => {
    const files = encodeMatrix(makeMatrix(0, 2), 1);
    expect(decodeMatrix(files, { rowCount: 0, columnCount: 2, step: 1 }).data).toHaveLength(0);
  });
});

test('terms of papers come back, file by file', () => {
  const columns = fc.uniqueArray(fc.nat(40_000), { maxLength: 32 });
  fc.assert(
    fc.property(
      fc.array(columns, { minLength: 1, maxLength: 5 }),
      fc.constantFrom(1, PAPERS_PER_TERMS_FILE, PAPERS_PER_TERMS_FILE + 7),
      (lists, paperCount) => {
        const papers = Array.from({ length: paperCount }, (_, paper) =>
          (lists[paper % lists.length] ?? []).toSorted((a, b) => a - b),
        );
        const files = encodePaperTerms(papers);
        expect(files.flatMap((bytes, file) => decodePaperTerms(bytes, file, paperCount))).toEqual(
          papers,
        );
      },
    ),
    { numRuns: 30 },
  );
});

test('words come back, and a phrase that is made of its words costs nothing', () => {
  const terms = ['beam', 'beam search', 'search', 'open domain'].map((key, column) => ({
    ...{ key, surface: key, paperCount: column + 3 },
    wordCount: key.split(' ').length,
  }));
  const acronym = {
    ...{ short: 'BS', long: 'beam search', language: 'en' as const },
    run: [{ word: 'beam', surface: 'Beam', glue: '' as const }],
  };
  const model = {
    ...{ terms, stopwords: ['thing'], compounds: new Set(['pretraining', 'online']) },
    acronyms: new Map([['bs', acronym]]),
  };
  const wording = {
    termTexts: ['beams', 'beams search', 'search', 'open-domain'],
    isReadable: [true, false, true, true],
  };
  const encoded = encodeWords(model, wording);
  expect(encoded.texts).toEqual(['beams', '', '', 'open-domain']);
  expect(encoded.compounds).toEqual(['online', 'pretraining']);
  expect(decodeWords(encoded)).toEqual({
    ...model,
    terms: terms.map((term, column) => ({ ...term, surface: wording.termTexts[column] })),
    isReadable: wording.isReadable,
  });
});
