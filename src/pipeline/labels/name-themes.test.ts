import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NamelessGroup } from './name-candidates.ts';
import { nameSubthemes, nameThemes } from './name-themes.ts';
import type { RankedTerm } from './rank-terms.ts';
import type { AcronymIndex } from './term-texts.ts';

/** Terms of a theme, strongest first. */
const termsOf = (...surfaces: string[]): RankedTerm[] =>
  surfaces.map((surface, rank) => ({
    column: rank,
    term: {
      key: surface.toLowerCase().replaceAll('-', ' '),
      surface,
      wordCount: surface.split(/[\s-]/u).length,
      paperCount: 3,
    },
    insideCount: 3,
    outsideCount: 0,
    contrast: 1 / (rank + 1),
  }));
const group = (pool: readonly RankedTerm[], given: string | null = null): NamelessGroup => ({
  pool,
  size: 3,
  given,
});
const context = (
  acronyms: AcronymIndex = new Map(),
  isEvent: (name: string) => boolean = () => false,
) => ({
  acronyms,
  isEvent,
});
const name = (ranked: readonly (readonly RankedTerm[])[], given: readonly (string | null)[] = []) =>
  nameThemes(
    ranked.map((pool, index) => group(pool, given[index] ?? null)),
    context(),
  ).map(({ text }) => text);
const nameOf = (pool: readonly RankedTerm[], size: number) =>
  nameThemes([{ pool, size, given: null }], context())[0]?.text;

describe('the name of a theme', () => {
  test('is its strongest term, as a sentence begins', () => {
    expect(name([termsOf('protein', 'speech')])).toEqual(['Protein']);
  });

  test('is rather a phrase than a single word', () => {
    expect(name([termsOf('protein', 'beam search')])).toEqual(['Beam search']);
    expect(name([termsOf('protein', 'music', 'speech', 'beam search')])).toEqual(['Protein']);
  });

  test('is rather a term of many of its papers than of few', () => {
    const [few, many] = termsOf('protein', 'speech');
    const rare = { ...few!, insideCount: 2 };
    const common = { ...many!, insideCount: 3, contrast: 0.7 };
    // From three tenths of the papers on, more are no better.
    expect(nameOf([rare, common], 6)).toBe('Protein');
    expect(nameOf([rare, common], 10)).toBe('Speech');
  });

  test('is rather a term that the theme has for itself', () => {
    const [common, own] = termsOf('language', 'grammar');
    const shared = { ...common!, term: { ...common!.term, paperCount: 30 }, outsideCount: 27 };
    expect(nameOf([shared, own!], 3)).toBe('Grammar');
  });

  test('comes with the term it was made of', () => {
    const pool = termsOf('speech');
    expect(nameThemes([group(pool)], context())).toEqual([{ text: 'Speech', term: pool[0] }]);
    expect(nameThemes([group(pool, 'Voices')], context())).toEqual([
      { text: 'Voices', term: null },
    ]);
  });

  test('is rather no acronym, unit, measure, venue or contest', () => {
    for (const poor of ['DST', 'mm Hg', 'F1 score', 'teams'])
      expect(name([termsOf(poor, 'speech')])).toEqual(['Speech']);
    const isEvent = (text: string) => text === 'SemEval';
    expect(
      nameThemes([group(termsOf('SemEval', 'speech'))], context(new Map(), isEvent))[0]!.text,
    ).toBe('Speech');
    expect(name([termsOf('DST')])).toEqual(['DST']);
  });

  test('is the label that its author gave', () => {
    expect(name([termsOf('protein')], ['Folding & co.'])).toEqual(['Folding & co.']);
  });

  test('is not one that an author gave to another theme, even a later one', () => {
    expect(name([termsOf('speech', 'protein'), termsOf('protein')], [null, 'Speech'])).toEqual([
      'Protein',
      'Speech',
    ]);
  });

  test('is not nearly that of another theme', () => {
    expect(name([termsOf('decoding'), termsOf('decoding algorithm', 'grammar')])).toEqual([
      'Decoding',
      'Grammar',
    ]);
    expect(name([termsOf('graph'), termsOf('graphs', 'grammar')])).toEqual(['Graph', 'Grammar']);
    expect(name([termsOf('bias'), termsOf('biases', 'grammar')])).toEqual(['Bias', 'Grammar']);
  });

  test('may be that of another with a word before it', () => {
    const names = ['machine translation', 'neural machine translation'];
    expect(name(names.map((text) => termsOf(text, 'grammar')))).toEqual([
      'Machine translation',
      'Neural machine translation',
    ]);
  });

  test('is joined of two terms, or numbered, where none is free', () => {
    expect(name([termsOf('protein'), termsOf('speech'), termsOf('protein', 'speech')])).toEqual([
      'Protein',
      'Speech',
      'Protein and speech',
    ]);
    expect(name([termsOf('protein'), termsOf('protein'), termsOf('protein')])).toEqual([
      'Protein',
      'Protein 2',
      'Protein 3',
    ]);
  });

  test('says "Papers" where there are no terms', () => {
    expect(name([[], []])).toEqual(['Papers', 'Papers 2']);
  });

  test('spells an acronym out', () => {
    const acronyms = new Map([
      ['ssm', { short: 'SSM', long: 'state space models', run: [], language: 'en' as const }],
    ]);
    expect(nameThemes([group(termsOf('SSM'))], context(acronyms))[0]!.text).toBe(
      'State space models (SSM)',
    );
  });

  test('is no compound that says only how something is, and none of more than 48 letters', () => {
    expect(name([termsOf('zero-shot', 'speech')])).toEqual(['Speech']);
    expect(name([termsOf('x'.repeat(60), 'speech')])).toEqual(['Speech']);
  });

  test('is never that of another theme', () => {
    const word = fc.constantFrom(
      'protein',
      'proteins',
      'speech',
      'beam search',
      'search',
      'Beam',
      'graph',
    );
    const themes = fc.array(fc.uniqueArray(word, { maxLength: 4 }), { maxLength: 8 });
    fc.assert(
      fc.property(themes, (lists) => {
        const names = name(lists.map((words) => termsOf(...words)));
        expect(names).toHaveLength(lists.length);
        expect(new Set(names.map((label) => label.toLowerCase())).size).toBe(lists.length);
      }),
    );
  });
});

describe('the name of a sub-theme', () => {
  const subnames = (themes: readonly string[], ...pools: readonly (readonly RankedTerm[])[]) =>
    nameSubthemes(
      pools.map((pool, index) => ({ pool, size: 10 - index, given: null })),
      themes,
      context(),
    ).map(({ text }) => text);

  test('is the next best where the best is that of its own or of another theme', () => {
    expect(subnames(['Speech', 'Grammar'], termsOf('speech', 'grammars', 'dialect'))).toEqual([
      'Dialect',
    ]);
  });

  test('may add to the name of a theme, but is no part of one', () => {
    expect(subnames(['Machine translation'], termsOf('neural machine translation'))).toEqual([
      'Neural machine translation',
    ]);
    expect(subnames(['Machine translation'], termsOf('translation', 'grammar'))).toEqual([
      'Grammar',
    ]);
  });

  test('is chosen by the largest first', () => {
    const small = { pool: termsOf('dialect', 'accent'), size: 3, given: null };
    const large = { pool: termsOf('dialect'), size: 4, given: null };
    expect(nameSubthemes([small, large], [], context()).map(({ text }) => text)).toEqual([
      'Accent',
      'Dialect',
    ]);
  });

  test('is unlike those of all themes and of all others', () => {
    const word = fc.constantFrom('protein', 'proteins', 'speech', 'beam search', 'search', 'Beam');
    const pools = fc.array(fc.uniqueArray(word, { maxLength: 4 }), { maxLength: 10 });
    fc.assert(
      fc.property(pools, pools, (lists, sublists) => {
        const themes = name(lists.map((words) => termsOf(...words)));
        const names = [
          ...themes,
          ...subnames(themes, ...sublists.map((words) => termsOf(...words))),
        ];
        expect(names.every((text) => text !== '')).toBe(true);
        expect(new Set(names.map((text) => text.toLowerCase())).size).toBe(names.length);
      }),
    );
  });
});
