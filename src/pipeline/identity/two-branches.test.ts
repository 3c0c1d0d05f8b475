import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edition, EditionId, Lock, LockPaper, LockTheme } from '../../domain/lock.ts';
import type { PaperId } from '../../domain/paper.ts';
import type { ThemeId } from '../../domain/theme.ts';
import { orderEditions } from '../../lock/edition-order.ts';
import { formatLock } from '../../lock/format-lock.ts';
import { itemPath } from '../../lock/item-address.ts';
import { parseLock, type LockTexts } from '../../lock/parse-lock.ts';
import { makeRandom } from '../../math/random.ts';
import { matchThemes } from './match-themes.ts';
import { recordThemes } from './record-themes.ts';

const PAPER_COUNT = 120;
const noLock: Lock = {
  meta: {
    ...{ schema: 1, seed: 1, settings: {}, themesReason: '' },
    ...{ layoutSince: null, themesSince: null },
  },
  ...{ editions: [], themes: [], papers: [], items: [] },
};

/** A build whose clusters have these papers and names; every theme's page is published. */
function build(before: Lock, name: string, clusters: Readonly<Record<string, readonly PaperId[]>>) {
  const id = `ed00000${name}` as EditionId;
  const edition: Edition = {
    id,
    parents: before.editions.map((one) => one.id),
    ...{
      date: null,
      digest: '00',
      paperCount: 0,
      themeCount: 0,
      themeCountReason: '',
      abstractCount: 0,
    },
    events: [],
  };
  const members = Object.values(clusters);
  const match = matchThemes({
    old: before.themes.map((line) => ({
      ...{ id: line.id, since: line.since, isPinned: false },
      isRetired: line.retired !== undefined,
      members:
        line.retired?.members ??
        before.papers.filter(({ theme }) => theme === line.id).map((paper) => paper.id),
    })),
    clusters: members.map((papers) => ({ members: papers, pinnedTo: null, isCurated: false })),
    takenIds: new Set(),
    compare: orderEditions(before.editions),
  });
  const { themes } = recordThemes(before.themes, match, {
    edition: id,
    clusters: Object.keys(clusters).map((label) => ({
      ...{ label, curated: null, anchor: { x: 0.5, y: 0.5 } },
    })),
  });
  const known = new Map(before.papers.map((paper) => [paper.id, paper]));
  const papers = members.flatMap((ids, cluster) =>
    ids.map((paper): LockPaper => {
      const theme = match.ids[cluster] ?? null;
      const old = known.get(paper);
      if (old?.theme === theme) return old;
      return {
        ...{ id: paper, keys: [`id:${paper}`], title: null, slug: `paper-${paper}`, since: id },
        ...{ x: 0.5, y: 0.5 },
        ...old,
        ...{ theme, changed: id },
      };
    }),
  );
  const items = themes.map((line) => ({
    ...{ kind: 'theme' as const, id: line.id, path: itemPath('theme', line.slug), target: null },
    state: line.retired === undefined ? ('live' as const) : ('gone' as const),
    since: line.since,
  }));
  const editions = [...before.editions, edition];
  const lock: Lock = { ...before, editions, themes, papers, items };
  return { lock, match };
}

/** The papers of each living theme of a lock, by its label. */
function clustersOf(lock: Lock): Record<string, PaperId[]> {
  const living = lock.themes.filter(({ retired }) => retired === undefined);
  return Object.fromEntries(
    living.map(({ id, label }) => [
      `${label} ${id}`,
      lock.papers.filter(({ theme }) => theme === id).map((paper) => paper.id),
    ]),
  );
}

const paperIds = Array.from(
  { length: PAPER_COUNT },
  (_, index) => String((index * 48_271) % 99_999_989).padStart(8, '0') as PaperId,
);
const base = build(noLock, '0', {
  Speech: paperIds.slice(0, 50),
  Grammar: paperIds.slice(50, 90),
  Voices: paperIds.slice(90),
}).lock;

/** A theme "Whales" is born of 3 % of the papers and of newcomers; 3 % more go to another theme. */
function branch(name: string, seed: number, endsVoices: boolean): Lock {
  const random = makeRandom(seed, name);
  const whales = Array.from({ length: 6 }, (_, n) => `wha${name}000${n}` as PaperId);
  const [speech, grammar, voices]: [PaperId[], PaperId[], PaperId[]] = [[], [], []];
  for (const { id, theme } of base.papers) {
    const label = base.themes.find((line) => line.id === theme)?.label;
    const chance = random();
    if (chance < 0.03) whales.push(id);
    else if (chance < 0.06 || label === 'Grammar') grammar.push(id);
    else if (label === 'Speech' || endsVoices) speech.push(id);
    else voices.push(id);
  }
  return build(base, name, {
    Speech: speech,
    Grammar: grammar,
    Whales: whales,
    ...(endsVoices ? {} : { Voices: voices }),
  }).lock;
}

/** What git makes of lines that two branches changed; those that both did are left in turn, or between markers. */
function mergeTexts(ours: LockTexts, theirs: LockTexts, isMarked: boolean): LockTexts {
  const before = formatLock(base);
  const merge = (name: keyof LockTexts): string => {
    const nameOf = (line: string): string =>
      /^\{("kind":"\w+",)?"id":"\w+"/.exec(line)?.[0] ?? line;
    const [old, left, right] = [before, ours, theirs].map(
      (texts) => new Map(texts[name].split(/(?<=\n)/).map((line) => [nameOf(line), line])),
    );
    return [...new Set([...left!.keys(), ...right!.keys()])]
      .sort()
      .map((key) => {
        const [was, mine, yours] = [old, left, right].map((lines) => lines!.get(key) ?? '');
        if (mine === yours || yours === was) return mine;
        if (mine === was) return yours;
        return isMarked
          ? `<<<<<<< HEAD\n${mine}=======\n${yours}>>>>>>> theirs\n`
          : `${mine}${yours}`;
      })
      .join('');
  };
  return {
    'meta.json': ours['meta.json'],
    'editions.jsonl': merge('editions.jsonl'),
    'themes.jsonl': merge('themes.jsonl'),
    'papers.jsonl': merge('papers.jsonl'),
    'items.jsonl': merge('items.jsonl'),
  };
}

const idsOf = (...lists: readonly (readonly { readonly id: string }[])[]): string[] =>
  [...new Set(lists.flat().map(({ id }) => id))].sort();
const slugsOf = (themes: readonly LockTheme[]): string[] =>
  themes.flatMap(({ slug, formerSlugs }) => [slug, ...formerSlugs]);

describe.each([
  ['with the driver union', false],
  ['with conflict markers', true],
])('two branches in which a theme of one name was born, merged %s,', (_, isMarked) => {
  const seeds = fc.tuple(fc.nat(9999), fc.boolean(), fc.boolean());

  test('are one lock without loss, which the next build carries on', () => {
    fc.assert(
      fc.property(seeds, ([seed, oursEnds, theirsEnds]) => {
        const [ours, theirs] = [branch('a', seed, oursEnds), branch('b', seed, theirsEnds)];
        const merged = mergeTexts(formatLock(ours), formatLock(theirs), isMarked);
        const { lock, problems } = parseLock(merged);
        expect(problems).toEqual([]);
        for (const kind of ['editions', 'themes', 'papers', 'items'] as const)
          expect(idsOf(lock![kind])).toEqual(idsOf(ours[kind], theirs[kind]));
        expect(new Set(lock!.themes.map(({ slug }) => slug)).size).toBe(lock!.themes.length);
        const whales = lock!.themes.filter(({ label }) => label === 'Whales');
        expect(whales.map(({ slug, id }) => slug.replace(id, 'id')).sort()).toEqual([
          'whales',
          'whales-id',
        ]);
        expect(slugsOf(lock!.themes)).toEqual(
          expect.arrayContaining(slugsOf([...ours.themes, ...theirs.themes])),
        );
        const addresses = new Set(lock!.items.map(({ path }) => path));
        for (const { path } of [...ours.items, ...theirs.items]) expect(addresses).toContain(path);
        expect(parseLock(formatLock(lock!))).toEqual({ lock, problems: [] });

        const next = build(lock!, 'c', clustersOf(lock!));
        expect(next.match.born).toEqual([]);
        const nextIds = idsOf(next.lock.themes);
        expect(nextIds).toEqual(idsOf(lock!.themes));
        expect(next.lock.themes.map(({ slug }) => slug)).toEqual(
          lock!.themes.map(({ slug }) => slug),
        );
      }),
      { numRuns: 15 },
    );
  });
});

test('a theme that was born in a branch has an id that depends on its papers only', () => {
  const born = (lock: Lock): ThemeId[] =>
    lock.themes.flatMap(({ id, since }) => (since === base.editions[0]!.id ? [] : [id]));
  const [first, again] = [branch('a', 1, false), branch('a', 1, true)];
  expect(born(first)).toHaveLength(1);
  expect(born(again)).toEqual(born(first));
});
