import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { mkdirSync, rmSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Contestant } from '../contest/contestant.ts';
import { runContestant } from '../contest/contest-run.ts';
import type { OpenCorpus } from '../corpus/open-corpus.ts';

const runFile = promisify(execFile);

/** Peers that this machine has, and a line for each that it lacks. */
export interface FoundPeers {
  readonly contestants: readonly Contestant[];
  readonly missing: readonly string[];
}

/** Looks for scikit-learn with umap-learn, and for uwot, which lays out what scikit-learn has reduced. */
export async function findPeers(corpus: OpenCorpus): Promise<FoundPeers> {
  const python = await findPython();
  if (python === null) {
    return {
      contestants: [],
      missing: [
        'scikit-learn and umap-learn were not found, so there is no peer; on Debian: `apt install python3-sklearn umap-learn` (the variable PYTHON names another Python).',
      ],
    };
  }
  const uwotVersion = await findUwot();
  return {
    contestants: [
      scikitLearn(corpus, python, true),
      scikitLearn(corpus, python, false),
      ...(uwotVersion === null ? [] : [uwot(corpus, uwotVersion)]),
    ],
    missing:
      uwotVersion === null ? ['uwot was not found; on Debian: `apt install r-cran-uwot`.'] : [],
  };
}

interface FoundPython {
  readonly command: string;
  /** `scikit-learn 1.2.1 + umap-learn 0.5.3` */
  readonly versions: string;
}

/** The first Python that has both packages; asks for their versions without loading them. */
async function findPython(): Promise<FoundPython | null> {
  const question =
    'from importlib.metadata import version as v; print("scikit-learn", v("scikit-learn"), "+ umap-learn", v("umap-learn"))';
  const candidates = [process.env['PYTHON'] ?? 'python3', 'python3', '/usr/bin/python3', 'python'];
  for (const command of new Set(candidates)) {
    const versions = await answerOf(command, ['-c', question]);
    if (versions !== null) return { command, versions };
  }
  return null;
}

function findUwot(): Promise<string | null> {
  return answerOf('Rscript', ['-e', 'cat(as.character(packageVersion("uwot")))']);
}

/** What a command prints, or null where it is missing or fails. */
async function answerOf(command: string, args: readonly string[]): Promise<string | null> {
  try {
    return (await runFile(command, args)).stdout.trim();
  } catch {
    return null;
  }
}

function matrixFileOf({ workDir }: OpenCorpus): string {
  return join(workDir, 'matrix.f32');
}

/** Where numba keeps what it compiled in the cold run of a turn, for the warm one that follows. */
function numbaDirOf({ workDir }: OpenCorpus): string {
  return join(workDir, 'numba');
}

/**
 * scikit-learn and umap-learn.
 *
 * @param isCold whether numba finds nothing compiled, as on the first use on a machine; else what the cold run before
 *   it left. The rest numba compiles in every process.
 */
function scikitLearn(
  corpus: OpenCorpus,
  { command, versions }: FoundPython,
  isCold: boolean,
): Contestant {
  const resultFile = join(corpus.workDir, 'scikit-learn.json');
  return {
    name: `${versions}, ${isCold ? 'cold' : 'warm'}`,
    isWhole: true,
    run({ themeCount, hasLayout }) {
      if (themeCount === null) throw new Error('scikit-learn cannot choose the number of themes');
      if (isCold) rmSync(numbaDirOf(corpus), { recursive: true, force: true });
      mkdirSync(numbaDirOf(corpus), { recursive: true });
      return runContestant({
        command,
        args: [
          join(import.meta.dirname, 'sklearn_umap.py'),
          ...['--papers', corpus.papersFile],
          ...['--clusters', String(themeCount)],
          ...['--out', resultFile],
          ...(hasLayout ? ['--matrix', matrixFileOf(corpus)] : ['--no-layout']),
        ],
        env: { NUMBA_CACHE_DIR: numbaDirOf(corpus) },
        resultFile,
      });
    },
  };
}

/** Runs after scikit-learn in each turn, on the rows that it left. */
function uwot(corpus: OpenCorpus, version: string): Contestant {
  const resultFile = join(corpus.workDir, 'uwot.json');
  return {
    name: `uwot ${version} (layout alone)`,
    isWhole: false,
    run: () =>
      runContestant({
        command: 'Rscript',
        args: [
          join(import.meta.dirname, 'uwot.R'),
          matrixFileOf(corpus),
          String(corpus.corpus.papers.length),
          String(availableParallelism()),
          resultFile,
        ],
        resultFile,
      }),
  };
}
