import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CuratedTheme } from '../../domain/theme.ts';
import { nameThemes } from './name-themes.ts';
import type { AcronymIndex, RankedTerm } from './rank-terms.ts';

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
const labelled = (label: string | null): CuratedTheme => ({
  name: 'x',
  file: 'themes/x.md',
  label,
  slug: null,
  terms: [],
  colour: null,
  prose: '',
});
const name = (
  ranked: readonly (readonly RankedTerm[])[],
  curated: readonly CuratedTheme[] = [],
  acronyms: AcronymIndex = new Map(),
) =>
  nameThemes(
    ranked,
    { guidedCount: curated.length, curatedIndexes: curated.map((_, index) => index) },
    { curated, acronyms, sizes: ranked.map(() => 3) },
  );

describe('the name of a theme', () => {
  test('is its strongest term, as a sentence begins', () => {
    expect(name([termsOf('protein', 'speech')])).toEqual(['Protein']);
  });

  test('is rather a phrase than a single word', () => {
    expect(name([termsOf('protein', 'beam search')])).toEqual(['Protein']);
    expect(name([termsOf('protein', 'speech recognition', 'music')])).toEqual(['Protein']);
    const close = termsOf('protein', 'beam search').map((term) => ({ ...term, contrast: 1 }));
    expect(name([close])).toEqual(['Beam search']);
  });

  test('is rather a term of many of its papers than of few', () => {
    const [few, many] = termsOf('protein', 'speech');
    const rare = { ...few!, insideCount: 2 };
    const common = { ...many!, insideCount: 4 };
    const nameOf = (size: number) =>
      nameThemes(
        [[rare, common]],
        { guidedCount: 0, curatedIndexes: [] },
        { curated: [], acronyms: new Map(), sizes: [size] },
      );
    // From four tenths of the papers on, more are no better.
    expect(nameOf(5)).toEqual(['Protein']);
    expect(nameOf(10)).toEqual(['Protein']);
    expect(
      nameThemes(
        [[rare, { ...common, contrast: 0.7 }]],
        { guidedCount: 0, curatedIndexes: [] },
        { curated: [], acronyms: new Map(), sizes: [10] },
      ),
    ).toEqual(['Speech']);
  });

  test('is the label that its author gave', () => {
    expect(name([termsOf('protein')], [labelled('Folding & co.')])).toEqual(['Folding & co.']);
    expect(name([termsOf('protein')], [labelled(null)])).toEqual(['Protein']);
  });

  test('is not one that an author gave to another theme, even a later one', () => {
    expect(
      name(
        [termsOf('speech', 'protein'), termsOf('protein')],
        [labelled(null), labelled('Speech')],
      ),
    ).toEqual(['Protein', 'Speech']);
  });

  test('is not nearly that of another theme', () => {
    expect(name([termsOf('decoding'), termsOf('decoding algorithm', 'grammar')])).toEqual([
      'Decoding',
      'Grammar',
    ]);
    expect(name([termsOf('graph'), termsOf('graphs', 'grammar')])).toEqual(['Graph', 'Grammar']);
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
    const acronyms = new Map([['ssm', { short: 'SSM', long: 'state space models', run: [] }]]);
    expect(name([termsOf('SSM')], [], acronyms)).toEqual(['State space models (SSM)']);
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
