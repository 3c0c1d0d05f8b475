import { describe, expect, it } from 'vitest';
import { formatDuration, makeProgress } from './progress.ts';

function recorder(isTerminal: boolean): {
  texts: string[];
  pass: (ms: number) => void;
  progress: ReturnType<typeof makeProgress>;
} {
  const texts: string[] = [];
  let nowMs = 0;
  const progress = makeProgress({
    write: (text) => texts.push(text),
    isTerminal,
    nowMs: () => nowMs,
  });
  return {
    texts,
    progress,
    pass(ms) {
      nowMs += ms;
    },
  };
}

describe('progress', () => {
  it('is one plain line a stage where nobody watches', () => {
    const { texts, progress, pass } = recorder(false);
    progress.show({ stage: 'layout' });
    pass(500);
    progress.show({ stage: 'layout', done: 1, total: 4 });
    pass(1500);
    progress.show({ stage: 'layout', finished: 'Placed 67 papers' });
    expect(texts).toEqual(['Placed 67 papers (2.0 s)\n']);
  });

  it('rewrites one line with count and time left on a terminal', () => {
    const { texts, progress, pass } = recorder(true);
    progress.show({ stage: 'layout' });
    pass(1000);
    progress.show({ stage: 'layout', done: 100, total: 400 });
    expect(texts.at(-1)).toBe('\r\u001B[2Klayout … 100 of 400, 3.0 s left');
    progress.show({ stage: 'reading' });
    pass(1000);
    progress.show({ stage: 'reading', done: 100, total: 400, unit: 'MB' });
    expect(texts.at(-1)).toBe('\r\u001B[2Kreading … 100 of 400 MB, 3.0 s left');
  });

  it('times a stage that never told its beginning from the end of the one before', () => {
    const { texts, progress, pass } = recorder(false);
    pass(10);
    progress.show({ stage: 'text', finished: 'Split 2 papers' });
    pass(20);
    progress.show({ stage: 'vectors', finished: 'Weighed 9 terms' });
    expect(texts).toEqual(['Split 2 papers (10 ms)\n', 'Weighed 9 terms (20 ms)\n']);
  });

  it('makes way for other text', () => {
    const { texts, progress } = recorder(true);
    progress.show({ stage: 'layout', done: 1, total: 4 });
    progress.tell('a warning');
    expect(texts.slice(1)).toEqual(['\r\u001B[2K', 'a warning\n']);
  });

  it('writes durations as people read them', () => {
    expect([40, 2100, 185_000].map(formatDuration)).toEqual(['40 ms', '2.1 s', '3 min 05 s']);
  });
});
