import { expect, test } from 'vitest';
import { killBuilds } from '../../scripts/testing/kill-builds.ts';

test('a build that is killed leaves a whole site and lock, and the next one succeeds', async () => {
  const outcomes = await killBuilds({ turns: 3, seed: 2 });
  expect(outcomes).toHaveLength(3);
  for (const { site, lock, isMended } of outcomes) {
    expect([site, lock]).not.toContain('broken');
    expect(isMended).toBe(true);
  }
  // Moments at which nothing was under way any more would show nothing.
  expect(outcomes.filter(({ hadEnded }) => !hadEnded).length).toBeGreaterThanOrEqual(2);
});
