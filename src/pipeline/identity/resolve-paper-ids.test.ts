import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edition, EditionId, LockPaper } from '../../domain/lock.ts';
import type { PaperId } from '../../domain/paper.ts';
import { mintPaperId } from './resolve-paper-ids-mint.ts';
import { resolvePaperIds } from './resolve-paper-ids.ts';
import type { KeyedPaper, ResolvedPapers } from './resolve-paper-ids.ts';

/** The n-th edition of a map without branches. */
const editionIds = Array.from({ length: 40 }, (_, n) => `ed${String(n).padStart(6, '0')}`);
const editions: readonly Edition[] = editionIds.map((id, n) => ({
  id: id as EditionId,
  parents: n === 0 ? [] : [editionIds[n - 1] as EditionId],
  date: null,
  digest: '00',
  paperCount: 0,
  themeCount: 0,
  abstractCount: 0,
  themeCountReason: '',
  events: [],
}));

function paper(...keys: readonly string[]): KeyedPaper {
  return { keys: keys as KeyedPaper['keys'], title: `About ${keys[0]}` };
}

/** Builds one edition after another, and publishes every page. */
function build(
  papers: readonly KeyedPaper[],
  before: readonly LockPaper[] = [],
  { forgotten = new Set<string>(), turn = 1 } = {},
): ResolvedPapers & { readonly ids: readonly PaperId[] } {
  const resolved = resolvePaperIds(papers, {
    editions,
    locked: before,
    edition: editionIds[turn] as EditionId,
    forgotten,
    takenIds: new Set(),
  });
  const slugs = new Map(resolved.identities.map(({ id, slug }) => [id, slug]));
  return {
    ...resolved,
    papers: resolved.papers.map((line) => ({ ...line, slug: slugs.get(line.id) ?? line.slug })),
    ids: resolved.identities.map(({ id }) => id),
  };
}

function fatesOf(resolved: ResolvedPapers): Record<string, LockPaper['fate']> {
  return Object.fromEntries(resolved.papers.map(({ id, fate }) => [id, fate]));
}

describe('a paper that the lock knows', () => {
  const first = build([paper('arxiv:2501.1', 'text:t')]);
  const [id] = first.ids;

  test('keeps id and slug though its title changed', () => {
    const again = build([{ keys: ['arxiv:2501.1', 'text:u'], title: 'New' }], first.papers);
    expect(again.identities).toEqual(first.identities);
    expect(again.papers[0]!.keys).toEqual(['arxiv:2501.1', 'text:t', 'text:u']);
    expect(again.events).toEqual([]);
  });

  test('is re-keyed, not minted anew, when a preprint gains a DOI', () => {
    const published = build([paper('doi:10.1/x', 'arxiv:2501.1')], first.papers);
    expect(published.identities).toEqual(first.identities);
    expect(published.events).toEqual([{ kind: 'paper-rekeyed', paper: id, keys: ['doi:10.1/x'] }]);
    const doiAlone = build([paper('doi:10.1/x')], published.papers);
    expect(doiAlone.ids).toEqual([id]);
  });

  test('is known by its text alone where only that is left, and says so in no two places', () => {
    expect(build([paper('text:t')], first.papers).ids).toEqual([id]);
    const two = build([paper('doi:1', 'text:t'), paper('doi:2', 'text:t')], first.papers);
    expect(two.ids).not.toContain(id);
  });

  test('leaves a line when it is removed, and returns to it', () => {
    const without = build([], first.papers, { turn: 2 });
    expect(without.papers).toMatchObject([
      { id, fate: { kind: 'removed' }, changed: editionIds[2] },
    ]);
    expect(without.events).toEqual([{ kind: 'papers-removed', papers: [id] }]);
    expect(build([], without.papers, { turn: 3 })).toMatchObject({
      papers: without.papers,
      events: [],
    });
    const again = build([paper('arxiv:2501.1')], without.papers);
    expect(again.ids).toEqual([id]);
    expect(again.papers[0]).not.toHaveProperty('fate');
    expect(again.events).toEqual([{ kind: 'papers-returned', papers: [id] }]);
  });

  test('is forgotten where the author asks for it, and only then', () => {
    const forgotten = build([paper('arxiv:2501.1')], first.papers, { forgotten: new Set([id!]) });
    expect(forgotten.identities).toMatchObject([{ id, isForgotten: true }]);
    expect(forgotten.papers).toMatchObject([{ fate: { kind: 'forgotten' } }]);
    expect(build([paper('arxiv:2501.1')], forgotten.papers).identities).toEqual(first.identities);
  });

  test('lends its identity to no other paper that a second source numbers alike', () => {
    const numbered = build([paper('id:1', 'text:b')]);
    const both = build(
      [paper('id:1', 'text:a'), paper('id:1 b', 'id:1', 'text:b')],
      numbered.papers,
    );
    expect(both.ids[1]).toBe(numbered.ids[0]);
    expect(both.ids[0]).not.toBe(numbered.ids[0]);
  });

  test('lends its identity to no other paper that takes its number when it leaves', () => {
    const numbered = build([{ keys: ['id:1', 'text:a'], title: 'A map of small things' }]);
    const other = build(
      [{ keys: ['id:1', 'text:b'], title: 'Speech without labels' }],
      numbered.papers,
    );
    expect(other.ids).not.toEqual(numbered.ids);
    expect(fatesOf(other)[numbered.ids[0]!]).toEqual({ kind: 'removed' });
  });

  test('is known by its own id when its title was corrected', () => {
    const numbered = build([paper('id:smith', 'text:a')]);
    expect(build([paper('id:smith', 'text:b')], numbered.papers).ids).toEqual(numbered.ids);
  });

  test('is known whatever form of Unicode a key came in', () => {
    const composed = build([paper('id:caf\u00e9')]);
    expect(build([paper('id:cafe\u0301')], composed.papers).ids).toEqual(composed.ids);
  });

  test('loses nothing to a later paper of the same text', () => {
    const editorial = build([paper('doi:1', 'text:editorial')]);
    const next = build(
      [paper('doi:1', 'text:editorial'), paper('doi:2', 'text:editorial')],
      editorial.papers,
    );
    expect(next.ids[0]).toBe(editorial.ids[0]);
    const onlyNext = build([paper('doi:2', 'text:editorial')], next.papers);
    expect(onlyNext.ids).toEqual([next.ids[1]]);
    expect(fatesOf(onlyNext)[editorial.ids[0]!]).toEqual({ kind: 'removed' });
  });
});

describe('two published papers that are one', () => {
  const preprint = build([paper('arxiv:1', 'text:p')]);
  const both = build([paper('arxiv:1', 'text:p'), paper('doi:9', 'text:j')], preprint.papers, {
    turn: 2,
  });
  const [older, younger] = both.ids as [PaperId, PaperId];
  const joined = build([paper('doi:9', 'arxiv:1', 'text:j')], both.papers, { turn: 3 });

  test('keep the older id, and the other leads there', () => {
    expect(joined.ids).toEqual([older]);
    expect(fatesOf(joined)).toMatchObject({ [younger]: { kind: 'joined', into: older } });
    expect(joined.events).toContainEqual({ kind: 'paper-joined', paper: younger, into: older });
  });

  test('stay joined, without further news', () => {
    const again = build([paper('doi:9', 'arxiv:1', 'text:j')], joined.papers, { turn: 4 });
    expect(again).toMatchObject({ papers: joined.papers, events: [] });
    const doiAlone = build([paper('doi:9')], joined.papers, { turn: 4 });
    expect(doiAlone.ids).toEqual([older]);
  });

  test('have their own ids again when they part, for good', () => {
    const apart = [paper('arxiv:1', 'text:p'), paper('doi:9', 'text:j')];
    const parted = build(apart, joined.papers, { turn: 4 });
    expect(parted.ids).toEqual([older, younger]);
    expect(parted.events).toContainEqual({ kind: 'paper-parted', paper: younger, from: older });
    const youngerAlone = build([paper('doi:9', 'text:j')], parted.papers, { turn: 5 });
    expect(youngerAlone.ids).toEqual([younger]);
  });

  test('join and part by their texts where they have nothing else', () => {
    const apart = [paper('text:a'), paper('text:b')];
    const start = build(apart);
    const one = build([paper('text:a', 'text:b')], start.papers, { turn: 2 });
    expect(Object.values(fatesOf(one)).filter((fate) => fate !== undefined)).toEqual([
      { kind: 'joined', into: one.ids[0] },
    ]);
    expect(build(apart, one.papers, { turn: 3 }).ids).toEqual(start.ids);
  });
});

describe('a newcomer', () => {
  test('has an id that no paper ever had, longer where it must be', () => {
    const hash = (): string => 'abcdefgh1234';
    expect(mintPaperId('k', new Set(), hash)).toBe('abcdefgh');
    expect(mintPaperId('k', new Set(['abcdefgh', 'abcdefgh1']), hash)).toBe('abcdefgh12');
  });

  test('does not depend on the order of the papers', () => {
    const papers = [paper('doi:1'), paper('doi:2'), paper('text:3')];
    expect(build(papers.toReversed()).ids.toReversed()).toEqual(build(papers).ids);
  });
});

describe('over random histories of joining, parting, leaving and returning', () => {
  /** Six works with a registered key each; a step says which are in, and which share a record. */
  const step = fc.array(fc.option(fc.nat({ max: 5 }), { nil: null }), {
    minLength: 6,
    maxLength: 6,
  });

  function recordsOf(groups: readonly (number | null)[]): readonly KeyedPaper[] {
    const keys = Map.groupBy(
      groups.flatMap((group, work) => (group === null ? [] : [{ group, key: `doi:${work}` }])),
      ({ group }) => group,
    );
    return [...keys.values()].map((group) => paper(...group.map(({ key }) => key)));
  }

  test('no id is lost or reused, and every paper is itself', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let lines: readonly LockPaper[] = [];
        steps.forEach((groups, turn) => {
          const records = recordsOf(groups);
          const resolved = build(records, lines, { turn: turn + 1 });
          expect(new Set(resolved.ids).size).toBe(records.length);
          const after = new Map(resolved.papers.map((line) => [line.id, line]));
          expect(after.size).toBe(resolved.papers.length);
          for (const { id, slug, since } of lines)
            expect(after.get(id)).toMatchObject({ id, slug, since });
          const living = resolved.papers.filter(({ fate }) => fate === undefined);
          expect(new Set(living.map(({ id }) => id))).toEqual(new Set(resolved.ids));
          // The same content again changes nothing.
          const again = build(records, resolved.papers, { turn: turn + 2 });
          expect(again.papers).toEqual(resolved.papers);
          expect(again.ids).toEqual(resolved.ids);
          expect(again.events).toEqual([]);
          // Nor does another order of it.
          expect(build(records.toReversed(), lines, { turn: turn + 1 }).papers).toEqual(
            resolved.papers,
          );
          lines = resolved.papers;
        });
      }),
      { numRuns: 300 },
    );
  });
});
