import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EditionId, LockTheme } from '../../domain/lock.ts';
import { plainTheme, type CuratedTheme, type ThemeId } from '../../domain/theme.ts';
import { bindCuratedThemes } from './bind-curated.ts';

const edition = 'ed000000' as EditionId;
const end = { edition, into: null, successors: [], members: [] };

function file(name: string, parts: Partial<CuratedTheme> = {}): CuratedTheme {
  return { ...plainTheme(name), ...parts };
}

function line(id: string, parts: Partial<LockTheme> = {}): LockTheme {
  return {
    id: id as ThemeId,
    slug: `slug-${id}`,
    label: `Label ${id}`,
    ...{ formerSlugs: [], formerLabels: [], since: edition, changed: edition },
    ...{ hue: 250, tone: 'deep', file: null },
    ...parts,
  };
}

function bind(curated: readonly CuratedTheme[], lines: readonly LockTheme[]) {
  return Object.fromEntries(
    [...bindCuratedThemes(curated, lines)].map(([index, id]) => [curated[index]!.name, id]),
  );
}

describe('an author’s file', () => {
  test('stays with its theme, whatever else it says', () => {
    const lines = [line('a', { file: 'speech', label: 'Old' }), line('b', { slug: 'speech' })];
    expect(bind([file('speech', { label: 'Label b', slug: 'slug-b' })], lines)).toEqual({
      speech: 'a',
    });
  });

  test('stays with its theme where the disk writes accents as letters of their own', () => {
    const lines = [line('a', { file: 'br\u00e9sil' })];
    expect(bind([file('bre\u0301sil')], lines)).toEqual({ 'bre\u0301sil': 'a' });
  });

  test('stays with its theme though that was retired, but a living one comes first', () => {
    const retired = line('a', { file: 'speech', retired: end });
    expect(bind([file('speech')], [retired, line('b', { slug: 'speech' })])).toEqual({
      speech: 'a',
    });
    expect(bind([file('speech')], [retired, line('b', { file: 'speech' })])).toEqual({
      speech: 'b',
    });
  });

  test.each<[string, CuratedTheme, Partial<LockTheme>]>([
    ['its id as the file’s name', file('a'), {}],
    ['its slug as the file’s name', file('speech'), { slug: 'speech' }],
    ['a slug that it had as the file’s name', file('speech'), { formerSlugs: ['speech'] }],
    ['the slug that the file gives', file('x', { slug: 'speech' }), { slug: 'speech' }],
    [
      'the label that the file gives',
      file('x', { label: 'Spéech, etc' }),
      { label: 'speech etc.' },
    ],
  ])('takes a living theme by %s', (_, curated, parts) => {
    expect(bind([curated], [line('b'), line('a', parts)])).toEqual({ [curated.name]: 'a' });
    expect(bind([curated], [line('a', { ...parts, retired: end })])).toEqual({});
  });

  test('takes no theme that another file holds, but one whose file is gone', () => {
    const held = line('a', { slug: 'speech', file: 'voices' });
    expect(bind([file('speech'), file('voices')], [held])).toEqual({ voices: 'a' });
    expect(bind([file('speech')], [held])).toEqual({ speech: 'a' });
  });

  test('takes what answers to it most surely, though another file answers less surely', () => {
    const lines = [line('a', { slug: 'voices', label: 'Speech' }), line('b', { label: 'Speech' })];
    const files = [file('one', { label: 'Speech' }), file('voices')];
    expect(bind(files, lines)).toEqual({ voices: 'a', one: 'b' });
  });

  test('is bound to nothing where nothing answers to it', () => {
    expect(bind([file('speech', { label: '…' })], [line('a', { label: 'Voices' })])).toEqual({});
  });
});

test('no theme is bound to two files, and the order of files and lines does not matter', () => {
  const name = fc.constantFrom('a', 'b', 'speech', 'voices', 'slug-a');
  const files = fc.uniqueArray(
    fc.record({ name, label: fc.constantFrom(null, 'Speech', 'Label a'), slug: fc.option(name) }),
    { selector: (one) => one.name, maxLength: 5 },
  );
  const lines = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      file: fc.option(name),
      slug: name,
      label: fc.constantFrom('speech', 'Label a'),
      isRetired: fc.boolean(),
    }),
    { selector: (one) => one.id, maxLength: 4 },
  );
  fc.assert(
    fc.property(files, lines, (someFiles, someLines) => {
      const curated = someFiles.map((one) => file(one.name, one));
      const themes = someLines.map(({ isRetired, id, ...parts }) =>
        line(id, isRetired ? { ...parts, retired: end } : parts),
      );
      const bound = bind(curated, themes);
      expect(new Set(Object.values(bound)).size).toBe(Object.keys(bound).length);
      expect(bind(curated.toReversed(), themes.toReversed())).toEqual(bound);
    }),
    { numRuns: 100 },
  );
});
