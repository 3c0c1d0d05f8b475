import { EXIT } from '../../src/domain/user-error.ts';
import { checkSteps, formatResults, hasFailure, runSteps, vitestStep } from './test-steps.ts';

/** Exit code of a run with failures. Not one of the contract's: those are about maps. */
const failureExit = 1;

/** Runs the checks two at a time, then the tests that build sites, then, with a browser, the journeys. */
export async function runTests({ chromiumPath }: { chromiumPath: string | null }): Promise<number> {
  const startMs = performance.now();
  // Types of the pages are generated; linter and compiler read them.
  const prepared = await runSteps(
    [{ name: 'prepare', program: 'astro/bin/astro.mjs', args: ['sync', '--silent'] }],
    { slotCount: 1 },
  );
  const checked = await runSteps(checkSteps, { slotCount: 2 });
  const built = await runSteps([vitestStep('site', 2)], { slotCount: 1 });
  const browsed =
    chromiumPath === null
      ? []
      : await runSteps([vitestStep('browser', 2)], {
          slotCount: 1,
          env: { PAPERLAND_CHROMIUM: chromiumPath },
        });
  const results = [...prepared, ...checked, ...built, ...browsed];
  process.stdout.write(`${formatResults(results, performance.now() - startMs)}\n`);
  return hasFailure(results) ? failureExit : EXIT.done;
}
