import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { agreementOf, openPage, type OpenPage } from '../../scripts/testing/open-page.ts';
import type { Paper } from '../domain/paper.ts';
import { decodeModel, encodeModel } from '../model/model-file.ts';
import { pageTransform } from '../model/page/page-transform.ts';
import { corporaDir, hasCorpora } from '../testing/corpora.ts';
import { plantCorpus } from '../testing/planted-corpus.ts';
import { contentOfLines } from './ingest/read-lines.ts';
import { makeTransform } from './transform.ts';

const contentOf = (texts: readonly string[]) =>
  contentOfLines(
    texts.map((text, index) => ({ text, number: index + 1 })),
    'test',
  );

const linesOf = (papers: readonly Pick<Paper, 'title' | 'abstract'>[]) =>
  papers.map(({ title, abstract }, index) =>
    JSON.stringify({ id: `p${String(index)}`, title, abstract }),
  );

/** The places that a page gives the papers of its own map. */
const ownPlaces = (page: OpenPage) =>
  pageTransform(page.model, page.means)(page.papers).map(({ place }) => place);

describe('the model of a page', () => {
  const planted = plantCorpus({ paperCount: 260, themeCount: 4 }).corpus.papers;
  const [known, fresh] = [planted.slice(0, 230), planted.slice(230)];
  let page: OpenPage;
  beforeAll(async () => {
    page = await openPage(contentOf(linesOf(known)));
  });

  test('puts the papers of the map where they are', () => {
    const { themes, positions } = agreementOf(page, ownPlaces(page));
    expect(themes).toBeGreaterThanOrEqual(0.99);
    expect(positions).toBeGreaterThanOrEqual(0.99);
  });

  test('says of other papers what the command says', () => {
    const byCommand = makeTransform(page.fitted)(fresh);
    const byPage = pageTransform(page.model, page.means)(fresh);
    const overlaps = byPage.map(({ terms, place }, index) => {
      const other = byCommand[index];
      expect(terms.map(({ column }) => column)).toEqual(other?.terms.map(({ column }) => column));
      expect(page.themes[place?.theme ?? -1]).toBe(
        page.fitted.themes[other?.place?.theme ?? -1]?.id,
      );
      expect(place?.confidence).toBeCloseTo(other?.place?.confidence ?? NaN, 1);
      const rows = new Set(other?.place?.neighbours.map(({ row }) => row));
      return place?.neighbours.filter(({ row }) => rows.has(page.rows[row] ?? -1)).length ?? 0;
    });
    // The planted papers of a theme are nearly alike: which of them are nearest hangs on a hair.
    const mean = overlaps.reduce((sum, count) => sum + count, 0) / overlaps.length;
    expect(mean).toBeGreaterThan(12);
  });

  test('is the same bytes for the same map', async () => {
    const again = await openPage(contentOf(linesOf(known)));
    expect([...again.files]).toEqual([...page.files]);
  });

  test('has no place for a text without a word that it knows', () => {
    const [paper] = pageTransform(
      page.model,
      page.means,
    )([{ title: 'Xylography', abstract: '', keywords: [], language: null }]);
    expect(paper).toMatchObject({ terms: [], place: null });
  });

  test('reads a hundred kilobytes of anything', () => {
    const texts = ['<script>alert(1)</script> ', '$x^2$ ', '\\(', '中文 ', 'a-', '\u0000'];
    for (const text of texts) {
      const abstract = text.repeat(100_000 / text.length);
      const transform = pageTransform(page.model, page.means);
      expect(transform([{ title: text, abstract, keywords: [], language: null }])).toHaveLength(1);
    }
  });
});

describe.runIf(hasCorpora)('a map of real papers', () => {
  test.each(['acl-1k.jsonl', 'labelled-acl2020-tracks.jsonl'])(
    'of %s agrees with what its page and its model say of its papers',
    { timeout: 120_000 },
    async (file) => {
      const lines = readFileSync(join(corporaDir, file), 'utf8').split('\n').filter(Boolean);
      const page = await openPage(contentOf(lines));
      const opened = decodeModel(encodeModel(page.fitted));
      if (opened === null) throw new Error('No model.');
      // The model has its themes in an order of its own.
      const ofModel = makeTransform(opened)(page.papers).map(({ place }) =>
        place === null
          ? null
          : { ...place, theme: page.themes.indexOf(opened.themes[place.theme]?.id ?? '') },
      );
      for (const places of [ownPlaces(page), ofModel]) {
        const { themes, positions } = agreementOf(page, places);
        expect(themes).toBeGreaterThanOrEqual(0.99);
        expect(positions).toBeGreaterThanOrEqual(0.99);
      }
    },
  );
});
