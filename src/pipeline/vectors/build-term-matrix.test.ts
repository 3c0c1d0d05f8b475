import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../math/sparse-matrix.ts';
import { makePaper, plantCorpus } from '../../testing/planted-corpus.ts';
import type { TokenTable } from '../stage-values.ts';
import { tokenizePapers } from '../text/tokenize-papers.ts';
import { buildTermMatrix } from './build-term-matrix.ts';

const tableOf = (papers: readonly { title: string; abstract: string }[]): TokenTable =>
  tokenizePapers({
    papers: papers.map(({ title, abstract }, index) => makePaper(index, title, abstract)),
  });
const planted = plantCorpus({ paperCount: 24, themeCount: 3 }).corpus.papers;

describe('the term matrix', () => {
  const matrix = buildTermMatrix(
    tableOf([
      { title: 'beam', abstract: 'Speech; speech. Beam!' },
      { title: '', abstract: 'Speech.' },
      { title: '', abstract: 'The of and.' },
    ]),
    [],
  );

  test('has its terms in the order of their keys', () => {
    expect(matrix.terms).toEqual([
      { key: 'beam', surface: 'Beam', wordCount: 1, paperCount: 1 },
      { key: 'speech', surface: 'Speech', wordCount: 1, paperCount: 2 },
    ]);
  });

  test('has the weights that the formula gives by hand', () => {
    // tf: beam 2 (title) + 1, speech 2; df: 1 and 2 of 3 papers.
    const beam = (1 + Math.log(3)) * (Math.log(4 / 2) + 1);
    const speech = (1 + Math.log(2)) * (Math.log(4 / 3) + 1);
    const length = Math.sqrt(beam ** 2 + speech ** 2);
    const [first, second] = entriesOf(matrix.rows, 0);
    expect(first).toMatchObject({ column: 0 });
    expect(first!.value).toBeCloseTo(beam / length, 12);
    expect(second!.value).toBeCloseTo(speech / length, 12);
    expect(entriesOf(matrix.rows, 1)).toEqual([{ column: 1, value: 1 }]);
  });

  test('has an empty row for a paper without terms', () => {
    expect(entriesOf(matrix.rows, 2)).toEqual([]);
  });

  test('weighs a phrase less than its words', () => {
    const { terms, rows } = buildTermMatrix(tableOf([{ title: '', abstract: 'beam search' }]), []);
    const weights = new Map(
      entriesOf(rows, 0).map(({ column, value }) => [terms[column]!.key, value]),
    );
    expect(weights.get('beam search')! / weights.get('beam')!).toBeCloseTo(0.6, 12);
  });

  test('of no papers is empty', () => {
    expect(buildTermMatrix(tableOf([]), [])).toMatchObject({ terms: [], rows: { rowCount: 0 } });
  });

  test('of ten papers and more leaves out terms of one paper and of most', () => {
    const { terms } = buildTermMatrix(
      tableOf(
        Array.from({ length: 10 }, (_, i) => ({
          title: '',
          abstract: `everywhere. ${i < 4 ? 'here' : 'there'}. w${'abcdefghij'.charAt(i)}x. ${i < 3 ? 'beam' : 'speech'}. ${['graph', 'kernel', 'lattice', 'music', 'robot'][i % 5]!}.`,
        })),
      ),
      [],
    );
    expect(terms.map(({ key }) => key)).toEqual([
      'beam',
      'graph',
      'kernel',
      'lattic',
      'music',
      'robot',
    ]);
  });

  test('keeps the common terms of papers that are all alike', () => {
    const { terms } = buildTermMatrix(
      tableOf(Array.from({ length: 12 }, () => ({ title: 'Speech', abstract: '' }))),
      [],
    );
    expect(terms.map(({ key }) => key)).toEqual(['speech']);
  });

  test('keeps the common terms of a paper that has no others', () => {
    const alike = Array.from({ length: 12 }, () => ({ title: '', abstract: 'Speech synthesis.' }));
    const others = Array.from({ length: 13 }, (_, i) => ({
      title: '',
      abstract: i < 5 ? 'Beam search of speech.' : 'Beam search.',
    }));
    const { terms, rows } = buildTermMatrix(tableOf([...alike, ...others]), []);
    const rowOf = (row: number) => entriesOf(rows, row).map(({ column }) => terms[column]!.key);
    // All of their words are in more than 40 % of the papers.
    expect(rowOf(0)).toEqual(['speech', 'speech synthesi', 'synthesi']);
    expect(rowOf(24)).toEqual(['beam', 'beam search', 'search']);
    // "beam" and "speech" are too common, and the paper has another word.
    expect(rowOf(12)).toEqual(['beam search of speech', 'search of speech']);
    expect(terms.find(({ key }) => key === 'speech')?.paperCount).toBe(17);
  });

  test('has rows of length 1', () => {
    const word = fc.constantFrom(
      'beam',
      'search',
      'speech',
      'the',
      'of',
      'model',
      'open-domain',
      'x',
      '.',
    );
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.array(fc.record({ title: text, abstract: text }), { maxLength: 12 }),
        (papers) => {
          const { rows } = buildTermMatrix(tableOf(papers), []);
          expect(rows.rowCount).toBe(papers.length);
          for (let row = 0; row < rows.rowCount; row++) {
            const entries = entriesOf(rows, row);
            if (entries.length === 0) continue;
            const squares = entries.reduce((sum, { value }) => sum + value * value, 0);
            expect(squares).toBeCloseTo(1, 12);
            const columns = entries.map(({ column }) => column);
            expect(columns).toEqual([...new Set(columns)].sort((a, b) => a - b));
          }
        },
      ),
    );
  });

  test('of shuffled papers has shuffled rows', () => {
    const whole = buildTermMatrix(tableOf(planted), []);
    const order = fc.shuffledSubarray(
      planted.map((_, index) => index),
      { minLength: planted.length },
    );
    fc.assert(
      fc.property(order, (indexes) => {
        const shuffled = buildTermMatrix(tableOf(indexes.map((index) => planted[index]!)), []);
        expect(shuffled.terms).toEqual(whole.terms);
        indexes.forEach((index, row) => {
          expect(entriesOf(shuffled.rows, row)).toEqual(entriesOf(whole.rows, index));
        });
      }),
      { numRuns: 20 },
    );
  });
});
