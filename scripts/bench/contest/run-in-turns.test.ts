import { describe, expect, test } from 'vitest';
import type { Contestant, ContestTask } from './contestant.ts';
import { runInTurns } from './run-in-turns.ts';

interface Call {
  readonly name: string;
  readonly task: ContestTask;
}

function contestant(name: string, calls: Call[], failsAtCall = Infinity): Contestant {
  let callCount = 0;
  return {
    name,
    isWhole: true,
    run(task) {
      calls.push({ name, task });
      callCount++;
      if (callCount >= failsAtCall) return Promise.reject(new Error('out of memory'));
      return Promise.resolve({
        stages: [],
        peakBytes: null,
        x: null,
        y: null,
        clusters: [0, 1, 2, null, 1],
      });
    },
  };
}

const quiet = { say: () => undefined };

describe('contestants', () => {
  test('run in turns', async () => {
    const calls: Call[] = [];
    const all = ['a', 'b'].map((name) => contestant(name, calls));
    const performances = await runInTurns(all, { runCount: 2, ...quiet });
    expect(calls.map(({ name }) => name).join('')).toBe('abab');
    expect(performances.map(({ runs }) => runs.length)).toEqual([2, 2]);
  });

  test('make as many themes as the first chose', async () => {
    const calls: Call[] = [];
    const all = ['a', 'b'].map((name) => contestant(name, calls));
    await runInTurns(all, { runCount: 2, ...quiet });
    expect(calls.map(({ task }) => task.themeCount)).toEqual([null, 3, null, 3]);
  });

  test('that fail are named and left out', async () => {
    const calls: Call[] = [];
    const lines: string[] = [];
    const all = [contestant('a', calls), contestant('b', calls, 2), contestant('c', calls)];
    const performances = await runInTurns(all, { runCount: 3, say: (line) => lines.push(line) });
    expect(performances.map(({ contestant: { name } }) => name)).toEqual(['a', 'c']);
    expect(lines).toContain('  b is left out: out of memory');
  });

  test('cannot go on without the first', async () => {
    const all = [contestant('a', [], 1), contestant('b', [])];
    await expect(runInTurns(all, { runCount: 1, ...quiet })).rejects.toThrow('out of memory');
  });
});
