import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stem } from '../../model/stem.ts';
import { wordKind } from '../../model/stop-words.ts';
import { tokenize } from '../../model/tokens.ts';
import { makePaper } from '../../testing/planted-corpus.ts';
import type { Acronym, TokenTable } from '../stage-values.ts';
import { tokenizePapers } from '../text/tokenize-papers.ts';
import { countTerms } from './count-terms.ts';

const tableOf = (
  papers: readonly { title?: string; abstract?: string }[],
  acronyms: Record<string, string> = {},
): TokenTable => ({
  ...tokenizePapers({
    papers: papers.map(({ title = '', abstract = '' }, index) => makePaper(index, title, abstract)),
  }),
  acronyms: new Map(
    Object.entries(acronyms).map(([short, long]): [string, Acronym] => [
      short.toLowerCase(),
      { short, long, run: tokenize(long)[0] ?? [], language: 'en' },
    ]),
  ),
});

/** Terms of one abstract, as the paper writes them, with their counts. */
function termsOf(
  abstract: string,
  options: { stopwords?: string[]; acronyms?: Record<string, string> } = {},
): Map<string, number> {
  const table = tableOf([{ abstract }], options.acronyms);
  const { terms, counts } = countTerms(table, options.stopwords ?? [], 1);
  return new Map(terms.map(({ surface }, column) => [surface, counts[column]!]));
}
const namesOf = (...args: Parameters<typeof termsOf>) => [...termsOf(...args).keys()].sort();

describe('terms', () => {
  test('are words and phrases of content', () => {
    expect(namesOf('beam search')).toEqual(['beam', 'beam search', 'search']);
  });

  test('have no stop word at their ends nor inside', () => {
    expect(namesOf('the beam and search')).toEqual(['beam', 'search']);
  });

  test('may hold a word that links', () => {
    expect(namesOf('mixture of experts')).toEqual(['experts', 'mixture', 'mixture of experts']);
    expect(namesOf('mixture of')).toEqual(['mixture']);
    expect(namesOf('of experts')).toEqual(['experts']);
  });

  test('may end, but neither begin nor stand alone, with a word of the trade', () => {
    expect(namesOf('diffusion models')).toEqual(['diffusion', 'diffusion models']);
    expect(namesOf('proposed diffusion')).toEqual(['diffusion']);
    expect(namesOf('models')).toEqual([]);
  });

  test('do not cross punctuation', () => {
    expect(namesOf('beam, search')).toEqual(['beam', 'search']);
  });

  test('keep a compound whole', () => {
    const names = namesOf('open-domain question answering');
    expect(names).toContain('open-domain question answering');
    expect(names).toContain('open-domain question');
    expect(names).not.toContain('domain question');
    expect(names).not.toContain('domain question answering');
    expect(names.filter((name) => name.startsWith('domain'))).toEqual(['domain']);
  });

  test('never end in the middle of a compound', () => {
    expect(namesOf('speech open-vocabulary')).not.toContain('speech open');
  });

  test('have at most four words, compounds counting as one', () => {
    const names = namesOf('beam search decoding speech retrieval');
    expect(names).toContain('beam search decoding speech');
    expect(names).not.toContain('beam search decoding speech retrieval');
    expect(namesOf('beam-search decoding speech retrieval')).toContain(
      'beam-search decoding speech retrieval',
    );
  });

  test('are one term in all their forms', () => {
    const table = tableOf([{ abstract: 'Transformers. transformers. transformer. transformers.' }]);
    expect(countTerms(table, [], 1)).toMatchObject({
      terms: [{ key: 'transform', surface: 'transformers', wordCount: 1, paperCount: 1 }],
      counts: new Uint32Array([4]),
    });
  });

  test('of a title count twice, and say little of how the corpus writes them', () => {
    const table = tableOf([
      { title: 'Decoding', abstract: 'decoding' },
      { title: 'Decoding' },
      { title: 'Beam Search' },
    ]);
    const { terms, counts } = countTerms(table, [], 1);
    expect(terms.map(({ surface }) => surface)).toEqual([
      'beam',
      'beam search',
      'decoding',
      'search',
    ]);
    expect([...counts]).toEqual([3, 2, 2, 2, 2]);
  });

  test('keep their capitals where only capitals are seen in running text', () => {
    expect(namesOf('Bayes with BERT')).toEqual(['BERT', 'Bayes']);
  });

  test('of equally usual forms have the first', () => {
    expect(namesOf('models of speech, Speech')).toContain('Speech');
    expect(namesOf('models of Speech, speech')).toContain('Speech');
  });

  test('leave out the words that the author says mean nothing here', () => {
    expect(namesOf('beam search', { stopwords: ['Search'] })).toEqual(['beam']);
  });
});

describe('terms of too few papers', () => {
  const table = tableOf([
    { abstract: 'beam search' },
    { abstract: 'search beam' },
    { abstract: 'beam search. speech' },
  ]);

  test('are left out, as are the longer ones that hold them', () => {
    const counted = countTerms(table, [], 2);
    expect(counted.terms.map(({ key, paperCount }) => [key, paperCount])).toEqual([
      ['beam', 3],
      ['beam search', 2],
      ['search', 3],
    ]);
    expect([...counted.starts]).toEqual([0, 3, 5, 8]);
    expect([...counted.columns]).toEqual([0, 1, 2, 0, 2, 0, 1, 2]);
  });

  test('are those that are no terms in enough papers, though their words stand there', () => {
    // The same stems, but inside a compound they are no term.
    const inside = tableOf([{ abstract: 'domain question' }, { abstract: 'open-domain question' }]);
    const keys = countTerms(inside, [], 2).terms.map(({ key }) => key);
    expect(keys).toEqual(['domain', 'question']);
  });
});

describe('an acronym that the corpus explains', () => {
  const acronyms = { SSM: 'state space models' };

  test('counts as its long form', () => {
    expect(termsOf('The SSM. A state space model.', { acronyms }).get('state space model')).toBe(2);
    expect([...termsOf('The SSM.', { acronyms }).keys()]).toContain('state space model');
  });

  test('is not taken for the plural of a shorter one', () => {
    const names = namesOf('The LMs. A learning management system.', {
      acronyms: { LMS: 'learning management system' },
    });
    expect(names.filter((name) => name.startsWith('LM'))).toEqual(['LMs']);
  });

  test('may be in the plural, not in lower case', () => {
    expect(termsOf('SSMs. A state space model.', { acronyms }).get('state space model')).toBe(2);
    expect(termsOf('ssm. A state space model.', { acronyms }).get('state space model')).toBe(1);
  });

  test('has neighbours that are no part of its long form', () => {
    const names = namesOf('visual SSM. visual. state space model', { acronyms });
    expect(names).toEqual([
      'space',
      'space model',
      'state',
      'state space',
      'state space model',
      'visual',
    ]);
  });
});

test('a count agrees with a count of every piece of every sentence', () => {
  const words = ['beam', 'beams', 'search', 'model', 'open', 'domain', 'of', 'the', 'BERT', '.'];
  const text = fc
    .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', ' ', '-')), { maxLength: 14 })
    .map((parts) => parts.map(([word, glue]) => word + glue).join(''));
  const paper = fc.record({ title: text, abstract: text });
  fc.assert(
    fc.property(
      fc.array(paper, { maxLength: 5 }),
      fc.integer({ min: 1, max: 3 }),
      (papers, least) => {
        const counted = countTerms(tableOf(papers), [], least);
        const rows = papers.map((_, row) =>
          Array.from(
            counted.columns.subarray(counted.starts[row], counted.starts[row + 1]),
            (column, i) => [counted.terms[column]!.key, counted.counts[counted.starts[row]! + i]],
          ),
        );
        expect(rows).toEqual(countPieces(papers, least));
        expect(counted.terms.map(({ key }) => key)).toEqual(
          [...new Set(rows.flat().map(([key]) => key))].sort(),
        );
      },
    ),
  );
});

/** The plain way: every piece of one to five tokens that is a term, paper by paper in the order of the keys. */
function countPieces(papers: readonly { title: string; abstract: string }[], least: number) {
  const rows = papers.map(({ title, abstract }) => {
    const counts = new Map<string, number>();
    for (const [text, weight] of [
      [title, 2],
      [abstract, 1],
    ] as const) {
      for (const run of tokenize(text)) {
        run.forEach((_, from) => {
          for (let to = from + 1; to <= Math.min(run.length, from + 5); to++) {
            if (!isPiece(run, from, to)) continue;
            const key = run.slice(from, to).map(({ word }) => stem(word, 'en'));
            counts.set(key.join(' '), (counts.get(key.join(' ')) ?? 0) + weight);
          }
        });
      }
    }
    return counts;
  });
  const paperCount = (key: string) => rows.filter((row) => row.has(key)).length;
  return rows.map((row) =>
    [...row].filter(([key]) => paperCount(key) >= least).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function isPiece(run: ReturnType<typeof tokenize>[number], from: number, to: number): boolean {
  const piece = run.slice(from, to);
  const kinds = piece.map(({ word }) => wordKind(word, 'en', new Set()));
  if (kinds.includes('stop') || kinds[0] === 'link' || kinds.at(-1) === 'link') return false;
  if (piece.length === 1) return kinds[0] === 'content';
  if (run[from]!.glue === '-' || run[to]?.glue === '-') return false;
  if (piece.slice(1).filter(({ glue }) => glue !== '-').length > 3) return false;
  return kinds[0] === 'content' || (piece[1]!.glue === '-' && kinds[1] === 'content');
}
