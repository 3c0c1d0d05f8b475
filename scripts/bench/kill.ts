import { killBuilds } from '../testing/kill-builds.ts';
import type { BenchOptions } from './bench-options.ts';

const turnCount = 50;

/** Does a build that is killed at any moment leave the last good site and lock, and does the next one succeed? */
export async function measureKills({ say }: BenchOptions): Promise<void> {
  say(`Killing ${turnCount} builds of a growing map, each at a random moment:`);
  const outcomes = await killBuilds({ turns: turnCount, seed: 1, say });
  const whole = outcomes.filter(({ site, lock }) => site !== 'broken' && lock !== 'broken');
  const mended = outcomes.filter(({ isMended }) => isMended);
  say(
    `${whole.length} of ${turnCount} left a whole site and a whole lock; after ${mended.length} the next build made what it should.`,
  );
}
