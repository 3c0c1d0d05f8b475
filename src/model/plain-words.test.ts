import { describe, expect, test } from 'vitest';
import { entriesOf } from '../math/sparse-matrix.ts';
import { packToken, SPACED } from './packed-token.ts';
import { plainWordRows, type WordTable } from './plain-words.ts';

/** A table of papers without titles, whose words are between spaces. */
function tableOf(abstracts: readonly string[]): WordTable {
  const texts = abstracts.map((abstract) => abstract.split(' '));
  const words = [...new Set(texts.flat())];
  const sectionStarts = [0];
  for (const text of texts) {
    const start = sectionStarts.at(-1) ?? 0;
    sectionStarts.push(start, start + text.length);
  }
  return {
    words,
    languages: ['en'],
    languageOf: new Uint8Array(words.length),
    wordOf: Uint32Array.from(words.keys()),
    tokens: Uint32Array.from(texts.flat(), (word) => packToken(words.indexOf(word), SPACED)),
    sectionStarts: Uint32Array.from(sectionStarts),
  };
}

const weigh = (abstracts: readonly string[], papers = abstracts.map((_, paper) => paper)) => {
  const table = tableOf(abstracts);
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
    const rows = weigh(['graphs and parsers', 'graphs and verbs', 'verbs decline', 'the tides']);
    expect(rows.map((row) => Object.keys(row).sort())).toEqual([
      ['graphs'],
      ['graphs', 'verbs'],
      ['verbs'],
      [],
    ]);
  });

  test('have unit length and grow with the logarithm of the frequency', () => {
    const [row] = weigh(['graphs graphs graphs verbs', 'graphs verbs', 'tides', 'moons']);
    expect(Math.hypot(row!['graphs']!, row!['verbs']!)).toBeCloseTo(1, 12);
    expect(row!['graphs']! / row!['verbs']!).toBeCloseTo(1 + Math.log(3), 12);
  });

  test('are those of the papers asked for', () => {
    const abstracts = ['graphs', 'tides', 'graphs', 'moons', 'rain'];
    expect(weigh(abstracts, [2, 0, 3, 4])).toEqual([{ graphs: 1 }, { graphs: 1 }, {}, {}]);
  });
});
