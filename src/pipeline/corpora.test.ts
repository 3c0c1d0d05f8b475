import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Atlas } from '../domain/atlas.ts';
import { corporaDir, hasCorpora } from '../testing/corpora.ts';
import labelling from '../testing/daily-papers-labelling.json' with { type: 'json' };
import { readContent } from './ingest/read-content.ts';
import { runPipeline } from './run.ts';

const sampleDir = resolve(import.meta.dirname, '../../content');
const timeout = 240_000;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A content folder of one file of a real corpus, with the sample's themes where asked. */
function contentOf(file: string, options: { isCurated: boolean }): string {
  const dir = mkdtempSync(join(tmpdir(), 'paperland-'));
  folders.push(dir);
  mkdirSync(join(dir, 'papers'));
  cpSync(join(corporaDir, file), join(dir, 'papers', file));
  if (options.isCurated)
    cpSync(join(sampleDir, 'themes'), join(dir, 'themes'), { recursive: true });
  return dir;
}
const atlasOf = async (contentDir: string) =>
  (await runPipeline((await readContent(contentDir, {})).content)).atlas;

/** For each of the labelled themes the F1 of the theme that fits best. */
function bestF1s(atlas: Atlas): number[] {
  const found = atlas.themes.map(
    ({ paperIndexes }) => new Set(paperIndexes.map((index) => atlas.papers[index]?.title ?? '')),
  );
  return Object.values(labelling.themes).map((titles) =>
    Math.max(
      ...found.map((members) => {
        const shared = titles.filter((title) => members.has(title)).length;
        return (2 * shared) / (titles.length + members.size);
      }),
    ),
  );
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const runsOf = (text: string) => {
  const words = wordsOf(text);
  return words.slice(8).map((_, start) => words.slice(start, start + 9).join(' '));
};

describe('the sample', () => {
  let atlas: Atlas;
  beforeAll(async () => {
    atlas = await atlasOf(sampleDir);
  }, timeout);

  test('has 67 papers, all placed', () => {
    expect(atlas.papers).toHaveLength(67);
    expect(atlas.papers.filter(({ place }) => place === null)).toEqual([]);
  });

  test('has titles that are lines of its file', () => {
    const lines = readFileSync(join(sampleDir, 'papers/daily-papers.txt'), 'utf8').split('\n');
    for (const { title } of atlas.papers) expect(lines).toContain(title);
    expect(new Set(atlas.papers.map(({ title }) => title)).size).toBe(67);
  });

  test('has notes of 60 to 120 words', () => {
    const lengths = atlas.papers.map(({ abstract }) => abstract.split(/\s+/u).length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(60);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(120);
  });

  test('keeps the neighbourhoods of its papers', () => {
    expect(atlas.method.quality.trustworthiness).toBeGreaterThanOrEqual(0.7);
  });

  test('has the four themes of its authors', () => {
    expect(atlas.themes.filter(({ curated }) => curated !== null)).toHaveLength(4);
  });
});

describe.runIf(hasCorpora)('a pasted page', () => {
  let curated: Atlas;
  let plain: Atlas;
  beforeAll(async () => {
    curated = await atlasOf(contentOf('daily-papers.txt', { isCurated: true }));
    plain = await atlasOf(contentOf('daily-papers.txt', { isCurated: false }));
  }, timeout);

  test('gives 67 papers, all placed, whose titles are its lines', () => {
    const lines = readFileSync(join(corporaDir, 'daily-papers.txt'), 'utf8').split('\n');
    expect(curated.papers).toHaveLength(67);
    for (const { title, place } of curated.papers) {
      expect(lines.map((line) => line.trim())).toContain(title);
      expect(place).not.toBeNull();
    }
  });

  test('knows the titles that people grouped by hand', () => {
    const titles = new Set(curated.papers.map(({ title }) => title));
    for (const title of Object.values(labelling.themes).flat()) expect(titles).toContain(title);
  });

  test('keeps the neighbourhoods of its papers on the map', () => {
    expect(curated.method.quality.trustworthiness).toBeGreaterThanOrEqual(0.7);
    expect(plain.method.quality.trustworthiness).toBeGreaterThanOrEqual(0.7);
  });

  test('has themes near those that people made by hand', () => {
    const scores = bestF1s(curated);
    expect(scores.reduce((sum, score) => sum + score, 0) / 4).toBeGreaterThanOrEqual(0.7);
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(0.5);
  });

  test('finds the theme of the Mamba papers without being told', () => {
    const mamba = new Set(labelling.themes['state-space-models']);
    const sizes = plain.themes
      .filter(({ label }) => /state space|mamba/iu.test(label))
      .map(
        ({ paperIndexes }) =>
          paperIndexes.filter((index) => mamba.has(plain.papers[index]?.title ?? '')).length,
      );
    expect(Math.max(0, ...sizes)).toBeGreaterThanOrEqual(3);
  });

  test('and the sample have no nine words in a row in common but in titles', async () => {
    const sample = (await readContent(sampleDir, {})).content.corpus.papers;
    const ofTitles = new Set(sample.flatMap(({ title }) => runsOf(title)));
    const ofPage = new Set(curated.papers.flatMap(({ abstract }) => runsOf(abstract)));
    const shared = sample
      .flatMap(({ abstract }) => runsOf(abstract))
      .filter((words) => ofPage.has(words) && !ofTitles.has(words));
    expect(shared).toEqual([]);
  });
});

describe.runIf(hasCorpora)('a thousand abstracts', () => {
  test(
    'keep their neighbourhoods on the map',
    async () => {
      const atlas = await atlasOf(contentOf('acl-1k.jsonl', { isCurated: false }));
      expect(atlas.method.placedCount).toBe(atlas.method.paperCount);
      expect(atlas.method.quality.trustworthiness).toBeGreaterThanOrEqual(0.81);
    },
    timeout,
  );
});
