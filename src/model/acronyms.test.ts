import { describe, expect, test } from 'vitest';
import { findAcronyms } from './acronyms.ts';

describe('acronyms', () => {
  test.each([
    ['We study state space models (SSMs) at length.', 'SSM', 'state space models'],
    ['Retrieval-augmented generation (RAG) helps.', 'RAG', 'Retrieval-augmented generation'],
    ['the large language model ( LLM ) learns', 'LLM', 'large language model'],
    [
      'bidirectional encoders from transformers (BERT)',
      'BERT',
      'bidirectional encoders from transformers',
    ],
    ['with mixture of experts (MoE) layers', 'MoE', 'mixture of experts'],
    ['for question answering, chain of thought (CoT)', 'CoT', 'chain of thought'],
  ])('are read behind their long form: %s', (text, short, long) => {
    expect(findAcronyms(text)).toEqual([{ short, long }]);
  });

  test('are none in other brackets', () => {
    expect(findAcronyms('as before (see Table 2), in France (Paris) and (a) (B)')).toEqual([]);
    expect(findAcronyms('a sentence about something else (XYZ)')).toEqual([]);
    expect(findAcronyms('(RAG) comes first')).toEqual([]);
  });

  test('do not reach over the end of a sentence', () => {
    expect(findAcronyms('We like state space. Models (SSM) are here.')).toEqual([]);
  });

  test('are all found, in the order of the text', () => {
    expect(
      findAcronyms('question answering (QA) by reinforcement learning (RL)').map(
        ({ short }) => short,
      ),
    ).toEqual(['QA', 'RL']);
  });
});
