import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edition, EditionId, LockItem, LockPaper, LockTheme } from '../domain/lock.ts';
import type { PaperId } from '../domain/paper.ts';
import type { ThemeId } from '../domain/theme.ts';
import { mergeLock } from './merge-lock.ts';
import type { LockLines } from './merge-lock.ts';

const [base, left, right] = ['ed000000', 'ed00000a', 'ed00000b'] as EditionId[] as [
  EditionId,
  EditionId,
  EditionId,
];
const editions: readonly Edition[] = [base, left, right].map((id, index) => ({
  id,
  parents: index === 0 ? [] : [base],
  // The right branch is the newer.
  date: `2025-0${index + 1}`,
  digest: '00',
  paperCount: 0,
  themeCount: 0,
  abstractCount: 0,
  themeCountReason: '',
  events: [],
}));

function paper(parts: Partial<LockPaper>): LockPaper {
  return {
    id: 'paper001' as PaperId,
    keys: [],
    title: null,
    slug: null,
    since: base,
    changed: base,
    theme: null,
    x: null,
    y: null,
    ...parts,
  };
}

function theme(id: string, parts: Partial<LockTheme>): LockTheme {
  return {
    id: id as ThemeId,
    slug: 'speech',
    formerSlugs: [],
    label: 'Speech',
    formerLabels: [],
    since: base,
    changed: base,
    hue: 250,
    tone: 'deep',
    file: null,
    ...parts,
  };
}

function item(id: string, parts: Partial<LockItem> = {}): LockItem {
  return {
    kind: 'theme',
    id,
    path: 'themes/speech/',
    state: 'live',
    target: null,
    since: base,
    ...parts,
  };
}

function merge(lines: Partial<LockLines>): ReturnType<typeof mergeLock> {
  return mergeLock({
    metas: [{ schema: 1, seed: 1, settings: {}, layoutSince: null, themesSince: null }],
    editions,
    themes: [],
    papers: [],
    items: [],
    ...lines,
  });
}

describe('two lines of one paper', () => {
  test('become one: all keys, the first publication, the last theme and position', () => {
    const ours = paper({
      keys: ['arxiv:1'],
      slug: 'words',
      since: left,
      changed: left,
      theme: 'theme00a' as ThemeId,
      x: 0.1,
      y: 0.1,
    });
    const theirs = paper({
      keys: ['doi:2'],
      since: right,
      changed: right,
      theme: 'theme00b' as ThemeId,
      x: 0.2,
      y: 0.2,
    });
    expect(merge({ papers: [theirs, ours] }).papers).toEqual([
      { ...theirs, keys: ['arxiv:1', 'doi:2'], slug: 'words', since: left },
    ]);
  });

  test('forget the fate that the newer line does not have', () => {
    const gone = paper({ changed: left, fate: { kind: 'removed' } });
    expect(merge({ papers: [gone, paper({ changed: right })] }).papers[0]).not.toHaveProperty(
      'fate',
    );
  });

  test('keep what only a later version understands, from either', () => {
    const ours = { ...paper({ changed: left }), zone: 'a' };
    expect(merge({ papers: [ours, paper({ changed: right })] }).papers).toMatchObject([
      { zone: 'a', changed: right },
    ]);
  });

  test('become the same one in any order', () => {
    const choice = fc.constantFrom(base, left, right);
    const line = fc.record({
      since: choice,
      changed: choice,
      x: fc.constantFrom(0.1, 0.2),
      y: fc.constant(0),
      slug: fc.constantFrom(null, 'words-paper001'),
      keys: fc.subarray(['a', 'b', 'c']),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const papers = lines.map(paper);
        expect(merge({ papers: papers.toReversed() })).toEqual(merge({ papers }));
        const [joined] = merge({ papers }).papers;
        expect(merge({ papers: [joined!, ...papers] }).papers).toEqual([joined]);
      }),
    );
  });
});

describe('two lines of one theme', () => {
  test('keep the older slug and hue and the newer label, and know both', () => {
    const ours = theme('theme001', { since: left, changed: left, slug: 'a', label: 'A', hue: 10 });
    const theirs = theme('theme001', { since: right, changed: right, slug: 'b', label: 'B' });
    expect(merge({ themes: [theirs, ours] }).themes).toEqual([
      { ...theirs, slug: 'a', formerSlugs: ['b'], formerLabels: ['A'], since: left, hue: 10 },
    ]);
  });
});

describe('two themes with one slug', () => {
  const lines = {
    themes: [theme('aaaaaaaa', { since: right }), theme('bbbbbbbb', { since: left })],
    items: [item('aaaaaaaa', { since: right }), item('bbbbbbbb', { since: left })],
  };

  test('leave it to the older, and the other has its id behind it', () => {
    expect(merge(lines).themes.map(({ slug, formerSlugs }) => [slug, formerSlugs])).toEqual([
      ['speech-aaaaaaaa', ['speech']],
      ['speech', []],
    ]);
  });

  test('leave a redirect of the younger at the old address', () => {
    expect(
      merge(lines).items.map(({ id, path, state, target }) => [id, path, state, target]),
    ).toEqual([
      ['aaaaaaaa', 'themes/speech-aaaaaaaa/', 'live', null],
      ['aaaaaaaa', 'themes/speech/', 'redirect', 'theme:aaaaaaaa'],
      ['bbbbbbbb', 'themes/speech/', 'live', null],
    ]);
  });
});

test('a lock that needs no mending stays as it is', () => {
  const whole = merge({
    papers: [paper({ keys: ['a'] })],
    themes: [theme('theme001', {})],
    items: [item('theme001')],
  });
  expect(merge({ ...whole, metas: [whole.meta] })).toEqual(whole);
});

test('one edition that two branches opened is one', () => {
  const twice = [...editions, { ...editions[1]!, date: '2024-12' }];
  expect(merge({ editions: twice }).editions[1]).toMatchObject({ id: left, date: '2024-12' });
});
