import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { clientRows } from '../domain/client-map.ts';
import type { Paper } from '../domain/paper.ts';
import { decodePoints, encodePoints } from '../domain/points-file.ts';
import type { FittedModel } from '../model/fitted-model.ts';
import { readPageModel, readPageModelHead } from '../model/page/decode-page-model.ts';
import { encodePageModel } from '../model/page/encode-page-model.ts';
import { loadLanguages } from '../model/page/load-languages.ts';
import { pageOrder } from '../model/page/page-order.ts';
import { pageTransform } from '../model/page/page-transform.ts';
import type { Transform } from '../model/placing/transform-by.ts';
import { WordRules } from '../model/word-rules.ts';
import { corporaDir, hasCorpora } from '../testing/corpora.ts';
import { plantCorpus } from '../testing/planted-corpus.ts';
import { contentOfLines } from './ingest/read-lines.ts';
import { runPipeline } from './run.ts';
import { makeTransform } from './transform.ts';

/** A map as a page has it, opened from the files of the build, and the papers it was made of by row. */
interface OpenPage {
  readonly model: FittedModel;
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  readonly transform: Transform;
  /** By row of the page. */
  readonly papers: readonly Paper[];
  readonly points: ReturnType<typeof decodePoints>;
  /** Row of the model, of each row of the page. */
  readonly rows: readonly number[];
}

async function openPage(texts: readonly string[]): Promise<OpenPage> {
  const lines = texts.map((text, index) => ({ text, number: index + 1 }));
  const content = contentOfLines(lines, 'test');
  const { atlas, model, wording } = await runPipeline(content, { isModelWanted: true });
  if (model === null || wording === null) throw new Error('No model.');
  const order = pageOrder(atlas, model);
  const files = encodePageModel(model, wording, order);
  const read = (name: string) => Promise.resolve(files.get(name) ?? new Uint8Array());
  const head = await readPageModelHead(read);
  const source = {
    ...atlas,
    papers: atlas.papers.map((paper) => ({ ...paper, authors: [] })),
  };
  const points = decodePoints(
    encodePoints(source, { href: (path) => path, titleCodes: new Uint16Array() }),
  );
  const rules = new WordRules(await loadLanguages(head.languages));
  const transform = pageTransform(
    await readPageModel(read, head),
    { x: points.x, y: points.y, themeOf: points.themeIndexes },
    rules,
  );
  const papers = clientRows(atlas).flatMap((index) => atlas.papers[index] ?? []);
  return { model, files, transform, papers, points, rows: order.rows };
}

/** Shares of the map's own papers that the page puts into their theme, and within 1 % of the diagonal of where they are. */
function agreementWithMap({ transform, papers, points }: OpenPage) {
  let [themes, positions] = [0, 0];
  transform(papers).forEach(({ place }, row) => {
    if (place === null) return;
    if (place.theme === points.themeIndexes[row]) themes++;
    const off = Math.hypot(place.x - (points.x[row] ?? 0), place.y - (points.y[row] ?? 0));
    if (off <= 0.01 * Math.SQRT2) positions++;
  });
  return { themes: themes / papers.length, positions: positions / papers.length };
}

const linesOf = (papers: readonly Pick<Paper, 'title' | 'abstract'>[]) =>
  papers.map(({ title, abstract }, index) =>
    JSON.stringify({ id: `p${String(index)}`, title, abstract }),
  );

describe('the model of a page', () => {
  const planted = plantCorpus({ paperCount: 260, themeCount: 4 }).corpus.papers;
  const [known, fresh] = [planted.slice(0, 230), planted.slice(230)];
  let page: OpenPage;
  beforeAll(async () => {
    page = await openPage(linesOf(known));
  });

  test('puts the papers of the map where they are', () => {
    const { themes, positions } = agreementWithMap(page);
    expect(themes).toBeGreaterThanOrEqual(0.99);
    expect(positions).toBeGreaterThanOrEqual(0.99);
  });

  test('says of other papers what the command says', () => {
    const byCommand = makeTransform(page.model)(fresh);
    const byPage = page.transform(fresh);
    const rowOfModel = (row: number) => page.rows[row] ?? -1;
    const overlaps = byPage.map(({ terms, place }, index) => {
      const other = byCommand[index];
      expect(terms.map(({ column }) => column)).toEqual(other?.terms.map(({ column }) => column));
      const theme = page.model.themes[other?.place?.theme ?? -1]?.id;
      expect(page.points.themes[place?.theme ?? -1]?.id).toBe(theme);
      expect(place?.confidence).toBeCloseTo(other?.place?.confidence ?? NaN, 1);
      const rows = new Set(other?.place?.neighbours.map(({ row }) => row));
      return place?.neighbours.filter(({ row }) => rows.has(rowOfModel(row))).length ?? 0;
    });
    // The planted papers of a theme are nearly alike: which of them are nearest hangs on a hair.
    const mean = overlaps.reduce((sum, count) => sum + count, 0) / overlaps.length;
    expect(mean).toBeGreaterThan(12);
  });

  test('is the same bytes for the same map', async () => {
    const again = await openPage(linesOf(known));
    expect([...again.files]).toEqual([...page.files]);
  });

  test('has no place for a text without a word that it knows', () => {
    const [paper] = page.transform([
      { title: 'Xylography', abstract: '', keywords: [], language: null },
    ]);
    expect(paper).toMatchObject({ terms: [], place: null });
  });
});

describe.runIf(hasCorpora)('the model of a page of real papers', () => {
  test.each(['acl-1k.jsonl', 'labelled-acl2020-tracks.jsonl'])(
    'agrees with the map of %s',
    { timeout: 120_000 },
    async (file) => {
      const lines = readFileSync(join(corporaDir, file), 'utf8').split('\n').filter(Boolean);
      const page = await openPage(lines);
      const { themes, positions } = agreementWithMap(page);
      console.log(file, themes, positions);
      expect(themes).toBeGreaterThanOrEqual(0.99);
      expect(positions).toBeGreaterThanOrEqual(0.99);
    },
  );
});
