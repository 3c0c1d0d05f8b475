import { describe, expect, test } from 'vitest';
import { readBenchOptions } from './bench-options.ts';

describe('the options of a question', () => {
  test('have defaults', () => {
    expect(readBenchOptions({}, 'analysis')).toEqual({
      runCount: 3,
      corpusFile: null,
      scaleTo: null,
      outFile: null,
    });
  });

  test('are read as they are written', () => {
    const text = { runs: '5', corpus: 'papers.jsonl', scale: '58000', out: 'docs/bench.md' };
    expect(readBenchOptions(text, 'peers')).toEqual({
      runCount: 5,
      corpusFile: 'papers.jsonl',
      scaleTo: 58_000,
      outFile: 'docs/bench.md',
    });
  });

  test('name the size of a new corpus `--count`', () => {
    expect(readBenchOptions({ count: '100' }, 'scale').scaleTo).toBe(100);
    expect(readBenchOptions({ count: '100' }, 'analysis').scaleTo).toBeNull();
  });

  test.each(['0', '-1', '2.5', 'many', '100'])('refuse %s runs', (runs) => {
    expect(() => readBenchOptions({ runs }, 'build')).toThrow(`"${runs}" is not a number of runs.`);
  });

  test.each(['0', '1e4', '58k', '12345678'])('refuse a corpus of %s papers', (count) => {
    expect(() => readBenchOptions({ count }, 'scale')).toThrow(
      `"${count}" is not a number of papers.`,
    );
  });
});
