import { execFileSync } from 'node:child_process';
import { threadId } from 'node:worker_threads';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { defaultWorkerCount, runInBackground, runInWorkers } from './worker-pool.ts';
import { addToShared, refuse, slowSquare, threadOf } from './testing-jobs.ts';

const module = new URL('./testing-jobs.ts', import.meta.url).href;

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('tasks in workers', () => {
  test.each([1, 2, 3])('give their results in order, with %i threads', async (workerCount) => {
    const tasks = [9, 1, 4, 0, 7, 2];
    expect(await runInWorkers(slowSquare, tasks, { module, workerCount })).toEqual(
      tasks.map((task) => task * task),
    );
  });

  test('leave this thread, unless there is one thread or one task', async () => {
    const threads = await runInWorkers(threadOf, [0, 1, 2, 3], { module, workerCount: 2 });
    expect(threads).not.toContain(threadId);
    expect(await runInWorkers(threadOf, [0], { module, workerCount: 2 })).toEqual([threadId]);
    expect(await runInWorkers(threadOf, [0, 1], { module, workerCount: 1 })).toEqual([
      threadId,
      threadId,
    ]);
  });

  test('may be none', async () => {
    expect(await runInWorkers(slowSquare, [], { module })).toEqual([]);
  });

  test('share memory that is shared', async () => {
    const shared = new Int32Array(new SharedArrayBuffer(4));
    await runInWorkers(
      addToShared,
      [1, 2, 3].map((amount) => ({ shared, amount })),
      { module, workerCount: 2 },
    );
    expect(shared[0]).toBe(6);
  });

  test('that fail tell the caller why, and the next job goes on', async () => {
    for (const workerCount of [1, 2]) {
      await expect(runInWorkers(refuse, [1, 2, 3], { module, workerCount })).rejects.toThrow(
        'No. 1 is refused.',
      );
      expect(await runInWorkers(slowSquare, [2, 3], { module, workerCount })).toEqual([4, 9]);
    }
  });

  test('that cannot be copied are refused, and the next job goes on', async () => {
    const tasks = [1, 2].map((task) => Object.assign(() => task, {}) as unknown as number);
    await expect(runInWorkers(slowSquare, tasks, { module, workerCount: 2 })).rejects.toThrow(
      'could not be cloned',
    );
    expect(await runInWorkers(slowSquare, [2, 3], { module, workerCount: 2 })).toEqual([4, 9]);
  });

  test('may come from several callers at once', async () => {
    const [one, other] = await Promise.all([
      runInWorkers(slowSquare, [1, 2, 3], { module, workerCount: 2 }),
      runInWorkers(slowSquare, [4, 5, 6], { module, workerCount: 2 }),
    ]);
    expect([one, other]).toEqual([
      [1, 4, 9],
      [16, 25, 36],
    ]);
  });
});

describe('a task in the background', () => {
  test('runs in another thread, unless there is one', async () => {
    expect(await runInBackground(threadOf, 0, { module, workerCount: 2 })).not.toBe(threadId);
    expect(await runInBackground(threadOf, 0, { module, workerCount: 1 })).toBe(threadId);
  });

  test('that fails tells the caller why', async () => {
    for (const workerCount of [1, 2])
      await expect(runInBackground(refuse, 1, { module, workerCount })).rejects.toThrow('refused');
  });

  test('does not hold up a later one', async () => {
    const threads = await Promise.all(
      [0, 1].map((task) => runInBackground(threadOf, task, { module, workerCount: 2 })),
    );
    // The first two threads are both idle; each later task finds the one that has nothing to do.
    expect(new Set(threads).size).toBe(2);
  });
});

test('the number of threads can be set from outside', () => {
  vi.stubEnv('PAPERLAND_WORKERS', '3');
  expect(defaultWorkerCount()).toBe(3);
  for (const useless of ['', '0', '-1', 'many']) {
    vi.stubEnv('PAPERLAND_WORKERS', useless);
    expect(defaultWorkerCount()).toBeGreaterThanOrEqual(1);
    expect(defaultWorkerCount()).toBeLessThanOrEqual(8);
  }
});

test('idle workers do not keep a process alive', () => {
  const pool = new URL('./worker-pool.ts', import.meta.url).href;
  const script = `
    const { runInWorkers } = await import('${pool}');
    const { slowSquare } = await import('${module}');
    console.log((await runInWorkers(slowSquare, [2, 3], { module: '${module}', workerCount: 2 })).join());`;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    timeout: 20_000,
  });
  expect(output.trim()).toBe('4,9');
});
