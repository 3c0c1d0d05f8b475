import { describe, expect, it } from 'vitest';
import type { ThemeId } from '../../domain/theme.ts';
import {
  dissolved,
  forgotten,
  joined,
  merged,
  paperId,
  recordedAtlas,
  removed,
} from '../../testing/recorded-atlas.ts';
import { paperLink, pathOfRef, themeLink, themePathOf } from './places.ts';

const atlas = recordedAtlas();

describe('where a thing is answered for today', () => {
  it('is its page, its survivor’s page or its tombstone', () => {
    expect(pathOfRef(atlas, 'theme:graphs01')).toBe('themes/graphs/');
    expect(themeLink(atlas, merged)).toEqual({
      ...{ id: merged, label: 'Former voices', path: 'themes/speech/' },
    });
    expect(themeLink(atlas, dissolved).path).toBe('themes/tokens/');
    expect(paperLink(atlas, joined)).toMatchObject({ path: `papers/paper-${paperId(0)}/` });
    expect(paperLink(atlas, removed)).toMatchObject({ title: 'A removed paper' });
  });

  it('is the page of the theme for a paper without one', () => {
    expect(paperLink(atlas, paperId(4))).toMatchObject({ path: 'themes/graphs/' });
  });

  it('is the lists where the record knows nothing', () => {
    expect(pathOfRef(atlas, 'theme:nobody00')).toBe('themes/');
    expect(pathOfRef(atlas, 'paper:nobody00')).toBe('themes/');
    expect(pathOfRef(atlas, 'page:nothing')).toBe('');
  });

  it('is found though two themes are said to be part of each other', () => {
    const [a, b] = ['aaaaaaa1' as ThemeId, 'aaaaaaa2' as ThemeId];
    const themes = atlas.record.themes.slice(0, 2).map((theme, index) => ({
      ...theme,
      id: index === 0 ? a : b,
      retired: {
        ...{ edition: atlas.record.edition, successors: [], members: [] },
        into: index === 0 ? b : a,
      },
    }));
    const record = { ...atlas.record, themes };
    expect(themePathOf({ ...atlas, record }, a)).toBe('themes/');
  });
});

it('keeps no title of a paper that was taken down, whatever the lock says', () => {
  expect(paperLink(atlas, forgotten).title).toBeNull();
});
