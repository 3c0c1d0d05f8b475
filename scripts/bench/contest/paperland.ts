import { join } from 'node:path';
import type { OpenCorpus } from '../corpus/open-corpus.ts';
import type { Contestant } from './contestant.ts';
import { runContestant } from './contest-run.ts';

/** Our own analysis, without the site. */
export function paperland({ contentDir, workDir }: OpenCorpus): Contestant {
  const resultFile = join(workDir, 'paperland.json');
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
        resultFile,
      }),
  };
}
