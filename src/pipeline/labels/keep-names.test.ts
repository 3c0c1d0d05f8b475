import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NamelessGroup } from './name-candidates.ts';
import { nameThemes } from './name-themes.ts';
import type { RankedTerm } from './rank-terms.ts';

/** Terms of a theme with their contrast, strongest first. */
const termsOf = (contrasts: Readonly<Record<string, number>>): RankedTerm[] =>
  Object.entries(contrasts).map(([surface, contrast], column) => ({
    column,
    term: { key: surface, surface, wordCount: surface.split(' ').length, paperCount: 3 },
    insideCount: 3,
    outsideCount: 0,
    contrast,
  }));
const group = (
  contrasts: Readonly<Record<string, number>>,
  parts: Partial<NamelessGroup> = {},
): NamelessGroup => ({ pool: termsOf(contrasts), size: 3, given: null, ...parts });
const names = (groups: readonly NamelessGroup[], isSettled = false) =>
  nameThemes(groups, { acronyms: new Map(), isEvent: () => false, isSettled }).map(
    ({ text }) => text,
  );

describe('the name that a theme has', () => {
  test('stays while it is half as strong as the best', () => {
    const kept = 'Speech';
    expect(names([group({ voice: 1, speech: 0.5 }, { kept })])).toEqual(['Speech']);
    expect(names([group({ voice: 1, speech: 0.49 }, { kept })])).toEqual(['Voice']);
    expect(names([group({ 'voice synthesis': 1, speech: 1 }, { kept })])).toEqual([
      'Voice synthesis',
    ]);
  });

  test('stays as it was written, though papers write it otherwise now', () => {
    expect(names([group({ dialects: 1 }, { kept: 'Dialect' })])).toEqual(['Dialect']);
  });

  test('stays where the names that are better are those of other themes', () => {
    const themes = [group({ voice: 1 }, { kept: 'Voice' }), group({ 'voice box': 1 })];
    const kept = 'Speech';
    expect(names([...themes, group({ voice: 1, speech: 0.1 }, { kept })])[2]).toBe('Speech');
  });

  test('goes where no term of the theme says it', () => {
    expect(names([group({ voice: 1 }, { kept: 'Speech' })])).toEqual(['Voice']);
    // As an author called it, whose file is no more.
    expect(names([group({ voice: 1 }, { kept: 'Talk & chatter' })])).toEqual(['Voice']);
  });

  test('stays by a term that would not be chosen now', () => {
    const evidence = termsOf({ voice: 1, speech: 0.6 });
    expect(names([group({ voice: 1 }, { kept: 'Speech', evidence })])).toEqual(['Speech']);
  });

  test('stays where it was joined of two or numbered, by the first', () => {
    expect(names([group({ voice: 1 }, { kept: 'Voice and speech' })])).toEqual([
      'Voice and speech',
    ]);
    expect(names([group({ voice: 1 }, { kept: 'Voice 2' })])).toEqual(['Voice 2']);
    expect(names([group({ voice: 1 }, { kept: 'Voice two' })])).toEqual(['Voice']);
  });

  test('stays where the theme has no terms, or none that favour it', () => {
    expect(names([group({}, { kept: 'Speech' })])).toEqual(['Speech']);
    expect(names([group({ speech: -0.2 }, { kept: 'Speech' })])).toEqual(['Speech']);
  });

  test('gives way to the label of its author, and to that of another theme’s', () => {
    const talk = group({ speech: 1, voice: 0.5 }, { kept: 'Speech' });
    expect(names([{ ...talk, given: 'Talk' }])).toEqual(['Talk']);
    expect(names([talk, group({ whale: 1 }, { given: 'speech' })])).toEqual(['Voice', 'speech']);
  });

  test('is the first’s where two have it', () => {
    const speech = group({ speech: 1, voice: 0.5 }, { kept: 'Speech' });
    expect(names([speech, speech])).toEqual(['Speech', 'Voice']);
  });

  test('is taken by no theme that is new, even one before it', () => {
    const born = group({ speech: 1, voice: 0.1 });
    expect(names([born, group({ speech: 1 }, { kept: 'Speech' })])).toEqual(['Voice', 'Speech']);
  });

  test('stands in a rebuild, whatever the rules say', () => {
    const lost = group({ voice: 1 }, { kept: 'Speech' });
    expect(names([lost, lost], true)).toEqual(['Speech', 'Speech']);
    expect(names([{ ...lost, given: 'Talk' }, group({ voice: 1 })], true)).toEqual([
      'Speech',
      'Voice',
    ]);
  });
});

describe('the name that another theme had', () => {
  const avoided = new Set(['speech']);

  test('is taken where nothing else is free only', () => {
    expect(names([group({ speech: 1, voice: 0.1 }, { avoided })])).toEqual(['Voice']);
    expect(names([group({ speech: 1 }, { avoided })])).toEqual(['Speech']);
    const kept = 'Voice';
    expect(names([group({ speech: 1, voice: 0.1 }, { avoided, kept })])).toEqual(['Voice']);
  });
});

test('names are all different, and all stay where nothing changed', () => {
  const word = fc.constantFrom('protein', 'proteins', 'speech', 'beam search', 'search', 'graph');
  const label = fc.constantFrom(null, 'Protein', 'Speech', 'Beam search', 'Whales');
  const theme = fc.record({ words: fc.uniqueArray(word, { maxLength: 4 }), kept: label });
  fc.assert(
    fc.property(fc.array(theme, { maxLength: 8 }), (themes) => {
      const groups = themes.map(({ words, kept }) =>
        group(Object.fromEntries(words.map((one, rank) => [one, 1 / (rank + 1)])), { kept }),
      );
      const chosen = names(groups);
      expect(new Set(chosen.map((text) => text.toLowerCase())).size).toBe(chosen.length);
      expect(names(groups.map((one, index) => ({ ...one, kept: chosen[index]! })))).toEqual(chosen);
    }),
    { numRuns: 100 },
  );
});
