import fc from 'fast-check';
import { papersPerPage } from '../domain/list-pages.ts';
import { describe, expect, it } from 'vitest';
import {
  numberedPages,
  pagesBeside,
  subthemeStarts,
  themeListing,
  themePageCount,
} from './theme-listing.ts';

type Atlas = Parameters<typeof themeListing>[0];
type Theme = Parameters<typeof themeListing>[1];

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

/** Papers of which only the place matters, numbered by their title. */
function atlasOf(count: number, isBetween: (index: number) => boolean): Atlas {
  const papers = upTo(count).map((index) => ({
    title: String(index),
    place: { isBetween: isBetween(index) },
  }));
  return { papers } as unknown as Atlas;
}

/** A theme of the papers 0 to `count`, with sub-themes of the papers given. */
function themeOf(count: number, parts: readonly (readonly number[])[] = []): Theme {
  const subthemes = parts.map((paperIndexes, part) => ({ slug: `part-${part}`, paperIndexes }));
  return { paperIndexes: upTo(count), subthemes } as unknown as Theme;
}

describe('pages of a theme', () => {
  it('are numbered from 200 papers on', () => {
    expect(numberedPages(themeOf(199))).toEqual([]);
    expect(numberedPages(themeOf(200))).toEqual([1]);
    expect(numberedPages(themeOf(401))).toEqual([1, 2, 3]);
    expect(themePageCount(themeOf(0))).toBe(1);
  });

  it('lead to the pages beside them', () => {
    expect(pagesBeside(1, 3)).toEqual({ previous: null, next: 2 });
    expect(pagesBeside(2, 3)).toEqual({ previous: 1, next: 3 });
    expect(pagesBeside(3, 3)).toEqual({ previous: 2, next: null });
    expect(pagesBeside(1, 1)).toEqual({ previous: null, next: null });
  });

  it('hold 200 papers each, poor fits apart', () => {
    const atlas = atlasOf(250, (index) => index > 240);
    const first = themeListing(atlas, themeOf(250), 1);
    const second = themeListing(atlas, themeOf(250), 2);
    expect(first.sections).toMatchObject([{ subtheme: null, isContinued: false }]);
    expect(second.sections).toMatchObject([{ subtheme: null, isContinued: true }]);
    expect(first.sections[0]?.papers).toHaveLength(200);
    expect(second.sections[0]?.papers).toHaveLength(41);
    expect([first.between.length, second.between.length]).toEqual([0, 9]);
  });
});

describe('sub-themes on the pages of a theme', () => {
  const parts = [upTo(210), [215, 217]];
  const theme = themeOf(220, parts);
  const atlas = atlasOf(220, (index) => index === 7 || index >= 216);

  it('come in their order, then the papers of none, poor fits last', () => {
    const { sections, between } = themeListing(atlas, theme, 2);
    const listed = sections.map(({ papers }) => papers.map(({ title }) => Number(title)));
    expect(listed).toEqual([upTo(210).slice(201), [215], [210, 211, 212, 213, 214]]);
    expect(between.map(({ title }) => Number(title))).toEqual([7, 216, 217, 218, 219]);
  });

  it('go on after the end of a page', () => {
    const first = themeListing(atlas, theme, 1).sections;
    const second = themeListing(atlas, theme, 2).sections;
    expect(first.map(({ subtheme, isContinued }) => [subtheme?.slug, isContinued])).toEqual([
      ['part-0', false],
    ]);
    expect(second.map(({ subtheme, isContinued }) => [subtheme?.slug, isContinued])).toEqual([
      ['part-0', true],
      ['part-1', false],
      [undefined, false],
    ]);
  });

  it('count all their papers, and apart those that are poor fits', () => {
    const { sections } = themeListing(atlas, theme, 2);
    expect(sections.map((section) => [section.paperCount, section.betweenCount])).toEqual([
      [209, 1],
      [1, 1],
      [5, 0],
    ]);
  });

  it('begin on a page that is known beforehand', () => {
    const starts = subthemeStarts(atlas, theme);
    expect(starts.map(({ subtheme, pageNumber }) => [subtheme.slug, pageNumber])).toEqual([
      ['part-0', 1],
      ['part-1', 2],
    ]);
  });

  it('have no heading without a paper that fits', () => {
    const none = atlasOf(220, (index) => index > 210);
    expect(subthemeStarts(none, theme).map(({ subtheme }) => subtheme.slug)).toEqual(['part-0']);
  });

  it('lose no paper and repeat none, whatever the parts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ part: fc.integer({ min: -1, max: 5 }), isBetween: fc.boolean() }), {
          maxLength: 3 * papersPerPage,
        }),
        (papers) => {
          const partsOf = upTo(6).map((part) =>
            papers.flatMap((paper, index) => (paper.part === part ? [index] : [])),
          );
          const some = atlasOf(papers.length, (index) => papers[index]?.isBetween === true);
          const whole = themeOf(papers.length, partsOf);
          const listed = upTo(themePageCount(whole)).flatMap((page) => {
            const { sections, between } = themeListing(some, whole, page + 1);
            const onPage = [...sections.flatMap((section) => section.papers), ...between];
            expect(onPage.length).toBeLessThanOrEqual(papersPerPage);
            return onPage.map(({ title }) => Number(title));
          });
          expect(listed.toSorted((a, b) => a - b)).toEqual(upTo(papers.length));
        },
      ),
      { numRuns: 50 },
    );
  });
});
