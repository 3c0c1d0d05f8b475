import { describe, expect, test } from 'vitest';
import { readBenchOptions } from './bench-options.ts';

const read = (text: Readonly<Record<string, string>>, question: string, ...flags: string[]) =>
  readBenchOptions({ text, flags: new Set(flags) }, question);

describe('the options of a question', () => {
  test('have defaults', () => {
    expect(read({}, 'analysis')).toEqual({
      runCount: 3,
      corpusFile: null,
      scaleTo: null,
      outFile: null,
      caseCount: 5000,
      historyCount: 20,
      part: null,
      isWhole: false,
    });
  });

  test('are read as they are written', () => {
    const text = { runs: '5', corpus: 'papers.jsonl', scale: '58000', out: 'docs/bench.md' };
    expect(read(text, 'peers')).toMatchObject({
      runCount: 5,
      corpusFile: 'papers.jsonl',
      scaleTo: 58_000,
      outFile: 'docs/bench.md',
    });
  });

  test('name the size of a new corpus `--count`', () => {
    expect(read({ count: '100' }, 'scale').scaleTo).toBe(100);
    expect(read({ count: '100' }, 'analysis').scaleTo).toBeNull();
  });

  test.each(['0', '-1', '2.5', 'many', '100'])('refuse %s runs', (runs) => {
    expect(() => read({ runs }, 'build')).toThrow(`"${runs}" is not a number of runs.`);
  });

  test.each(['0', '1e4', '58k', '12345678'])('refuse a corpus of %s papers', (count) => {
    expect(() => read({ count }, 'scale')).toThrow(`"${count}" is not a number of papers.`);
  });

  test('of permanence are read as they are written', () => {
    const text = { histories: '5', part: 'real' };
    expect(read(text, 'permanence', 'whole')).toMatchObject({
      historyCount: 5,
      part: 'real',
      isWhole: true,
    });
  });

  test.each(['0', '1.5', 'some'])('refuse %s histories', (histories) => {
    expect(() => read({ histories }, 'permanence')).toThrow(
      `"${histories}" is not a number of histories.`,
    );
  });

  test('name the parts where one is not known', () => {
    expect(() => read({ part: 'theme' }, 'permanence')).toThrow('There is no part "theme".');
  });
});
