import { createHash } from 'node:crypto';
import { countOf } from '../../../domain/count-of.ts';
import { noOwnPlaces, type OwnPlaces } from '../../../domain/own-places.ts';
import type { Corpus, PaperId } from '../../../domain/paper.ts';
import type { Problem } from '../../../domain/problem.ts';
import { listFiles } from '../files/list-files.ts';
import { linesOfBlock, openSource } from '../files/read-source.ts';
import { makeProblem } from '../make-problem.ts';
import type { PapersReading } from '../records/read-papers.ts';
import { OwnPlacesReading } from './own-places-reading.ts';
import { paperFinder } from './find-paper.ts';

/** What an author brought, and what is wrong with it. */
export interface OwnPlacesResult {
  readonly places: OwnPlaces;
  readonly problems: readonly Problem[];
  /** SHA-256 of all that counts of it, hex; null where nothing was brought. */
  readonly digest: string | null;
}

const names = ['vectors.jsonl', 'vectors.jsonl.gz'];

/**
 * Reads `vectors.jsonl`, packed or not, block by block: one line a paper, in any order. The corpus is only made where
 * there is such a file.
 */
export async function readOwnPlaces(
  contentDir: string,
  { makeCorpus, makeKeys }: Pick<PapersReading, 'makeCorpus' | 'makeKeys'>,
): Promise<OwnPlacesResult> {
  const listed = (await Promise.all(names.map((name) => listFiles(contentDir, name)))).flat();
  const [file, second] = listed;
  if (file === undefined) return { places: noOwnPlaces, problems: [], digest: null };
  const problems: Problem[] = second === undefined ? [] : [twoFiles(file.path, second.path)];
  const source = await openSource(contentDir, file);
  if ('problem' in source)
    return { places: noOwnPlaces, problems: [...problems, source.problem], digest: null };
  const corpus = makeCorpus();
  const reading = new OwnPlacesReading(file.path, paperFinder(makeKeys()));
  let line = 0;
  for await (const block of source.blocks()) {
    if ('problem' in block) {
      problems.push(block.problem);
      break;
    }
    for (const text of linesOfBlock(block.text)) reading.readLine(text, ++line);
  }
  const { places } = reading;
  problems.push(...reading.problems, ...missing(file.path, corpus, places));
  problems.push(...withoutTheme(file.path, corpus, places));
  return { places, problems, digest: digestOf(places) };
}

/** Papers that others have vectors and they have not: told in one remark, since they may be very many. */
function missing(file: string, { papers }: Corpus, { vectors }: OwnPlaces): readonly Problem[] {
  const without = papers.filter(({ id }) => !vectors.has(id));
  const [first] = without;
  if (vectors.size === 0 || first === undefined) return [];
  return [
    makeProblem({
      level: 'noted',
      code: 'VECTOR-MISSING',
      file,
      value: first.title,
      message: `${countOf(without.length, 'paper')} of ${papers.length} ${without.length === 1 ? 'has' : 'have'} no vector; the vectors of papers with like words stand in.`,
      hint: 'Add a line for each, with its `id` or `doi` and its `vector`, to have them placed by their own.',
    }),
  ];
}

/** The same of themes. */
function withoutTheme(file: string, { papers }: Corpus, { themes }: OwnPlaces): readonly Problem[] {
  const without = papers.filter(({ id }) => !themes.has(id));
  const [first] = without;
  if (themes.size === 0 || first === undefined) return [];
  return [
    makeProblem({
      level: 'noted',
      code: 'VECTOR-THEME-MISSING',
      file,
      value: first.title,
      message: `${countOf(without.length, 'paper')} of ${papers.length} ${without.length === 1 ? 'has' : 'have'} no theme; each goes to the nearest of those that others have.`,
      hint: 'Add a line for each, with its `id` or `doi` and its `theme`, to choose yourself.',
    }),
  ];
}

function twoFiles(used: string, other: string): Problem {
  return makeProblem({
    level: 'warned',
    code: 'VECTOR-FILES',
    file: other,
    value: other,
    message: `There are both \`${used}\` and \`${other}\`; the second was not read.`,
    hint: 'Keep one of the two.',
  });
}

/** In the order of ids, so that the order of lines does not matter. */
function digestOf({ vectors, positions, themes }: OwnPlaces): string {
  const hash = createHash('sha256');
  for (const id of sortedIds(vectors)) {
    const vector = vectors.get(id) ?? new Float32Array();
    hash.update(`\n${id} `);
    hash.update(new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength));
  }
  for (const id of sortedIds(positions)) {
    const { x = 0, y = 0 } = positions.get(id) ?? {};
    hash.update(`\n${id} ${String(x)} ${String(y)}`);
  }
  for (const id of sortedIds(themes)) {
    hash.update(`\n${id} ${JSON.stringify(themes.get(id))}`);
  }
  return hash.digest('hex');
}

function sortedIds(map: ReadonlyMap<PaperId, unknown>): PaperId[] {
  return [...map.keys()].sort((a, b) => (a < b ? -1 : 1));
}
