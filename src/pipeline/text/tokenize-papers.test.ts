import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GLUE_TEXT, glueOf, RUN_START, surfaceOf } from '../../model/packed-token.ts';
import { tokenize, type Token } from '../../model/tokens.ts';
import { makePaper } from '../../testing/planted-corpus.ts';
import type { TokenTable } from '../stage-values.ts';
import { tokenizePapers } from './tokenize-papers.ts';

const tableOf = (...abstracts: string[]) =>
  tokenizePapers({ papers: abstracts.map((abstract, index) => makePaper(index, '', abstract)) });

/** The runs of a section, as `tokenize` gives them: sections are a title, an abstract, the next title … */
function runsOf(table: TokenTable, section: number): Token[][] {
  const runs: Token[][] = [];
  for (const token of table.tokens.subarray(
    table.sectionStarts[section],
    table.sectionStarts[section + 1],
  )) {
    if (glueOf(token) === RUN_START) runs.push([]);
    const surface = surfaceOf(token);
    runs.at(-1)!.push({
      word: table.words[table.wordOf[surface]!]!,
      surface: table.surfaces[surface]!,
      glue: GLUE_TEXT[glueOf(token)]!,
    });
  }
  return runs;
}
const wordsOf = (...abstracts: string[]) =>
  runsOf(tableOf(...abstracts), 1).flatMap((run) => run.map(({ word }) => word));

describe('the table of tokens', () => {
  test('has the title and the abstract of every paper', () => {
    const table = tokenizePapers({
      papers: [makePaper(0, 'Beam search', 'We search. Beams!'), makePaper(1, 'Speech')],
    });
    const surfaces = [0, 1, 2, 3].map((section) =>
      runsOf(table, section).map((run) => run.map(({ surface }) => surface).join(' ')),
    );
    expect(surfaces).toEqual([['Beam search'], ['We search', 'Beams'], ['Speech'], []]);
  });

  test('has keywords behind the abstract, each in a run of its own', () => {
    const paper = { ...makePaper(0, '', 'On speech.'), keywords: ['beam search', 'decoding'] };
    expect(runsOf(tokenizePapers({ papers: [paper] }), 1)).toEqual([
      ...tokenize('On speech.'),
      ...tokenize('beam search'),
      ...tokenize('decoding'),
    ]);
  });

  test('holds what each text is cut into', () => {
    const part = fc.constantFrom(
      'beam',
      'Beam',
      'x',
      '42',
      '3d',
      ' ',
      '-',
      ', ',
      '模型化',
      'don’t',
    );
    const text = fc.array(part, { maxLength: 15 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
        const table = tableOf(...texts);
        texts.forEach((text, paper) => {
          const spelling = (runs: readonly (readonly Token[])[]) =>
            runs.map((run) => run.map(({ glue, surface }) => glue + surface).join(''));
          expect(spelling(runsOf(table, 2 * paper + 1))).toEqual(spelling(tokenize(text)));
        });
      }),
    );
  });

  test('numbers every word and every surface form once', () => {
    const { words, surfaces, wordOf } = tableOf('Beam beam beams.', 'Beam search');
    expect(words).toEqual(['beam', 'beams', 'search']);
    expect(surfaces).toEqual(['Beam', 'beam', 'beams', 'search']);
    expect([...wordOf]).toEqual([0, 0, 1, 2]);
  });

  test('of no papers is empty', () => {
    expect(tableOf()).toEqual({
      words: [],
      languages: ['en'],
      languageOf: new Uint8Array(),
      languageOfSection: new Uint8Array(),
      surfaces: [],
      wordOf: new Uint32Array(),
      tokens: new Uint32Array(),
      sectionStarts: new Uint32Array(1),
      acronyms: new Map(),
      compounds: new Set(),
    });
  });
});

describe('a hyphenated pair', () => {
  test('is one word where the corpus writes it as one, too', () => {
    expect(wordsOf('We look at fine-tuning.', 'Finetuning is cheap.')).toEqual([
      'we',
      'look',
      'at',
      'finetuning',
    ]);
  });

  test('is one word where its first part says nothing alone', () => {
    expect(wordsOf('in-context learning')).toEqual(['incontext', 'learning']);
    expect(wordsOf('self-supervised')).toEqual(['selfsupervised']);
  });

  test('is one word where a particle makes another word of it', () => {
    expect(wordsOf('a trade-off of two')).toEqual(['tradeoff', 'of', 'two']);
    expect(wordsOf('one-to-one')).toEqual(['one', 'to', 'one']);
  });

  test('is two words anywhere else', () => {
    expect(wordsOf('open-domain question answering')).toEqual([
      'open',
      'domain',
      'question',
      'answering',
    ]);
    expect(wordsOf('in context', 'incontext')).toEqual(['in', 'context']);
  });

  test('can grow by a third part', () => {
    expect(wordsOf('a know-how-to list', 'knowhow knowhowto')).toEqual(['knowhowto', 'list']);
  });

  test('keeps its hyphen and what stood before it', () => {
    expect(runsOf(tableOf('much Pre-Training', 'pretraining'), 1)).toEqual([
      [
        { word: 'much', surface: 'much', glue: '' },
        { word: 'pretraining', surface: 'Pre-Training', glue: ' ' },
      ],
    ]);
  });
});

describe('acronyms of the corpus', () => {
  const longOf = (short: string, ...abstracts: string[]) =>
    tableOf(...abstracts).acronyms.get(short)?.long;

  test('stand for the long form that the papers define', () => {
    const acronym = tableOf('We use state space models (SSMs).').acronyms.get('ssm');
    expect(acronym).toMatchObject({ short: 'SSM', long: 'state space models' });
    expect(acronym!.run).toEqual(tokenize('state space models')[0]);
  });

  test('have long forms whose compounds are joined as in the papers', () => {
    const { acronyms } = tableOf('in-context learning (ICL)');
    expect(acronyms.get('icl')!.run.map(({ word }) => word)).toEqual(['incontext', 'learning']);
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

  test('leave no token of theirs in the table', () => {
    const { tokens, sectionStarts } = tableOf('state space models (SSMs)');
    expect(tokens).toHaveLength(4);
    expect(sectionStarts.at(-1)).toBe(4);
  });
});
