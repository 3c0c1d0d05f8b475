import { parentPort } from 'node:worker_threads';

/** A task for a worker thread: the exported function `name` of a module is called with it. */
export interface WorkerRequest {
  /** URL of the module. */
  readonly module: string;
  readonly name: string;
  readonly task: unknown;
}

/** What the function gave, or what it threw. */
export interface WorkerReply {
  readonly result?: unknown;
  readonly error?: Error;
}

// One at a time: a job may be asynchronous, and replies come in the order of the requests.
let last = Promise.resolve();

parentPort?.on('message', (request: WorkerRequest) => {
  last = last.then(async () => {
    parentPort?.postMessage(await answer(request));
  });
});

async function answer({ module, name, task }: WorkerRequest): Promise<WorkerReply> {
  try {
    const { [name]: job } = (await import(module)) as Record<string, unknown>;
    if (typeof job !== 'function') throw new Error(`${module} exports no function “${name}”.`);
    return { result: await (job as (task: unknown) => unknown)(task) };
  } catch (error) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
}
