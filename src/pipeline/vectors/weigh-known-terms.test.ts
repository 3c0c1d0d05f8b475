import { expect, test } from 'vitest';
import { entriesOf } from '../../math/sparse-matrix.ts';
import { KNOWN_WORDS } from '../../model/known-words.ts';
import { termWeigher } from '../../model/weighing/weigh-known-terms.ts';
import { makePaper, plantCorpus } from '../../testing/planted-corpus.ts';
import { tokenizePapers } from '../text/tokenize-papers.ts';
import { buildTermMatrix } from './build-term-matrix.ts';

const texts = [
  'Pre-training of state space models (SSMs). Pretraining helps. An SSM is small.',
  'We use mixture of experts and open-domain question answering with SSMs.',
  'Mixture of experts in open-domain question answering. Fine-tuning, fine-tuning.',
  'Beam search in SSMs; question answering. Pre-training.',
];

/** What the weigher of a corpus makes of its own papers, each read alone. */
function weighAlone(papers: readonly ReturnType<typeof makePaper>[], stopwords: readonly string[]) {
  const table = tokenizePapers({ papers });
  const matrix = buildTermMatrix(table, stopwords);
  const weigh = termWeigher(
    { terms: matrix.terms, corpusSize: papers.length, stopwords },
    KNOWN_WORDS,
  );
  const rows = papers.map((paper) =>
    entriesOf(weigh(tokenizePapers({ papers: [paper] }, { known: table })), 0),
  );
  return { matrix, rows };
}

test.each([
  ['that define acronyms and write compounds', texts.map((text, i) => makePaper(i, '', text)), []],
  ['of planted themes', plantCorpus({ paperCount: 60, themeCount: 4 }).corpus.papers, []],
  ['with stop words of their own', texts.map((text, i) => makePaper(i, text)), ['beam', 'experts']],
])('weighs papers %s, one by one, to the bit as their corpus does', (_, papers, stopwords) => {
  const { matrix, rows } = weighAlone(papers, stopwords);
  expect(matrix.terms.length).toBeGreaterThan(5);
  expect(rows).toEqual(papers.map((_, paper) => entriesOf(matrix.rows, paper)));
});

test('a paper without a known term has an empty row', () => {
  const weigh = termWeigher({ terms: [], corpusSize: 10, stopwords: [] }, KNOWN_WORDS);
  expect(weigh(tokenizePapers({ papers: [makePaper(0, 'beam search')] }))).toMatchObject({
    rowCount: 1,
    columns: new Uint32Array(),
  });
});
