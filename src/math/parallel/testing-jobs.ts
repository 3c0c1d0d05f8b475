import { threadId } from 'node:worker_threads';

/** Jobs for the tests of the worker pool; a job must be exported by a module of its own or of its caller. */

/** Takes the longer the smaller the number, so that results arrive out of order. */
export async function slowSquare(value: number): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 10 - value));
  return value * value;
}

export function threadOf(): number {
  return threadId;
}

export function addToShared({ shared, amount }: { shared: Int32Array; amount: number }): void {
  Atomics.add(shared, 0, amount);
}

export function refuse(value: number): number {
  if (value === 1) throw new Error('No. 1 is refused.');
  return value;
}
