import { describe, expect, test } from 'vitest';
import { tokenize } from '../../model/tokens.ts';
import type { Acronym, TokenTable } from '../stage-values.ts';
import { countTerms } from './count-terms.ts';

const tableOf = (
  papers: readonly { title?: string; abstract?: string }[],
  acronyms: Record<string, string> = {},
): TokenTable => ({
  papers: papers.map(({ title = '', abstract = '' }) => ({
    title: tokenize(title),
    abstract: tokenize(abstract),
  })),
  acronyms: new Map(
    Object.entries(acronyms).map(([short, long]): [string, Acronym] => [
      short.toLowerCase(),
      { short, long, run: tokenize(long)[0] ?? [] },
    ]),
  ),
});

/** Terms of one abstract, as its words read, with their counts. */
function termsOf(
  abstract: string,
  options: { stopwords?: string[]; acronyms?: Record<string, string> } = {},
): Map<string, number> {
  const { papers, surfaces } = countTerms(
    tableOf([{ abstract }], options.acronyms),
    options.stopwords ?? [],
  );
  return new Map(
    [...papers[0]!.values()].map(({ key, count }) => [
      [...(surfaces.get(key)?.keys() ?? [key])][0]!,
      count,
    ]),
  );
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
    const { papers, surfaces } = countTerms(
      tableOf([{ abstract: 'Transformers. transformers. transformer.' }]),
      [],
    );
    expect([...papers[0]!.values()]).toEqual([{ key: 'transform', wordCount: 1, count: 3 }]);
    expect([...surfaces.get('transform')!]).toEqual([
      ['Transformers', 1],
      ['transformers', 1],
      ['transformer', 1],
    ]);
  });

  test('of a title count twice, and say little of how the corpus writes them', () => {
    const { papers, surfaces } = countTerms(
      tableOf([{ title: 'Decoding', abstract: 'decoding' }]),
      [],
    );
    expect([...papers[0]!.values()].map(({ count }) => count)).toEqual([3]);
    expect([...surfaces.values()][0]).toEqual(
      new Map([
        ['Decoding', 0.01],
        ['decoding', 1],
      ]),
    );
  });

  test('leave out the words that the author says mean nothing here', () => {
    expect(namesOf('beam search', { stopwords: ['Search'] })).toEqual(['beam']);
  });
});

describe('an acronym that the corpus explains', () => {
  const acronyms = { SSM: 'state space models' };

  test('counts as its long form', () => {
    expect(termsOf('The SSM. A state space model.', { acronyms }).get('state space model')).toBe(2);
    expect([...termsOf('The SSM.', { acronyms }).keys()]).toContain('state space model');
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
