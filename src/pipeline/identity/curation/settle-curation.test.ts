import { describe, expect, test } from 'vitest';
import type { EditionId, LockPaper, LockTheme } from '../../../domain/lock.ts';
import type { PaperId } from '../../../domain/paper.ts';
import { plainTheme, type CuratedTheme, type ThemeId } from '../../../domain/theme.ts';
import { settleCuration } from './settle-curation.ts';

const edition = 'ed000000' as EditionId;
const file = (name: string, parts: Partial<CuratedTheme> = {}): CuratedTheme => ({
  ...plainTheme(name),
  ...parts,
});
const theme = (id: string, parts: Partial<LockTheme> = {}): LockTheme => ({
  ...{ id: id as ThemeId, slug: `slug-${id}`, formerSlugs: [], label: `Label ${id}` },
  ...{ formerLabels: [], since: edition, changed: edition, hue: 0, tone: 'deep', file: null },
  ...parts,
});
const paper = (id: string, parts: Partial<LockPaper> = {}): LockPaper => ({
  ...{ id: id as PaperId, keys: [], title: null, slug: null, since: edition, changed: edition },
  ...{ theme: null, x: null, y: null, ...parts },
});
const settle = (
  files: readonly CuratedTheme[],
  { lines = [], themes = [] }: { lines?: readonly LockPaper[]; themes?: readonly LockTheme[] } = {},
) =>
  settleCuration(
    files,
    {
      ...{ lines, themes },
      papers: lines.flatMap(({ id, fate }) => (fate === undefined ? { id, sourceId: null } : [])),
    },
    (name) => [`doi:${name}`],
  );
const codes = (curation: ReturnType<typeof settle>) => curation.problems.map(({ code }) => code);

describe('papers that authors name', () => {
  const lines = [
    paper('p1', { keys: ['doi:10.1/a'] }),
    paper('p2', { keys: ['doi:10.1/b'] }),
    paper('p3', { fate: { kind: 'joined', into: 'p2' as PaperId } }),
    paper('p4', { keys: ['doi:10.1/d'], fate: { kind: 'removed' } }),
  ];

  test('are found by id, by key, and by the id of one that became part of them', () => {
    const { pinOf, problems } = settle([file('a', { must: ['p1', '10.1/b', 'p3'] })], { lines });
    expect(problems).toEqual([]);
    expect([...pinOf]).toEqual([
      ['p1', 0],
      ['p2', 0],
    ]);
  });

  test('may have left, or never been', () => {
    const curation = settle([file('a', { must: ['10.1/d'], not: ['x'] })], { lines });
    expect(codes(curation)).toEqual(['THEME-PAPER-GONE', 'THEME-PAPER-UNKNOWN']);
    expect(curation.pinOf.size).toBe(0);
  });

  test('are in the first of two themes that want them, with a word to the second', () => {
    const files = [file('a', { must: ['p1'] }), file('b', { must: ['p1'] })];
    const curation = settle(files, { lines });
    expect(codes(curation)).toEqual(['THEME-PINNED-TWICE']);
    expect(curation.problems[0]).toMatchObject({ file: 'themes/b.md', value: 'p1' });
    expect(curation.pinOf.get('p1' as PaperId)).toBe(0);
  });

  test('are pinned rather than kept out', () => {
    const curation = settle([file('a', { must: ['p1'], not: ['10.1/a', 'p2'] })], { lines });
    expect(codes(curation)).toEqual(['THEME-MUST-NOT']);
    expect([...curation.bansOf]).toEqual([['p2', [0]]]);
  });
});

describe('themes that authors end', () => {
  const themes = [theme('t1'), theme('t2', { file: 'b' }), theme('t3')];

  test.each([['t2'], ['slug-t2'], ['label T2'], ['b'], ['themes/b.md']])(
    'become part of the theme that is called %s',
    (mergeInto) => {
      const files = [file('slug-t1', { mergeInto }), file('b')];
      const { ends, themes: open, boundTo } = settle(files, { themes });
      expect(open.map(({ name }) => name)).toEqual(['b']);
      expect(boundTo).toEqual(['t2']);
      expect([...ends]).toEqual([['t1', { into: 0, file: 'slug-t1' }]]);
    },
  );

  test('hold together a theme without a file that they become part of', () => {
    const files = [file('t1', { mergeInto: 'slug-t3', must: ['p1'] })];
    const curation = settle(files, { themes, lines: [paper('p1')] });
    expect(curation.themes).toMatchObject([{ name: 't3', file: 'themes/t1.md', isImplied: true }]);
    expect(curation.boundTo).toEqual(['t3']);
    expect(curation.pinOf.get('p1' as PaperId)).toBe(0);
  });

  test('may lead on from one to the next', () => {
    const files = [
      file('t1', { mergeInto: 'b' }),
      file('b', { mergeInto: 't3' }),
      file('t3', { label: 'Last' }),
    ];
    const { ends, problems } = settle(files, { themes });
    expect(problems).toEqual([]);
    expect([...ends.values()].map(({ into }) => into)).toEqual([0, 0]);
  });

  test.each([
    ['itself', [file('t1', { mergeInto: 'slug-t1' })], ['THEME-MERGE-SELF']],
    ['an unknown one', [file('t1', { mergeInto: 'slug-t9' })], ['THEME-MERGE-UNKNOWN']],
    [
      'a circle',
      [file('t1', { mergeInto: 'b' }), file('b', { mergeInto: 't1' })],
      ['THEME-MERGE-CYCLE', 'THEME-MERGE-CYCLE'],
    ],
    [
      'one that is retired',
      [file('t1', { mergeInto: 'b' }), file('b', { isRetired: true })],
      ['THEME-MERGE-RETIRED'],
    ],
  ])('stand by themselves where they would become part of %s', (_, files, expected) => {
    const curation = settle(files, { themes });
    expect(codes(curation)).toEqual(expected);
    expect(curation.themes.some(({ name }) => name === 't1')).toBe(true);
  });

  test('are told the nearest name for one that is unknown', () => {
    const { problems } = settle([file('t1', { mergeInto: 'slug-t9' })], { themes });
    expect(problems[0]?.hint).toBe('Did you mean `mergeInto: slug-t1`?');
  });

  test('take no pins, where they are retired, and need a theme to end', () => {
    const files = [file('nothing', { isRetired: true, must: ['p1'] })];
    const curation = settle(files, { themes, lines: [paper('p1')] });
    expect(codes(curation)).toEqual(['THEME-RETIRED-PINS', 'THEME-UNBOUND']);
    expect(curation.themes).toEqual([]);
  });
});
