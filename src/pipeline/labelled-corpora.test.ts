import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { normalizedMutualInformation } from '../math/agreement.ts';
import { makeRandom } from '../math/random.ts';
import { corporaDir, hasCorpora } from '../testing/corpora.ts';
import { readContent, type Content } from './ingest/read-content.ts';
import { runPipeline } from './run.ts';
import { tokenizePapers } from './text/tokenize-papers.ts';
import { findThemes } from './themes/find-themes.ts';
import { buildTermMatrix } from './vectors/build-term-matrix.ts';
import { reduceTerms } from './vectors/reduce-terms.ts';

/** What people called each paper, by title; and how well themes have to agree with it. */
const corpora = [
  { file: 'labelled-acl2020-tracks.jsonl', labelCount: 25, leastNmi: 0.46 },
  { file: 'labelled-drug-reviews.jsonl.gz', labelCount: 14, leastNmi: 0.64 },
] as const;
const timeout = 120_000;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** The content of a labelled corpus, and the number of the label of each of its papers. */
async function readLabelled(file: string): Promise<{ content: Content; labels: number[] }> {
  const bytes = readFileSync(join(corporaDir, file));
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const dir = mkdtempSync(join(tmpdir(), 'paperland-'));
  folders.push(dir);
  mkdirSync(join(dir, 'papers'));
  writeFileSync(join(dir, 'papers', 'labelled.jsonl'), lines);
  const { content } = await readContent(dir, {});
  const records = lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { title: string; label: string });
  const names = [...new Set(records.map(({ label }) => label))];
  const labelOf = new Map(
    records.map(({ title, label }) => [title.replace(/\s+/gu, ' ').trim(), names.indexOf(label)]),
  );
  const labels = content.corpus.papers.map(({ title }) => labelOf.get(title) ?? -1);
  return { content, labels };
}

/** Mean agreement, over three seeds, of the themes with the labels where there are as many themes as labels. */
async function nmiAtTrueCount({ corpus, settings }: Content, labels: readonly number[]) {
  const matrix = buildTermMatrix(tokenizePapers(corpus), settings.stopwords);
  const reduced = await reduceTerms(matrix, makeRandom(1, 'svd'));
  const placed = reduced.paperIndexes.map((paper) => labels[paper] ?? -1);
  const agreements = [1, 2, 3].map((seed) => {
    const count = new Set(labels).size;
    const { clusterOf } = findThemes({ matrix, reduced }, [], { count, seed });
    return normalizedMutualInformation(clusterOf, placed);
  });
  return agreements.reduce((sum, agreement) => sum + agreement, 0) / agreements.length;
}

const contiguities: number[] = [];

describe.runIf(hasCorpora).each(corpora)('the themes of $file', ({ file, ...expected }) => {
  let found: { labels: number[]; themeOf: number[]; themeCount: number; nmiAtTrueCount: number };
  beforeAll(async () => {
    const { content, labels } = await readLabelled(file);
    const { atlas } = await runPipeline(content);
    contiguities.push(atlas.method.quality.contiguity ?? 0);
    found = {
      labels,
      themeOf: atlas.papers.map(({ place }) => place?.themeIndex ?? -1),
      themeCount: atlas.themes.length,
      nmiAtTrueCount: await nmiAtTrueCount(content, labels),
    };
  }, timeout);

  test('are measured by labels that all papers have', () => {
    expect(found.labels).not.toContain(-1);
    expect(new Set(found.labels).size).toBe(expected.labelCount);
    expect(found.themeOf).not.toContain(-1);
  });

  test('are near the labels where there are as many', () => {
    expect(found.nmiAtTrueCount).toBeGreaterThanOrEqual(expected.leastNmi);
  });

  test('are in number within a factor of two of the labels where that is chosen', () => {
    expect(found.themeCount).toBeGreaterThanOrEqual(expected.labelCount / 2);
    expect(found.themeCount).toBeLessThanOrEqual(expected.labelCount * 2);
  });

  test('are then about as near the labels', () => {
    const nmi = normalizedMutualInformation(found.themeOf, found.labels);
    expect(nmi).toBeGreaterThanOrEqual(found.nmiAtTrueCount - 0.03);
  });
});

test.runIf(hasCorpora)('the themes of labelled corpora hold together on the map', () => {
  const mean = contiguities.reduce((sum, value) => sum + value, 0) / contiguities.length;
  expect(mean).toBeGreaterThanOrEqual(0.68);
});
