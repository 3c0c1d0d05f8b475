import { resolve } from 'node:path';
import { UserError } from '../../src/domain/user-error.ts';
import type { BenchOptions } from './bench-options.ts';
import { openCorpus } from './corpus/open-corpus.ts';
import { writeScaledCorpus } from './corpus/write-scaled-corpus.ts';

/** Makes a larger corpus of a given one, to measure with. */
export async function makeScaledCorpus(options: BenchOptions): Promise<void> {
  const { corpusFile, scaleTo, outFile, say } = options;
  if (scaleTo === null || outFile === null) {
    throw new UserError('The size of the new corpus and its file must be named.', {
      where: 'the command line',
      hint: 'Write for example `npm run bench -- scale --corpus papers.jsonl --count 58000 --out large.jsonl`.',
    });
  }
  const opened = await openCorpus(corpusFile, null);
  try {
    const { contentDir, corpus, source } = opened;
    await writeScaledCorpus(contentDir, { count: scaleTo, outFile: resolve(outFile) });
    say(`Wrote ${scaleTo} papers to ${outFile}, from ${corpus.papers.length} of ${source}.`);
  } finally {
    opened.close();
  }
}
