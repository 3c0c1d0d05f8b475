import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { z } from 'zod';
import { afterEach, describe, expect, test } from 'vitest';
import type { Atlas } from '../domain/atlas.ts';
import type { Paper } from '../domain/paper.ts';
import { settingsSchema, type Settings } from '../domain/settings.ts';
import { noOwnPlaces } from '../domain/own-places.ts';
import { plainTheme, type CuratedTheme } from '../domain/theme.ts';
import { makePaper, plantCorpus } from '../testing/planted-corpus.ts';
import { readContent, type Content } from './ingest/read-content.ts';
import { runPipeline } from './run.ts';
import type { StageReport } from './stage-values.ts';

const contentOf = (
  papers: readonly Paper[],
  more: { settings?: z.input<typeof settingsSchema>; curatedThemes?: readonly CuratedTheme[] } = {},
): Content => ({
  settings: settingsSchema.parse(more.settings ?? {}),
  corpus: { papers },
  keys: new Map(papers.map(({ id }) => [id, [`id:${id}`]])),
  appearance: papers.map(({ id }) => id),
  curatedThemes: more.curatedThemes ?? [],
  pages: [],
  own: noOwnPlaces,
  account: { files: [], problems: [] },
  digest: 'd16e57',
});
const run = async (...args: Parameters<typeof contentOf>) =>
  (await runPipeline(contentOf(...args))).atlas;
const papersOf = (...texts: readonly string[]) =>
  texts.map((text, index) => makePaper(index, text, text));
const curatedTheme = (name: string, more: Partial<CuratedTheme>): CuratedTheme => ({
  ...plainTheme(name),
  ...more,
});

const has5Decimals = (value: number) => value === Number(value.toFixed(5));

/** What holds for any atlas. */
function expectSound(atlas: Atlas): void {
  const placed = atlas.papers.flatMap((paper, index) => (paper.place === null ? [] : [index]));
  const members = atlas.themes.flatMap(({ paperIndexes }) => paperIndexes);
  expect(members.toSorted((a, b) => a - b)).toEqual(placed);
  for (const key of ['slug', 'id', 'label', 'hue'] as const)
    expect(new Set(atlas.themes.map((theme) => theme[key])).size).toBe(atlas.themes.length);
  expect(atlas.themes.map(({ paperIndexes }) => paperIndexes.length)).toEqual(
    atlas.themes.map(({ paperIndexes }) => paperIndexes.length).sort((a, b) => b - a),
  );
  expect(atlas.method).toMatchObject({
    paperCount: atlas.papers.length,
    placedCount: placed.length,
    themeCount: atlas.themes.length,
  });
  atlas.themes.forEach((theme, themeIndex) => {
    expect(theme.paperIndexes.length).toBeGreaterThan(0);
    expect(theme.terms.length).toBeLessThanOrEqual(10);
    expect(theme.neighbours.map((neighbour) => neighbour.themeIndex)).not.toContain(themeIndex);
    for (const point of [theme.anchor, theme.placement])
      expect([point.x, point.y].every(has5Decimals)).toBe(true);
    for (const { paperIndex } of theme.exemplars) expect(theme.paperIndexes).toContain(paperIndex);
  });
  atlas.papers.forEach(({ place }, index) => {
    if (place === null) return;
    expect(atlas.themes[place.themeIndex]!.paperIndexes).toContain(index);
    expect(place.secondThemeIndex).not.toBe(place.themeIndex);
    expect(place.secondThemeIndex === null).toBe(atlas.themes.length === 1);
    expect(place.confidence >= 0 && place.confidence <= 1).toBe(true);
    for (const value of [place.x, place.y]) {
      expect(value >= 0 && value <= 1).toBe(true);
      expect(has5Decimals(value)).toBe(true);
    }
    expect(place.neighbours.length).toBe(Math.min(10, placed.length - 1));
    const near = place.neighbours.map(({ paperIndex }) => paperIndex);
    expect(new Set([...near, index]).size).toBe(near.length + 1);
    const likeness = place.neighbours.map(({ similarity }) => similarity);
    expect(likeness).toEqual(likeness.toSorted((a, b) => b - a));
  });
  // Pages and data hold it as JSON, which has no NaN and no −0.
  expect(JSON.parse(JSON.stringify(atlas))).toEqual(atlas);
}

describe('the atlas', () => {
  test('of no papers is empty', async () => {
    const atlas = await run([]);
    expectSound(atlas);
    expect(atlas).toMatchObject({ papers: [], themes: [], land: [], digest: 'd16e57' });
  });

  test('of one paper has one theme in the middle', async () => {
    const atlas = await run(papersOf('Speech recognition'));
    expectSound(atlas);
    expect(atlas.papers[0]!.place).toMatchObject({ x: 0.5, y: 0.5, themeIndex: 0, neighbours: [] });
    expect(atlas.themes.map(({ label }) => label)).toEqual(['Speech recognition']);
  });

  test('of two equal papers has one theme of two papers side by side', async () => {
    const atlas = await run(papersOf('Speech recognition', 'Speech recognition'));
    expectSound(atlas);
    expect(atlas.themes).toHaveLength(1);
    expect(atlas.papers[0]!.place!.x).not.toBe(atlas.papers[1]!.place!.x);
    expect(atlas.papers[0]!.place!.neighbours).toMatchObject([{ paperIndex: 1, similarity: 1 }]);
  });

  test.each([2, 3, 4, 5, 11])('of %i papers with nothing in common is sound', async (count) => {
    const words = ['speech', 'protein', 'graph', 'music', 'grammar', 'vision', 'robot', 'kernel'];
    const papers = Array.from({ length: count }, (_, i) => `${words[i % 8] ?? ''}${'x'.repeat(i)}`);
    expectSound(await run(papersOf(...papers)));
  });

  test('leaves papers without a word of content unplaced', async () => {
    const atlas = await run(
      papersOf('Speech recognition', '', 'We show that this is what they do', '…', 'Speech data'),
    );
    expectSound(atlas);
    const placed = atlas.papers.filter(({ place }) => place !== null);
    expect(placed.map(({ title }) => title).sort()).toEqual(['Speech data', 'Speech recognition']);
  });

  test('of papers all without content has no themes', async () => {
    const atlas = await run(papersOf('The and of', '', 'We show'));
    expectSound(atlas);
    expect(atlas.themes).toEqual([]);
    expect(atlas.papers.every(({ place }) => place === null)).toBe(true);
  });

  test.each([5, 30])('of %i papers that are all alike has one theme', async (count) => {
    const atlas = await run(papersOf(...new Array<string>(count).fill('Speech recognition')));
    expectSound(atlas);
    expect(atlas.themes).toHaveLength(1);
    expect(atlas.themes[0]!.paperIndexes).toHaveLength(count);
  });

  test('has no more themes than papers, whatever the settings ask, and warns of it', async () => {
    const settings = { themes: { count: 200 } };
    const atlas = await run(papersOf('Speech', 'Proteins', 'Graphs', 'Speech'), { settings });
    expectSound(atlas);
    expect(atlas.themes.length).toBeLessThanOrEqual(4);
    expect(atlas.account.problems).toMatchObject([
      { level: 'warned', code: 'THEMES-FEWER', file: 'map.yaml', field: 'themes.count' },
    ]);
    expect(atlas.method.themeCountReason).toMatchInlineSnapshot(
      `"The settings ask for 200, but there are only 4 papers to group."`,
    );
  });

  test('survives a word of 400 letters', async () => {
    const atlas = await run(papersOf('x'.repeat(400), `Speech ${'y'.repeat(400)}`, 'Speech'));
    expectSound(atlas);
    expect(atlas.papers[0]!.place).toBeNull();
    expect(atlas.themes.every(({ label }) => label.length < 60)).toBe(true);
  });

  test('survives other scripts, whose themes have an address', async () => {
    const atlas = await run(
      papersOf('音声認識の研究', '音声認識', 'การรู้จำเสียง', 'Распознавание речи'),
    );
    expectSound(atlas);
    for (const { slug } of atlas.themes) expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  test('has the themes that were planted', async () => {
    const { corpus, themeOf } = plantCorpus({ paperCount: 40, themeCount: 4 });
    const atlas = await run(corpus.papers, { settings: { themes: { count: 4 } } });
    expectSound(atlas);
    expect(atlas.themes).toHaveLength(4);
    const themeOfTitle = (title: string) =>
      themeOf[corpus.papers.findIndex((paper) => paper.title === title)];
    for (const { paperIndexes } of atlas.themes)
      expect(
        new Set(paperIndexes.map((index) => themeOfTitle(atlas.papers[index]!.title))).size,
      ).toBe(1);
    expect(atlas.method.quality.trustworthiness).toBeGreaterThan(0.7);
  });

  test('has the label, slug, hue and words that an author gave', async () => {
    const { corpus, themeWords } = plantCorpus({ paperCount: 24, themeCount: 2 });
    const given = { label: 'Second & last', slug: 'second', colour: 250, prose: 'Words.' };
    const theme = curatedTheme('second', { ...given, terms: themeWords[1]!.slice(0, 3) });
    const atlas = await run(corpus.papers, {
      settings: { themes: { count: 2 } },
      curatedThemes: [curatedTheme('unknown', { terms: ['ribosome'] }), theme],
    });
    expectSound(atlas);
    const found = atlas.themes.filter(({ curated }) => curated !== null);
    expect(found).toMatchObject([{ label: 'Second & last', slug: 'second', hue: 250 }]);
    expect(found[0]!.curated).toEqual({
      file: theme.file,
      seedTerms: theme.terms,
      prose: 'Words.',
    });
  });

  test('has themes for more authors than papers', async () => {
    const terms = ['speech', 'protein', 'graph'];
    const atlas = await run(papersOf('Speech of proteins', 'Graphs of speech'), {
      curatedThemes: terms.map((term) => curatedTheme(term, { terms: [term], label: term })),
    });
    expectSound(atlas);
  });

  test('keeps pages from papers where the settings say so', async () => {
    const papers = papersOf('Speech', 'Graphs', 'Music');
    const pages = async (paperPages: Settings['paperPages']) =>
      (await run(papers, { settings: { paperPages } })).papers.map(({ hasPage }) => hasPage);
    expect(await pages('all')).toEqual([true, true, true]);
    expect(await pages('none')).toEqual([false, false, false]);
    expect(await pages(2)).toEqual([true, true, false]);
  });

  test('leaves out the words that the settings name', async () => {
    const atlas = await run(papersOf('Speech', 'Speech data', 'Graphs'), {
      settings: { stopwords: ['speech'] },
    });
    expectSound(atlas);
    expect(atlas.papers[0]!.place).toBeNull();
    expect(atlas.themes.flatMap(({ terms }) => terms.map(({ text }) => text))).not.toContain(
      'Speech',
    );
  });

  test('is the same for the same content', async () => {
    const { papers } = plantCorpus({ paperCount: 24, themeCount: 3 }).corpus;
    expect(await run(papers)).toEqual(await run(papers));
  });
});

describe('a build', () => {
  test('says what it did, stage by stage', async () => {
    const reports: StageReport[] = [];
    const papers = papersOf('Speech', 'Speech', 'Graphs', 'Graphs');
    await runPipeline(contentOf(papers, { settings: { themes: { count: 2 } } }), {
      onStage: (report) => reports.push(report),
    });
    expect(reports.flatMap(({ finished }) => finished ?? [])).toMatchInlineSnapshot(`
      [
        "Read the words of 4 papers",
        "Weighed 2 terms in 2 dimensions",
        "Found 2 themes",
        "Laid out 4 papers",
      ]
    `);
  });

  test('speaks of one paper in the singular', async () => {
    const reports: StageReport[] = [];
    await runPipeline(contentOf(papersOf('Speech')), { onStage: (report) => reports.push(report) });
    expect(reports.flatMap(({ finished }) => finished ?? [])).toEqual([
      'Read the words of 1 paper',
      'Weighed 1 term in 1 dimension',
      'Found 1 theme',
      'Laid out 1 paper',
    ]);
  });
});

describe('files', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  test('give the same atlas in any order of lines', async () => {
    const { papers } = plantCorpus({ paperCount: 24, themeCount: 3 }).corpus;
    const atlasOf = async (order: readonly Paper[]) => {
      const dir = mkdtempSync(join(tmpdir(), 'paperland-'));
      folders.push(dir);
      mkdirSync(join(dir, 'papers'));
      const lines = order.map(({ title, abstract }) => JSON.stringify({ title, abstract }));
      writeFileSync(join(dir, 'papers/all.jsonl'), `${lines.join('\n')}\n`);
      return (await runPipeline((await readContent(dir, {})).content)).atlas;
    };
    const atlas = await atlasOf(papers);
    expect(await atlasOf(papers.toReversed())).toEqual(atlas);
    expect(atlas.papers).toHaveLength(24);
  });
});
