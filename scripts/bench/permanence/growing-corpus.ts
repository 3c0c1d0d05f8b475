import { join } from 'node:path';
import type { Corpus } from '../../../src/domain/paper.ts';
import { countOf } from '../../../src/domain/count-of.ts';
import { makeRandom } from '../../../src/math/random.ts';
import { sampleIndexes } from '../../../src/math/sample-rows.ts';
import type { PaperFields } from '../../../src/pipeline/ingest/records/read-record.ts';
import { corporaDir } from '../../../src/testing/corpora.ts';
import { projectDir } from '../../cli/paths.ts';
import { openCorpus } from '../corpus/open-corpus.ts';

/** The corpora that are measured where none is named: three of research maps' size and a small one. */
export const growingCorpora: readonly string[] = [
  join(corporaDir, 'acl-1k.jsonl'),
  join(corporaDir, 'labelled-acl2020-tracks.jsonl'),
  join(corporaDir, 'labelled-drug-reviews.jsonl.gz'),
  join(projectDir, 'content', 'papers', 'daily-papers.txt'),
];

/** Papers above which a sample is measured, unless the whole is asked for. */
export const SAMPLE_COUNT = 2000;

/** Papers that maps grow from and to. */
export interface GrowingCorpus {
  /** File and number of papers. */
  readonly name: string;
  readonly corpus: Corpus;
  /** What the files say of each paper. */
  readonly fields: readonly PaperFields[];
  /** What people sorted the papers into, by number; null where the file has no labels. */
  readonly labels: readonly number[] | null;
}

/**
 * Reads a file of papers.
 *
 * @param options.sampleCount papers at most: of more a random sample, the same each time; null for all of them
 */
export async function openGrowingCorpus(
  file: string,
  { sampleCount }: { sampleCount: number | null },
): Promise<GrowingCorpus> {
  const opened = await openCorpus(file, null);
  try {
    const { papers } = opened.corpus;
    const count = Math.min(papers.length, sampleCount ?? papers.length);
    const random = makeRandom(1, 'sample of a growing corpus');
    const picked = [...sampleIndexes(papers.length, count, random)];
    const own = picked.flatMap((index) => papers[index] ?? []);
    const labelOf = opened.labels?.labelOf;
    return {
      name:
        count < papers.length
          ? `${opened.source}, ${count} of ${papers.length} papers`
          : `${opened.source}, ${countOf(count, 'paper')}`,
      corpus: { papers: own },
      fields: own.map(({ id: _id, slug: _slug, ...fields }) => fields),
      labels:
        labelOf === undefined ? null : numberLabels(picked.map((index) => labelOf[index] ?? null)),
    };
  } finally {
    opened.close();
  }
}

/** A number for each label, in order of appearance; papers without one share a number. */
export function numberLabels(labelOf: readonly (string | null)[]): readonly number[] {
  const numbers = new Map<string | null, number>();
  return labelOf.map((label) => {
    const number = numbers.get(label) ?? numbers.size;
    numbers.set(label, number);
    return number;
  });
}
