import { describe, expect, test } from 'vitest';
import { tokenize } from '../../model/tokens.ts';
import { makePaper } from '../../testing/planted-corpus.ts';
import { joinCompounds, tokenizePapers } from './tokenize-papers.ts';

const tableOf = (...abstracts: string[]) =>
  tokenizePapers({ papers: abstracts.map((abstract, index) => makePaper(index, '', abstract)) });
const wordsOf = (text: string, closed: readonly string[] = []) =>
  joinCompounds(tokenize(text)[0] ?? [], new Set(closed)).map(({ word }) => word);

describe('a hyphenated pair', () => {
  test('is one word where the corpus writes it as one, too', () => {
    expect(wordsOf('pre-training data', ['pretraining'])).toEqual(['pretraining', 'data']);
    const { papers } = tableOf('We look at fine-tuning.', 'Finetuning is cheap.');
    expect(papers.map(({ abstract }) => abstract.flat().map(({ word }) => word))).toEqual([
      ['we', 'look', 'at', 'finetuning'],
      ['finetuning', 'is', 'cheap'],
    ]);
  });

  test('is one word where its first part says nothing alone', () => {
    expect(wordsOf('in-context learning')).toEqual(['incontext', 'learning']);
    expect(wordsOf('self-supervised')).toEqual(['selfsupervised']);
  });

  test('is two words anywhere else', () => {
    expect(wordsOf('open-domain question answering')).toEqual([
      'open',
      'domain',
      'question',
      'answering',
    ]);
    expect(wordsOf('in context', ['incontext'])).toEqual(['in', 'context']);
  });

  test('keeps its hyphen and what stood before it', () => {
    expect(joinCompounds(tokenize('much Pre-Training')[0]!, new Set(['pretraining']))).toEqual([
      { word: 'much', surface: 'much', glue: '' },
      { word: 'pretraining', surface: 'Pre-Training', glue: ' ' },
    ]);
  });
});

describe('acronyms of the corpus', () => {
  const longOf = (short: string, ...abstracts: string[]) =>
    tableOf(...abstracts).acronyms.get(short)?.long;

  test('stand for the long form that the papers define', () => {
    const acronym = tableOf('We use state space models (SSMs).').acronyms.get('ssm');
    expect(acronym).toMatchObject({ short: 'SSM', long: 'state space models' });
    expect(acronym!.run.map(({ word }) => word)).toEqual(['state', 'space', 'models']);
  });

  test('may be defined in a title', () => {
    const { acronyms } = tokenizePapers({
      papers: [makePaper(0, 'Retrieval-augmented generation (RAG) at scale')],
    });
    expect([...acronyms.keys()]).toEqual(['rag']);
  });

  test('have the commonest spelling where forms of a word differ', () => {
    expect(
      longOf(
        'ssm',
        'a state space model (SSM)',
        'state space models (SSMs)',
        'state space models (SSMs)',
      ),
    ).toBe('state space models');
  });

  test('stand for the form that two thirds of the definitions give', () => {
    expect(
      longOf('rl', 'reinforcement learning (RL)', 'reinforcement learning (RL)', 'real life (RL)'),
    ).toBe('reinforcement learning');
  });

  test('stand for nothing where the definitions disagree', () => {
    expect(longOf('rl', 'reinforcement learning (RL)', 'real life (RL)')).toBeUndefined();
  });
});

test('a corpus without papers has no words', () => {
  expect(tableOf()).toEqual({ papers: [], acronyms: new Map() });
});
