import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { corporaDir } from '../../src/testing/corpora.ts';
import type { BenchOptions } from './bench-options.ts';
import { markdownTable } from './contest/markdown-table.ts';
import { openCorpus } from './corpus/open-corpus.ts';
import { correctByLabels } from './curation/correct-by-labels.ts';

const COUNT = 10;
const DRAW_COUNT = 10;
const labelledCorpora = ['labelled-acl2020-tracks.jsonl', 'labelled-drug-reviews.jsonl.gz'];

/** Do ten corrections from the list of what to look at first settle more than ten at random? */
export async function measureCuration({ corpusFile, say }: BenchOptions): Promise<void> {
  const files =
    corpusFile === null ? labelledCorpora.map((name) => join(corporaDir, name)) : [corpusFile];
  const rows: string[][] = [];
  for (const file of files) {
    if (corpusFile === null && !existsSync(file)) {
      say(`There is no ${file}: it is left out. The variable PAPERLAND_CORPORA names the folder.`);
      continue;
    }
    const opened = await openCorpus(file, null);
    opened.close();
    const { corpus, labels, source } = opened;
    if (labels === null) {
      say(`The papers of ${source} have no labels.`);
      continue;
    }
    say(`Correcting ${source}, ${corpus.papers.length} papers`);
    const { found, proposed, atRandom, movedCount } = await correctByLabels(
      corpus,
      labels.labelOf,
      { count: COUNT, drawCount: DRAW_COUNT },
    );
    const mean = atRandom.reduce((sum, one) => sum + one, 0) / atRandom.length;
    rows.push([
      ...[source, found, proposed, mean, Math.min(...atRandom), Math.max(...atRandom)].map(
        (cell) => (typeof cell === 'number' ? cell.toFixed(4) : cell),
      ),
      String(movedCount),
    ]);
  }
  const headings = [
    ...[
      'papers',
      'NMI as found',
      `${COUNT} from the list`,
      `${COUNT} at random, mean of ${DRAW_COUNT}`,
    ],
    ...['least', 'most', 'papers moved by the list'],
  ];
  say(`\n${markdownTable(headings, rows)}`);
}
