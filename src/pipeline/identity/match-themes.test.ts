import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EditionId } from '../../domain/lock.ts';
import type { PaperId } from '../../domain/paper.ts';
import type { ThemeId } from '../../domain/theme.ts';
import { compareText } from '../../lock/edition-order.ts';
import { matchThemes } from './match-themes.ts';
import { mintThemeIds } from './mint-theme-ids.ts';
import type { NewCluster, OldTheme, ThemeMatch } from './theme-match.ts';

/** Papers as letters: `A3` stands for three papers of the old theme A, always the same; `A3-7` for those from the third. */
function papers(text: string): PaperId[] {
  return text
    .split(' ')
    .filter((part) => part !== '')
    .flatMap((part) => {
      const [, name, first, last] = /^([A-Za-z]+)(\d+)(?:-(\d+))?$/.exec(part)!;
      const [from, to] = last === undefined ? [1, Number(first)] : [Number(first), Number(last)];
      return Array.from(
        { length: to - from + 1 },
        (_, i) => `${name}${String(from + i).padStart(3, '0')}` as PaperId,
      );
    });
}

const theme = (name: string, members: string, parts: Partial<OldTheme> = {}): OldTheme => ({
  id: name as ThemeId,
  since: 'ed000000' as EditionId,
  isPinned: false,
  isRetired: false,
  members: papers(members),
  ...parts,
});
const cluster = (members: string, pinnedTo: string | null = null): NewCluster => ({
  members: papers(members),
  pinnedTo: pinnedTo as ThemeId | null,
  isCurated: pinnedTo !== null,
});
const match = (old: readonly OldTheme[], clusters: readonly NewCluster[]): ThemeMatch =>
  matchThemes({ old, clusters, takenIds: new Set(), compare: compareText });

describe('a theme of the lock', () => {
  test('survives where half of it is half of a cluster, and says nothing', () => {
    const found = match(
      [theme('a', 'A10'), theme('b', 'B10')],
      [cluster('B10 new20'), cluster('A10')],
    );
    expect(found).toEqual({ ids: ['b', 'a'], born: [], ended: new Map(), events: [] });
  });

  test('does not count papers that left the corpus, nor newcomers', () => {
    const found = match([theme('a', 'A10')], [cluster('A3 new50')]);
    expect(found).toMatchObject({ ids: ['a'], events: [] });
  });

  test('is that of its author’s file, wherever its papers went', () => {
    const old = [theme('a', 'A10', { isPinned: true }), theme('b', 'B10')];
    const found = match(old, [cluster('new10', 'a'), cluster('A10'), cluster('B10')]);
    expect(found.ids[0]).toBe('a');
    expect(found.ids[2]).toBe('b');
    expect(found.born).toEqual([found.ids[1]]);
    expect(found).toMatchObject({ ended: new Map(), events: [] });
  });

  test('is revived where half of a retired one is together again', () => {
    const old = [
      theme('a', 'A10 R1-3'),
      theme('b', 'B10 R4-6'),
      theme('r', 'R6', { isRetired: true }),
    ];
    const found = match(old, [cluster('A10'), cluster('B10 R6-6'), cluster('R5')]);
    expect(found.ids).toEqual(['a', 'b', 'r']);
    expect(found.events).toEqual([{ kind: 'theme-revived', theme: 'r' }]);
  });

  test('is not revived while it is part of the theme that it was merged into', () => {
    const old = [theme('a', 'A10 R10'), theme('r', 'R10', { isRetired: true })];
    expect(match(old, [cluster('A10 R10')])).toMatchObject({ ids: ['a'], events: [] });
  });

  test('is revived by its author’s file', () => {
    const old = [theme('r', 'R10', { isRetired: true, isPinned: true })];
    const found = match(old, [cluster('new10', 'r')]);
    expect(found).toMatchObject({ ids: ['r'], events: [{ kind: 'theme-revived', theme: 'r' }] });
  });

  test('is merged into the theme with most papers in their cluster', () => {
    const found = match([theme('a', 'A10'), theme('b', 'B12')], [cluster('A10 B12')]);
    expect(found.ids).toEqual(['b']);
    expect(found.events).toEqual([{ kind: 'themes-merged', themes: ['a'], into: 'b' }]);
    expect(found.ended.get('a' as ThemeId)).toEqual({
      into: 'b',
      successors: ['b'],
      members: papers('A10'),
    });
  });

  test('is merged into the older of equals, then into the one with the smaller id', () => {
    const later = { since: 'ed000001' as EditionId };
    const clusters = [cluster('A10 B10')];
    expect(match([theme('a', 'A10', later), theme('b', 'B10')], clusters).ids).toEqual(['b']);
    expect(match([theme('a', 'A10'), theme('b', 'B10')], clusters).ids).toEqual(['a']);
  });

  test('is merged into one that an author’s file is bound to, though it has fewer papers', () => {
    const old = [theme('a', 'A10'), theme('b', 'B4', { isPinned: true })];
    expect(match(old, [cluster('A10 B4')])).toMatchObject({
      ids: ['b'],
      events: [{ kind: 'themes-merged', themes: ['a'], into: 'b' }],
    });
    expect(match(old, [cluster('A10 B4', 'b')]).ids).toEqual(['b']);
  });

  test('is merged into a larger one though less than half of that went there', () => {
    const old = [theme('a', 'A10'), theme('b', 'B200')];
    const shards = ['B81-120', 'B121-160', 'B161-200'].map((part) => cluster(`${part} new90`));
    const found = match(old, [cluster('A10 B80'), ...shards]);
    expect(found.ids[0]).toBe('b');
    expect(found.events).toEqual([
      { kind: 'theme-drifted', theme: 'b' },
      { kind: 'themes-merged', themes: ['a'], into: 'b' },
    ]);
  });

  test('drifts where less than half of it stayed together and nothing else has three tenths of it', () => {
    const old = [theme('a', 'A100'), theme('b', 'B100'), theme('c', 'C100'), theme('d', 'D100')];
    const found = match(old, [
      cluster('A40'),
      cluster('B100 A41-60'),
      cluster('C100 A61-80'),
      cluster('D100 A81-100'),
    ]);
    expect(found.ids).toEqual(['a', 'b', 'c', 'd']);
    expect(found.events).toEqual([{ kind: 'theme-drifted', theme: 'a' }]);
  });

  test('is split where clusters took three tenths each; the largest heir keeps it', () => {
    const found = match(
      [theme('a', 'A100')],
      [cluster('A30'), cluster('A31-65'), cluster('A66-100')],
    );
    const [small, , last] = found.ids;
    expect(found.ids[1]).toBe('a');
    expect(found.born).toEqual([small, last].sort());
    expect(found.events).toEqual([{ kind: 'theme-split', theme: 'a', heirs: ['a', last, small] }]);
    expect(found.ended.size).toBe(0);
  });

  test('is split though half of it stayed, where an heir left', () => {
    const found = match([theme('a', 'A10')], [cluster('A6'), cluster('A7-10')]);
    expect(found.ids[0]).toBe('a');
    expect(found.events).toEqual([{ kind: 'theme-split', theme: 'a', heirs: ['a', found.ids[1]] }]);
  });

  test('stays with its other heir where an author’s new file took the larger', () => {
    const taken = { ...cluster('A45'), isCurated: true };
    const found = match([theme('a', 'A100')], [taken, cluster('A46-80'), cluster('A81-100')]);
    expect(found.ids[1]).toBe('a');
    const alone = match([theme('a', 'A100')], [taken, ...shards('A46-100')]);
    expect(alone.ids[0]).toBe('a');
  });

  test('dissolves where no cluster took three tenths, and names those that took most of it', () => {
    const old = [theme('a', 'A10'), ...['b', 'c', 'd', 'e'].map((id) => theme(id, `${id}20`))];
    const found = match(old, [
      cluster('b20 A2'),
      cluster('c20 A3-4'),
      cluster('d20 A5-6'),
      cluster('e20 A7-8'),
      cluster('new3 A9-10'),
    ]);
    expect(found.ids.slice(0, 4)).toEqual(['b', 'c', 'd', 'e']);
    const ended = found.ended.get('a' as ThemeId)!;
    expect(found.events).toEqual([
      { kind: 'theme-dissolved', theme: 'a', successors: ended.successors },
    ]);
    expect(ended).toMatchObject({ into: null, members: papers('A10') });
    expect(ended.successors).toHaveLength(3);
  });

  test('dissolves without successors where all its papers left the corpus', () => {
    const found = match([theme('a', 'A10'), theme('b', 'B10')], [cluster('B10')]);
    expect(found.events).toEqual([{ kind: 'theme-dissolved', theme: 'a', successors: [] }]);
    expect(match([theme('a', 'A2')], []).ended.get('a' as ThemeId)!.members).toEqual(papers('A2'));
  });

  test('gives up its best cluster where all themes together fit better', () => {
    const old = [theme('a', 'A100'), theme('b', 'B100')];
    const found = match(old, [cluster('A45 B44'), cluster('A46-75'), ...shards('A76-100 B45-100')]);
    expect(found.ids.slice(0, 2)).toEqual(['b', 'a']);
  });
});

/** Clusters of ten papers of each theme, none of them an heir. */
function shards(members: string): NewCluster[] {
  const all = papers(members);
  return Array.from({ length: Math.ceil(all.length / 10) }, (_, index) => ({
    members: all.slice(10 * index, 10 * index + 10),
    pinnedTo: null,
    isCurated: false,
  }));
}

describe('a cluster that is no theme of the lock', () => {
  test('gets an id of its own, made from all its papers', () => {
    const found = match([], [cluster('new3'), cluster('other2')]);
    expect(found.ids).toEqual(mintThemeIds([papers('new3'), papers('other2')]));
    expect(found.born).toEqual(found.ids.toSorted());
    expect(found.events).toEqual([]);
  });

  test('never gets an id that anything has or had', () => {
    const [id] = mintThemeIds([papers('new3')]);
    const taken = { old: [], clusters: [cluster('new3')], compare: compareText };
    const again = matchThemes({ ...taken, takenIds: new Set([id!]) });
    expect(again.ids[0]).toHaveLength(9);
    const retired = theme(id!, 'X10', { isRetired: true });
    expect(match([retired], [cluster('new3')]).ids).toEqual(again.ids);
  });
});

test('a cluster cannot be pinned to what is no theme, nor two to one', () => {
  expect(() => match([], [cluster('A1', 'a')])).toThrow('pinned to a, which is no theme');
  const twice = [cluster('A1', 'a'), cluster('B1', 'a')];
  expect(() => match([theme('a', 'A1')], twice)).toThrow('Two clusters are pinned to a');
});

describe('matching', () => {
  /** Some papers with a theme before and a cluster now; -1 for none. */
  const input = fc
    .array(
      fc.record({ before: fc.integer({ min: -1, max: 5 }), now: fc.integer({ min: -1, max: 5 }) }),
      {
        maxLength: 60,
      },
    )
    .chain((moves) =>
      fc.record({
        moves: fc.constant(moves),
        pinned: fc.option(fc.nat(5), { freq: 1 }),
        retired: fc.subarray([4, 5]),
        scattered: fc.array(fc.nat(59), { maxLength: 12 }),
      }),
    )
    .map(({ moves, pinned, retired, scattered }) => {
      const idOf = (paper: number) => `p${String(paper).padStart(3, '0')}` as PaperId;
      const having = (key: 'before' | 'now', value: number) =>
        moves.flatMap((move, paper) => (move[key] === value ? [idOf(paper)] : []));
      const old = [0, 1, 2, 3, 4, 5].map((number): OldTheme => {
        const isRetired = retired.includes(number);
        const own = having('before', number);
        return {
          id: `t${(number * 5) % 7}` as ThemeId,
          since: `ed${number % 2}` as EditionId,
          isPinned: pinned === number,
          isRetired,
          members: isRetired ? [...new Set([...own, ...scattered.map(idOf)])] : own,
        };
      });
      const clusters = [0, 1, 2, 3, 4, 5]
        .map((number): NewCluster => {
          const pin = pinned === number ? old[number]!.id : null;
          return { members: having('now', number), pinnedTo: pin, isCurated: pin !== null };
        })
        .filter(({ members }) => members.length > 0);
      return { old, clusters };
    });

  test('gives each cluster one theme, and each living theme a cluster or an end', () => {
    fc.assert(
      fc.property(input, ({ old, clusters }) => {
        const { ids, born, ended } = match(old, clusters);
        expect(ids).toHaveLength(clusters.length);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { id, isRetired } of old) {
          if (!isRetired) expect(ids.includes(id)).toBe(!ended.has(id));
          else expect(ended.has(id)).toBe(false);
          expect(born).not.toContain(id);
        }
        for (const [index, { pinnedTo }] of clusters.entries())
          if (pinnedTo !== null) expect(ids[index]).toBe(pinnedTo);
        for (const { into, successors } of ended.values()) {
          for (const heir of [...successors, into ?? []].flat()) expect(ids).toContain(heir);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('does not depend on the order of papers, clusters or themes', () => {
    const shuffled = input.chain(({ old, clusters }) =>
      fc.record({
        given: fc.constant({ old, clusters }),
        old: fc.shuffledSubarray(old, { minLength: old.length }),
        order: fc.shuffledSubarray(
          clusters.map((_, index) => index),
          { minLength: clusters.length },
        ),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ given, old, order }) => {
        const plain = match(given.old, given.clusters);
        const other = match(
          old.map((one) => ({ ...one, members: one.members.toReversed() })),
          order.flatMap((index) => {
            const one = given.clusters[index];
            return one === undefined ? [] : [{ ...one, members: one.members.toReversed() }];
          }),
        );
        expect(other.ids).toEqual(order.map((index) => plain.ids[index]));
        expect(other.born).toEqual(plain.born);
        expect(other.events).toEqual(plain.events);
        expect([...other.ended]).toEqual([...plain.ended]);
      }),
      { numRuns: 100 },
    );
  });

  test('of what did not change changes nothing', () => {
    fc.assert(
      fc.property(input, ({ old, clusters }) => {
        const { ids } = match(old, clusters);
        const again = match(
          [
            ...clusters.map(({ members, pinnedTo }, index): OldTheme => ({
              ...theme(ids[index]!, ''),
              isPinned: pinnedTo !== null,
              members,
            })),
            ...old
              .filter(({ id }) => !ids.includes(id))
              .map((one) => ({ ...one, isRetired: true })),
          ],
          clusters,
        );
        expect(again).toEqual({ ids, born: [], ended: new Map(), events: [] });
      }),
      { numRuns: 100 },
    );
  });
});
