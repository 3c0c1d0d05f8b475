import { describe, expect, test } from 'vitest';
import type { Atlas } from '../domain/atlas.ts';
import { gateNames } from '../domain/gate.ts';
import type { Lock } from '../domain/lock.ts';
import type { Paper, PaperId } from '../domain/paper.ts';
import { settingsSchema } from '../domain/settings.ts';
import { plainTheme, type CuratedTheme } from '../domain/theme.ts';
import { formatLock } from '../lock/format-lock.ts';
import { parseLock } from '../lock/parse-lock.ts';
import { plantCorpus } from '../testing/planted-corpus.ts';
import { noOwnPlaces } from '../domain/own-places.ts';
import type { Content } from './ingest/read-content.ts';
import { runPipeline, type PipelineOptions } from './run.ts';

const planted = plantCorpus({ paperCount: 100, themeCount: 4 });
const all = planted.corpus.papers;
const first50 = all.slice(0, 50);

/** A build that reads the lock of the last from its text, as builds do. */
async function build(
  papers: readonly Paper[],
  curatedThemes: readonly CuratedTheme[],
  past: Lock | null = null,
  options: Partial<PipelineOptions> = {},
): Promise<{ atlas: Atlas; lock: Lock; content: Content; refused: readonly string[] }> {
  const content: Content = {
    ...{ settings: settingsSchema.parse({}), corpus: { papers }, curatedThemes },
    keys: new Map(papers.map(({ id }) => [id, [`id:${id}`]])),
    appearance: papers.map(({ id }) => id),
    ...{ pages: [], own: noOwnPlaces, account: { files: [], problems: [] } },
    digest: Buffer.from(JSON.stringify([papers.length, papers[0]?.id, curatedThemes])).toString(
      'hex',
    ),
  };
  const result = await runPipeline(content, { past, ...options });
  const { lock, problems } = parseLock(formatLock(result.lock));
  expect(problems).toEqual([]);
  if (lock === null) throw new Error('The lock was not written');
  const refused = result.refusals.map(({ problem }) => problem.code);
  return { atlas: result.atlas, lock, content, refused };
}

const file = (name: string, parts: Partial<CuratedTheme>): CuratedTheme => ({
  ...plainTheme(name),
  ...parts,
});
const themeOf = (atlas: Atlas, id: PaperId) => {
  const place = atlas.papers.find((paper) => paper.id === id)?.place;
  return atlas.themes[place?.themeIndex ?? -1];
};
const codesOf = ({ account }: Atlas) => account.problems.map(({ code }) => code);
const start = await build(first50, []);
const [big, other, third] = start.atlas.themes;
if (big === undefined || other === undefined || third === undefined) throw new Error('no themes');
/** A paper that the map has in the largest theme. */
const paperOfBig = idAt(big.paperIndexes[0]);

function idAt(paperIndex: number | undefined): PaperId {
  const paper = start.atlas.papers[paperIndex ?? -1];
  if (paper === undefined) throw new Error('no such paper');
  return paper.id;
}

describe('a correction in a file called after the address of a theme', { timeout: 30_000 }, () => {
  test('gives a name once: it is still there when half of the papers are new', async () => {
    const label = 'Named by hand';
    const corrected = await build(first50, [file(big.slug, { label, colour: 7 })], start.lock);
    const named = corrected.atlas.themes.find(({ id }) => id === big.id);
    expect(named).toMatchObject({ label, hue: 7, isEdited: true, slug: big.slug });
    const files = [file(big.slug, { label, colour: 7, must: [paperOfBig] })];
    const grown = await build(all, files, corrected.lock);
    expect(grown.atlas.themes.find(({ id }) => id === big.id)).toMatchObject({ label, hue: 7 });
    expect(themeOf(grown.atlas, paperOfBig)?.id).toBe(big.id);
    expect(codesOf(grown.atlas)).not.toContain('THEME-UNBOUND');
  });

  test.each([
    ['with the lock', {}],
    ['with themes found anew', { isRegroup: true }],
  ])('pins a paper that lies elsewhere, and keeps one out, %s', async (_, options) => {
    const banned = other.paperIndexes.slice(0, 2).map(idAt);
    const files = [file(other.slug, { must: [paperOfBig], not: banned })];
    const { atlas } = await build(first50, files, start.lock, {
      ...{ ...options, accepted: new Set(gateNames) },
    });
    const theme = atlas.themes.find(({ id }) => id === other.id);
    expect(themeOf(atlas, paperOfBig)?.id).toBe(other.id);
    for (const id of banned) expect(themeOf(atlas, id)?.id).not.toBe(other.id);
    expect(theme?.paperIndexes.length).toBeGreaterThan(1);
    const pinned = atlas.papers.find(({ id }) => id === paperOfBig)?.place;
    expect(pinned?.isBetween).toBe(false);
    for (const id of banned) {
      const second = atlas.papers.find((paper) => paper.id === id)?.place?.secondThemeIndex;
      expect(atlas.themes[second ?? -1]?.id).not.toBe(other.id);
    }
  });

  test('makes a new theme of pinned papers alone, without a lock too', async () => {
    const must = first50.filter((_, index) => planted.themeOf[index] === 2).map(({ id }) => id);
    const { atlas } = await build(first50, [file('mine', { label: 'Mine', must })]);
    const mine = atlas.themes.find(({ label }) => label === 'Mine');
    const titles = mine?.paperIndexes.map((index) => atlas.papers[index]?.title);
    for (const { id, title } of first50) if (must.includes(id)) expect(titles).toContain(title);
  });

  test('merges a theme into another, and again into the same with a rebuild', async () => {
    const files = [file(other.slug, { mergeInto: big.slug })];
    const { atlas, lock, content, refused } = await build(first50, files, start.lock);
    expect(refused).toEqual([]);
    expect(atlas.themes.map(({ id }) => id)).not.toContain(other.id);
    const merged = atlas.themes.find(({ id }) => id === big.id);
    expect(merged?.paperIndexes.length).toBeGreaterThanOrEqual(
      big.paperIndexes.length + other.paperIndexes.length,
    );
    expect(merged?.curated).toBeNull();
    const line = lock.themes.find(({ id }) => id === other.id);
    expect(line).toMatchObject({ file: other.slug, retired: { into: big.id } });
    expect(lock.items.find(({ path }) => path === `themes/${other.slug}/`)).toMatchObject({
      ...{ state: 'redirect', target: `theme:${big.id}` },
    });
    const again = await runPipeline(content, { past: lock });
    expect(again.atlas).toEqual(atlas);
    // Whatever comes later, and even with themes found anew, it stays merged.
    for (const isRegroup of [false, true]) {
      const later = await build(all, files, lock, { isRegroup, accepted: new Set(gateNames) });
      const ids = later.atlas.themes.map(({ id }) => id);
      expect(ids).toContain(big.id);
      expect(ids).not.toContain(other.id);
    }
  });

  test('brings a merged theme back when it no longer says so', async () => {
    const merged = await build(first50, [file(other.slug, { mergeInto: big.slug })], start.lock);
    const parted = await build(first50, [file(other.slug, {})], merged.lock, {
      accepted: new Set(gateNames),
    });
    const back = parted.atlas.themes.find(({ id }) => id === other.id);
    expect(back?.slug).toBe(other.slug);
    expect(back?.paperIndexes.length).toBeGreaterThan(other.paperIndexes.length / 2);
  });

  test('retires a theme: a tombstone, and its papers go to the next', async () => {
    const files = [file(other.slug, { isRetired: true })];
    const { atlas, lock, refused } = await build(first50, files, start.lock);
    expect(refused).toEqual([]);
    expect(atlas.themes.map(({ id }) => id)).not.toContain(other.id);
    expect(atlas.themes.length).toBe(start.atlas.themes.length - 1);
    expect(atlas.papers.every(({ place }) => place !== null)).toBe(true);
    expect(lock.items.find(({ path }) => path === `themes/${other.slug}/`)?.state).toBe('gone');
    const later = await build(all.slice(0, 60), files, lock, { accepted: new Set(gateNames) });
    expect(later.lock.themes.find(({ id }) => id === other.id)?.retired).toBeDefined();
  });

  test('hides a theme, of which nothing else changes', async () => {
    const { atlas } = await build(first50, [file(third.slug, { isHidden: true })], start.lock);
    const hidden = atlas.themes.find(({ id }) => id === third.id);
    expect(hidden).toMatchObject({ isHidden: true, subthemes: [], label: third.label });
    expect(hidden?.paperIndexes).toEqual(third.paperIndexes);
  });

  test('is obeyed and told where it fits no more', async () => {
    const files = [
      file(big.slug, { label: 'Unheard of', terms: [big.terms[0]?.text ?? '', 'unheard'] }),
      file(other.slug, { must: [paperOfBig] }),
    ];
    const { atlas } = await build(first50, files, start.lock);
    expect(codesOf(atlas)).toEqual(
      expect.arrayContaining(['THEME-TERMS-UNUSED', 'THEME-LABEL-UNUSED']),
    );
    expect(themeOf(atlas, paperOfBig)?.id).toBe(other.id);
  });
});

describe('what to look at first', { timeout: 30_000 }, () => {
  test('names papers that are unlike each other, and none that is pinned', async () => {
    const { papers } = start.atlas.suggestions;
    expect(papers.length).toBeGreaterThan(0);
    expect(new Set(papers.map(({ paperIndex }) => paperIndex)).size).toBe(papers.length);
    const asked = start.atlas.papers[papers[0]?.paperIndex ?? -1]?.id ?? '';
    const { slug } = start.atlas.themes[papers[0]?.themeIndex ?? -1] ?? { slug: '' };
    const answered = await build(first50, [file(slug, { must: [asked] })], start.lock);
    const next = answered.atlas.suggestions.papers.map(
      ({ paperIndex }) => answered.atlas.papers[paperIndex]?.id,
    );
    expect(next).not.toContain(asked);
  });
});
