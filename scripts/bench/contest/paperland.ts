import module from 'node:module';
import { dirname, join } from 'node:path';
import type { OpenCorpus } from '../corpus/open-corpus.ts';
import type { Contestant } from './contestant.ts';
import { runContestant } from './contest-run.ts';

/** Our own analysis, without the site. */
export function paperland({ contentDir, workDir }: OpenCorpus): Contestant {
  const resultFile = join(workDir, 'paperland.json');
  // As every command does it, see `scripts/run.mjs`: the first run on a machine fills the cache, later ones start sooner.
  const cacheDir = module.getCompileCacheDir();
  return {
    name: 'Paperland',
    isWhole: true,
    run: ({ themeCount }) =>
      runContestant({
        command: process.execPath,
        args: [
          join(import.meta.dirname, 'analyse-once.ts'),
          contentDir,
          resultFile,
          ...(themeCount === null ? [] : [String(themeCount)]),
        ],
        env: cacheDir === undefined ? {} : { NODE_COMPILE_CACHE: dirname(cacheDir) },
        resultFile,
      }),
  };
}
