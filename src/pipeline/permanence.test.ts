import { describe, expect, test } from 'vitest';
import type { Lock } from '../domain/lock.ts';
import type { Paper } from '../domain/paper.ts';
import { settingsSchema } from '../domain/settings.ts';
import { formatLock } from '../lock/format-lock.ts';
import { parseLock } from '../lock/parse-lock.ts';
import { plantCorpus } from '../testing/planted-corpus.ts';
import { noOwnPlaces } from '../domain/own-places.ts';
import type { Content } from './ingest/read-content.ts';
import { runPipeline, type PipelineOptions } from './run.ts';

const planted = plantCorpus({ paperCount: 60, themeCount: 4 }).corpus.papers;

function contentOf(papers: readonly Paper[], more: Partial<Content> = {}): Content {
  return {
    settings: settingsSchema.parse({}),
    corpus: { papers },
    keys: new Map(papers.map(({ id }) => [id, [`id:${id}`]])),
    appearance: papers.map(({ id }) => id),
    ...{ curatedThemes: [], pages: [], own: noOwnPlaces, account: { files: [], problems: [] } },
    digest: papers.map(({ id }) => id.slice(-2)).join(''),
    ...more,
  };
}

/** What a build writes, as the next one reads it. */
function readBack(lock: Lock): Lock {
  const { lock: read, problems } = parseLock(formatLock(lock));
  expect(problems).toEqual([]);
  if (read === null) throw new Error('The lock was not written');
  return read;
}

async function build(content: Content, past: Lock | null, more: Partial<PipelineOptions> = {}) {
  const result = await runPipeline(content, { past, ...more });
  return { ...result, lock: readBack(result.lock) };
}

describe('a rebuild with the lock', () => {
  test('gives the same atlas and lock', async () => {
    const content = contentOf(planted.slice(0, 50));
    const first = await build(content, null);
    const again = await build(content, first.lock);
    expect(again.atlas).toEqual(first.atlas);
    expect(again.lock).toEqual(first.lock);
    expect(again.refusals).toEqual([]);
  });

  test('gives the same after the map has grown', async () => {
    const { lock } = await build(contentOf(planted.slice(0, 50)), null);
    const content = contentOf(planted);
    const grown = await build(content, lock);
    const again = await build(content, grown.lock);
    expect(again.atlas).toEqual(grown.atlas);
    expect(again.lock).toEqual(grown.lock);
  });
});

describe('a map that grew', () => {
  test('keeps the ids, places and themes of its papers, and tells the new ones', async () => {
    const first = await build(contentOf(planted.slice(0, 50)), null);
    const grown = await build(contentOf(planted), first.lock);
    const before = new Map(first.atlas.papers.map((paper) => [paper.id, paper]));
    for (const { id, slug, place, isNewcomer } of grown.atlas.papers) {
      const was = before.get(id);
      expect(isNewcomer).toBe(was === undefined);
      if (was === undefined) continue;
      expect(slug).toBe(was.slug);
      expect([place?.x, place?.y]).toEqual([was.place?.x, was.place?.y]);
    }
    const themes = new Map(grown.atlas.themes.map((theme) => [theme.id, theme]));
    for (const { id, slug, label, hue } of first.atlas.themes)
      expect(themes.get(id)).toMatchObject({ slug, label, hue });
    expect(grown.lock.editions).toHaveLength(2);
    expect(grown.refusals).toEqual([]);
  });

  test('leaves tombstones for papers that are gone, and asks before it shrinks much', async () => {
    const first = await build(contentOf(planted), null);
    const fewer = await build(contentOf(planted.slice(0, 40)), first.lock);
    expect(fewer.refusals.map(({ problem }) => problem.code)).toEqual([
      'GATE-SHRINK',
      'GATE-ABSTRACTS',
    ]);
    const accepted = await build(contentOf(planted.slice(0, 40)), first.lock, {
      accepted: new Set(['shrink']),
    });
    expect(accepted.refusals).toEqual([]);
    expect(accepted.lock.editions.flatMap(({ events }) => events)).toContainEqual({
      kind: 'accepted',
      gate: 'shrink',
    });
    expect(accepted.lock.items.filter(({ state }) => state === 'gone')).toHaveLength(20);
    expect(accepted.lock.items.length).toBeGreaterThanOrEqual(first.lock.items.length);
  });
});

describe('two branches that each grew', () => {
  const base = planted.slice(0, 44);
  const [left, right] = [planted.slice(44, 52), planted.slice(52, 60)];

  /** The lines of both sides, as git's union driver leaves them. */
  function unionOf(mine: Lock, yours: Lock): Lock {
    const [ours, theirs] = [formatLock(mine), formatLock(yours)];
    const texts = Object.fromEntries(
      Object.entries(ours).map(([name, text]) => {
        const other = theirs[name as keyof typeof theirs];
        if (name === 'meta.json') return [name, text];
        const lines = new Set(
          [...text.split('\n'), ...other.split('\n')].filter((line) => line !== ''),
        );
        return [name, `${[...lines].join('\n')}\n`];
      }),
    );
    const { lock, problems } = parseLock(texts);
    expect(problems).toEqual([]);
    if (lock === null) throw new Error('The merged lock cannot be read');
    return lock;
  }

  test('merge and are built again without loss', async () => {
    const first = await build(contentOf(base), null);
    const mine = await build(contentOf([...base, ...left]), first.lock);
    const yours = await build(contentOf([...base, ...right]), first.lock);
    const merged = unionOf(mine.lock, yours.lock);
    const { lock, refusals } = await build(contentOf([...base, ...left, ...right]), merged);
    expect(refusals).toEqual([]);
    const newest = lock.editions.at(-1);
    expect(lock.editions).toHaveLength(4);
    expect(lock.editions.some(({ parents }) => parents.length === 2)).toBe(true);
    expect(newest).toBeDefined();
    const kept = new Map(lock.items.map((item) => [item.path, item]));
    for (const { path, state } of [...mine.lock.items, ...yours.lock.items]) {
      expect(kept.has(path)).toBe(true);
      if (path.startsWith('papers/')) expect(kept.get(path)?.state).toBe(state);
    }
    const placeOf = new Map(lock.papers.map((line) => [line.id, line]));
    for (const { id, x, y, slug } of [...mine.lock.papers, ...yours.lock.papers])
      expect(placeOf.get(id)).toMatchObject({ x, y, slug });
    const ids = new Set(lock.themes.map(({ id }) => id));
    for (const { id } of [...mine.lock.themes, ...yours.lock.themes])
      expect(ids.has(id)).toBe(true);
  });
});

describe('a redraw', () => {
  test('opens an edition, moves papers and asks first', async () => {
    const content = contentOf(planted);
    const half = await build(contentOf(planted.slice(0, 30)), null);
    const grown = await build(content, half.lock);
    const redrawn = await build(content, grown.lock, { isRelayout: true });
    expect(redrawn.lock.editions).toHaveLength(3);
    expect(redrawn.lock.meta.layoutSince).toBe(redrawn.atlas.record.edition);
    expect(redrawn.atlas.themes.map(({ id }) => id)).toEqual(
      grown.atlas.themes.map(({ id }) => id),
    );
    expect(redrawn.lock.editions.flatMap(({ events }) => events)).toContainEqual(
      expect.objectContaining({ kind: 'map-moved' }),
    );
    const again = await build(content, redrawn.lock);
    expect(again.atlas).toEqual(redrawn.atlas);
  });

  test('of themes finds them anew and keeps the ids of those that are together still', async () => {
    const content = contentOf(planted);
    const first = await build(content, null);
    const regrouped = await build(content, first.lock, { isRegroup: true });
    expect(regrouped.lock.meta.themesSince).toBe(regrouped.atlas.record.edition);
    expect(regrouped.atlas.themes.map(({ id }) => id)).toEqual(
      first.atlas.themes.map(({ id }) => id),
    );
    expect(regrouped.atlas.papers.map(({ place }) => place?.x)).toEqual(
      first.atlas.papers.map(({ place }) => place?.x),
    );
  });
});
