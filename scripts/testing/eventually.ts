import { expect } from 'vitest';

/** How long a state may take to come, milliseconds: longer than any busy machine needs, shorter than a test may take. */
const patienceMs = 20_000;

/** Looks until the state is there: what a page shows is drawn with a later frame than the one in which it was asked for. */
export function eventually<Value>(look: () => Promise<Value>) {
  return expect.poll(look, { timeout: patienceMs });
}

/** What is seen once two looks, the fifth of a second apart, see the same. */
export async function settled<Value>(look: () => Promise<Value>): Promise<Value> {
  let last = await look();
  const isSame = async (): Promise<boolean> => {
    const now = await look();
    const isAsBefore = JSON.stringify(now) === JSON.stringify(last);
    last = now;
    return isAsBefore;
  };
  await new Promise((resolve) => setTimeout(resolve, 200));
  await expect.poll(isSame, { timeout: patienceMs, interval: 200 }).toBe(true);
  return last;
}
