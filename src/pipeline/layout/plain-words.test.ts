import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../math/sparse-matrix.ts';
import { makePaper } from '../../testing/planted-corpus.ts';
import { tokenizePapers } from '../text/tokenize-papers.ts';
import { plainWordRows } from './plain-words.ts';

const weigh = (abstracts: readonly string[], papers = abstracts.map((_, paper) => paper)) => {
  const table = tokenizePapers({
    papers: abstracts.map((abstract, i) => makePaper(i, 'Notes', abstract)),
  });
  const rows = plainWordRows(table, papers);
  return papers.map((_, row): Record<string, number> =>
    Object.fromEntries(
      entriesOf(rows, row).map(({ column, value }): [string, number] => [
        table.words[column] ?? '',
        value,
      ]),
    ),
  );
};

describe('rows of plain words', () => {
  test('hold the words that two papers use and at most half of them', () => {
    const rows = weigh([
      'Graphs and parsers.',
      'Graphs and verbs.',
      'Verbs decline.',
      'The tides.',
    ]);
    expect(rows.map((row) => Object.keys(row).sort())).toEqual([
      ['graphs'],
      ['graphs', 'verbs'],
      ['verbs'],
      [],
    ]);
  });

  test('have unit length and grow with the logarithm of the frequency', () => {
    const [row] = weigh(['Graphs graphs graphs verbs.', 'Graphs verbs.', 'Tides.', 'Moons.']);
    expect(Math.hypot(row!['graphs']!, row!['verbs']!)).toBeCloseTo(1, 12);
    expect(row!['graphs']! / row!['verbs']!).toBeCloseTo(1 + Math.log(3), 12);
  });

  test('are those of the papers asked for', () => {
    const abstracts = ['Graphs.', 'Tides.', 'Graphs.', 'Moons.', 'Rain.'];
    expect(weigh(abstracts, [2, 0, 3, 4])).toEqual([{ graphs: 1 }, { graphs: 1 }, {}, {}]);
  });
});
