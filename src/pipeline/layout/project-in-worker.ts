import { runInBackground } from '../../math/parallel/worker-pool.ts';
import { makeRandom } from '../../math/random.ts';
import type { Layout, ReducedSpace, TermMatrix, TokenTable } from '../stage-values.ts';
import { project, type ProjectOptions } from './project.ts';
import { MOST_FOR_ALL_PAIRS } from './word-likeness.ts';

/** What of the reduced space a layout is made from. */
type LayoutSpace = Pick<ReducedSpace, 'rows' | 'neighbours'>;

/**
 * The layout of `project`, made in a thread of its own while this one goes on to the themes, which do not need it. A small
 * map is laid out here: it takes less time than a thread takes to start, and wants the words of the papers too.
 */
export async function projectInWorker(
  space: { table: TokenTable; matrix: TermMatrix; reduced: ReducedSpace },
  options: { seed: number } & Pick<ProjectOptions, 'onEpoch'>,
): Promise<Layout> {
  const { rows, neighbours } = space.reduced;
  if (rows.rowCount <= MOST_FOR_ALL_PAIRS) {
    return project(space, { ...options, random: makeRandom(options.seed, 'layout') });
  }
  return runInBackground(
    projectReduced,
    { space: { rows, neighbours }, seed: options.seed },
    { module: import.meta.url },
  );
}

/** Starts the thread of `projectInWorker`, where it will be wanted: it gets ready while this one reads the words. */
export function prepareWorker(paperCount: number): void {
  if (paperCount <= MOST_FOR_ALL_PAIRS) return;
  // What fails here fails again, and is told, when the layout is asked for.
  runInBackground(getReady, undefined, { module: import.meta.url }).catch(() => undefined);
}

/** Nothing is left to do once a thread has loaded this module. */
export function getReady(): void {
  return;
}

/** The layout of a map whose words are not asked for. */
export function projectReduced({ space, seed }: { space: LayoutSpace; seed: number }): Layout {
  return project(
    { ...NO_WORDS, reduced: { ...NO_PAPERS, ...space } },
    { random: makeRandom(seed, 'layout') },
  );
}

const NOTHING = { rowCount: 0, columnCount: 0 };
const NO_WORDS: { table: TokenTable; matrix: TermMatrix } = {
  table: {
    words: [],
    languages: [],
    languageOf: new Uint8Array(),
    languageOfSection: new Uint8Array(),
    surfaces: [],
    wordOf: new Uint32Array(),
    tokens: new Uint32Array(),
    sectionStarts: new Uint32Array(1),
    acronyms: new Map(),
    compounds: new Set(),
  },
  matrix: {
    terms: [],
    rows: {
      ...NOTHING,
      starts: new Uint32Array(1),
      columns: new Uint32Array(),
      values: new Float64Array(),
    },
  },
};
const NO_PAPERS: Omit<ReducedSpace, keyof LayoutSpace> = {
  paperIndexes: [],
  loadings: { ...NOTHING, data: new Float64Array() },
  singularValues: new Float64Array(),
  varianceKept: 0,
  isOwn: false,
};
