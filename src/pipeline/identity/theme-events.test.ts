import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EditionId, LockPaper, LockTheme } from '../../domain/lock.ts';
import type { PaperId } from '../../domain/paper.ts';
import type { ThemeId } from '../../domain/theme.ts';
import { themeEvents } from './theme-events.ts';

const edition = 'ed000000' as EditionId;
const end = { edition, into: null, successors: [], members: [] };

/** Papers by their themes; a theme that begins with `-` is that of a paper that left. */
function papers(themes: Readonly<Record<string, string | null>>): LockPaper[] {
  return Object.entries(themes).map(([id, theme]) => ({
    id: id as PaperId,
    ...{ keys: [], title: null, slug: null, since: edition, changed: edition, x: null, y: null },
    theme: (theme?.replace('-', '') ?? null) as ThemeId | null,
    ...(theme?.startsWith('-') === true && { fate: { kind: 'removed' as const } }),
  }));
}

/** Themes by their ids; one that begins with `-` ended. */
function themes(...ids: readonly string[]): LockTheme[] {
  return ids.map((id) => ({
    ...{ id: id.replace('-', '') as ThemeId, slug: id, label: id, file: null },
    ...{ formerSlugs: [], formerLabels: [], since: edition, changed: edition },
    ...{ hue: 250, tone: 'deep' },
    ...(id.startsWith('-') && { retired: end }),
  }));
}

describe('what happened to the papers of themes', () => {
  test('is told by where they came from and went to, then by size', () => {
    const before = {
      papers: papers({ p1: 'a', p2: 'a', p3: 'b', p4: null, p5: 'a' }),
      themes: themes('a', 'b'),
    };
    const after = {
      papers: papers({ p5: 'b', p2: 'b', p1: 'a', p3: null, p4: 'a', p6: 'a', p7: 'a' }),
      themes: themes('b', 'a'),
    };
    expect(themeEvents(before, after)).toMatchInlineSnapshot(`
      [
        {
          "from": null,
          "kind": "papers-moved",
          "papers": [
            "p4",
          ],
          "to": "a",
        },
        {
          "from": "a",
          "kind": "papers-moved",
          "papers": [
            "p2",
            "p5",
          ],
          "to": "b",
        },
        {
          "from": "b",
          "kind": "papers-moved",
          "papers": [
            "p3",
          ],
          "to": null,
        },
        {
          "from": 3,
          "kind": "theme-resized",
          "theme": "a",
          "to": 4,
        },
        {
          "from": 1,
          "kind": "theme-resized",
          "theme": "b",
          "to": 2,
        },
      ]
    `);
  });

  test('leaves out papers that came, left or returned, and themes that were born, ended or revived', () => {
    const before = {
      papers: papers({ left: 'a', back: '-a', stayed: 'a' }),
      themes: themes('a', '-r'),
    };
    const after = {
      papers: papers({ left: '-b', back: 'r', stayed: 'a', newcomer: 'n' }),
      themes: themes('-a', 'r', 'n'),
    };
    expect(themeEvents(before, after)).toEqual([]);
  });

  test('is nothing for a first edition, nor for a rebuild', () => {
    const map = { papers: papers({ p1: 'a', p2: null }), themes: themes('a') };
    expect(themeEvents({ papers: [], themes: [] }, map)).toEqual([]);
    expect(themeEvents(map, map)).toEqual([]);
  });

  test('is the same in whatever order the lines are, and counts each paper that moved once', () => {
    const theme = fc.constantFrom('a', 'b', 'c', null, '-a');
    const list = fc.dictionary(fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5'), theme);
    fc.assert(
      fc.property(list, list, (was, is) => {
        const all = themes('a', 'b', 'c');
        const [before, after] = [was, is].map((one) => ({ papers: papers(one), themes: all }));
        const events = themeEvents(before!, after!);
        expect(
          themeEvents(
            { papers: before!.papers.toReversed(), themes: all.toReversed() },
            { papers: after!.papers.toReversed(), themes: all.toReversed() },
          ),
        ).toEqual(events);
        const moved = events.flatMap((one) => (one.kind === 'papers-moved' ? one.papers : []));
        expect(new Set(moved).size).toBe(moved.length);
      }),
      { numRuns: 100 },
    );
  });
});
