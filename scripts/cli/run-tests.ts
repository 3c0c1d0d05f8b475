import { EXIT } from '../../src/domain/user-error.ts';
import { checkSteps, formatResults, hasFailure, runSteps, vitestStep } from './test-steps.ts';

/** Exit code of a run with failures. Not one of the contract's: those are about maps. */
const failureExit = 1;

/**
 * Runs the checks two at a time, then the tests that build sites and, with a browser, the journeys, side by side: both
 * wait for other processes much of the time.
 */
export async function runTests({ chromiumPath }: { chromiumPath: string | null }): Promise<number> {
  const startMs = performance.now();
  // Types of the pages are generated; linter and compiler read them.
  const prepared = await runSteps(
    [{ name: 'prepare', program: 'astro/bin/astro.mjs', args: ['sync', '--silent'] }],
    { slotCount: 1 },
  );
  const checked = await runSteps(checkSteps, { slotCount: 2 });
  const built = await runSteps(
    ['site', ...(chromiumPath === null ? [] : ['browser'])].map((project) =>
      vitestStep(project, 2),
    ),
    { slotCount: 2, env: chromiumPath === null ? {} : { PAPERLAND_CHROMIUM: chromiumPath } },
  );
  const results = [...prepared, ...checked, ...built];
  process.stdout.write(`${formatResults(results, performance.now() - startMs)}\n`);
  return hasFailure(results) ? failureExit : EXIT.done;
}
