import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { isMainThread, Worker } from 'node:worker_threads';
import type { WorkerReply, WorkerRequest } from './worker.ts';

/** More threads than this hardly help: the longest steps read memory more than they compute. */
const MOST_WORKERS = 8;

/** How a list of tasks is spread over threads. */
export interface ParallelOptions {
  /** URL of the module that exports the job by its own name: `import.meta.url` where it is declared. */
  readonly module: string;
  /**
   * Threads at most, 1 for this thread only. Default: the environment variable `PAPERLAND_WORKERS`, else
   * the processor’s cores, at most 8.
   */
  readonly workerCount?: number;
}

/**
 * Runs an exported function over tasks in worker threads; results come in the order of the tasks.
 *
 * Tasks and results are copied (structured clone); shared memory is passed by reference. So that results do not
 * depend on the number of threads, cut the work into tasks of a size of their own. Workers start at the first
 * call that can use them, serve later calls, and do not keep the process alive. With one thread, with one task
 * and inside a worker the job runs here.
 *
 * @throws what a task throws, with its message; tasks not yet begun are dropped
 */
export async function runInWorkers<Task, Result>(
  job: (task: Task) => Result | Promise<Result>,
  tasks: readonly Task[],
  options: ParallelOptions,
): Promise<Result[]> {
  const count = Math.min(options.workerCount ?? defaultWorkerCount(), tasks.length);
  const results: Result[] = [];
  if (count <= 1 || !isMainThread) {
    for (const task of tasks) results.push(await job(task));
    return results;
  }
  let next = 0;
  let failed = false;
  const drain = async (thread: WorkerThread): Promise<void> => {
    while (next < tasks.length && !failed) {
      const index = next++;
      try {
        const request = { module: options.module, name: job.name, task: tasks[index] };
        // The job’s type vouches for what comes back.
        results[index] = (await thread.run(request)) as Result;
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(threadsOf(count).map(drain));
  return results;
}

/**
 * Runs an exported function over one task in a worker thread while this thread goes on; with one thread and inside a
 * worker it runs here, at once. Task and result are copied as by `runInWorkers`.
 */
export async function runInBackground<Task, Result>(
  job: (task: Task) => Result | Promise<Result>,
  task: Task,
  options: ParallelOptions,
): Promise<Result> {
  if ((options.workerCount ?? defaultWorkerCount()) <= 1 || !isMainThread) return job(task);
  const [thread] = threadsOf(1);
  // The job’s type vouches for what comes back.
  return (await thread?.run({ module: options.module, name: job.name, task })) as Result;
}

/** Threads that a job gets when it does not say: `PAPERLAND_WORKERS`, else the cores, at most 8. */
export function defaultWorkerCount(): number {
  const asked = Number(process.env['PAPERLAND_WORKERS']);
  return Number.isInteger(asked) && asked >= 1
    ? asked
    : Math.min(availableParallelism(), MOST_WORKERS);
}

const pool: WorkerThread[] = [];

function threadsOf(count: number): WorkerThread[] {
  pool.splice(0, pool.length, ...pool.filter((thread) => !thread.isGone));
  while (pool.length < count) pool.push(new WorkerThread());
  // Those with nothing to do first: a long task in the background shall hold no one up.
  return [...pool].sort((a, b) => Number(a.isBusy) - Number(b.isBusy)).slice(0, count);
}

/** One worker thread, answering requests in their order. */
class WorkerThread {
  isGone = false;
  readonly #worker = new Worker(new URL('./worker.ts', import.meta.url), {
    execArgv: [],
    // Room for what is short-lived: less than by default, since all threads count towards a machine’s memory.
    resourceLimits: { maxYoungGenerationSizeMb: 6 },
    env: { ...process.env, ...compileCache() },
  });
  readonly #waiting: { resolve: (result: unknown) => void; reject: (error: Error) => void }[] = [];

  constructor() {
    this.#worker.unref();
    this.#worker.on('message', (reply: WorkerReply) => {
      const caller = this.#waiting.shift();
      if (this.#waiting.length === 0) this.#worker.unref();
      if (reply.error === undefined) caller?.resolve(reply.result);
      else caller?.reject(reply.error);
    });
    this.#worker.on('error', (error: Error) => {
      this.#leave(error);
    });
    this.#worker.on('exit', (code) => {
      this.#leave(new Error(`A worker thread ended early, with exit code ${code}.`));
    });
  }

  get isBusy(): boolean {
    return this.#waiting.length > 0;
  }

  run(request: WorkerRequest): Promise<unknown> {
    return new Promise((resolve, reject) => {
      // First, since a task that cannot be copied throws here and shall leave no one waiting.
      this.#worker.postMessage(request);
      this.#waiting.push({ resolve, reject });
      this.#worker.ref();
    });
  }

  #leave(error: Error): void {
    this.isGone = true;
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}

/** A thread does not inherit what its process keeps of compiled modules, unless the environment names the folder. */
function compileCache(): Record<string, string> {
  const folder = getCompileCacheDir();
  // Within the folder that one names lies that of each version of Node.
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: dirname(folder) };
}
