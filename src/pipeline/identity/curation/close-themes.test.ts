import { describe, expect, test } from 'vitest';
import type { LockTheme } from '../../../domain/lock.ts';
import type { PaperId } from '../../../domain/paper.ts';
import type { ThemeId } from '../../../domain/theme.ts';
import { closeThemes, closingThemes } from './close-themes.ts';

const papers = (text: string) => text.split('') as PaperId[];
const id = (text: string) => text as ThemeId;
/** Themes of papers, written as `ab>t1 c>t2`. */
const themesOf = (text: string): ReadonlyMap<PaperId, ThemeId> =>
  new Map(
    text.split(' ').flatMap((part) => {
      const [members = '', theme = ''] = part.split('>');
      return papers(members).map((paper): [PaperId, ThemeId] => [paper, id(theme)]);
    }),
  );
const close = (into: number | null, themeOf: string, members = 'abcd') =>
  closeThemes([{ id: id('old'), end: { into, file: 'old-file' }, members: papers(members) }], {
    themeOf: themesOf(themeOf),
    idOf: (curated) => (curated === 3 ? id('t3') : undefined),
  });

describe('a theme that its author ends', () => {
  test('is one of the lock that still lives; its papers are in order', () => {
    const lines = [{ id: id('old') }, { id: id('gone'), retired: {} }, { id: id('other') }];
    const end = { into: null, file: 'old-file' };
    const closing = closingThemes(
      // Nothing else of a line is looked at.
      lines as unknown as LockTheme[],
      new Map([
        [id('old'), end],
        [id('gone'), end],
      ]),
      () => papers('cab'),
    );
    expect(closing).toEqual([{ id: 'old', end, members: papers('abc') }]);
  });

  test('is retired, with those that together took half of its papers to go on', () => {
    const { ended, events } = close(null, 'a>t1 bc>t2 d>t4');
    expect(ended.get(id('old'))).toEqual({
      ...{ into: null, members: papers('abcd'), file: 'old-file', successors: ['t2'] },
    });
    expect(events).toEqual([{ kind: 'theme-dissolved', theme: 'old', successors: ['t2'] }]);
    expect(close(null, 'a>t1 b>t2 c>t4').ended.get(id('old'))?.successors).toEqual(['t1', 't2']);
  });

  test('is part of the theme that the author names, whoever took its papers', () => {
    const { ended, events } = close(3, 'abc>t1 d>t3');
    expect(ended.get(id('old'))).toMatchObject({ into: 't3', successors: ['t3', 't1'] });
    expect(events).toEqual([{ kind: 'themes-merged', themes: ['old'], into: 't3' }]);
  });

  test('is retired where the theme that it should be part of has none', () => {
    expect(close(8, 'abcd>t1').events).toEqual([
      { kind: 'theme-dissolved', theme: 'old', successors: ['t1'] },
    ]);
  });

  test('leads nowhere where its papers are gone', () => {
    expect(close(null, 'x>t1').ended.get(id('old'))?.successors).toEqual([]);
  });
});
