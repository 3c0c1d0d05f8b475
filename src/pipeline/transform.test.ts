import { beforeAll, describe, expect, test } from 'vitest';
import type { Paper } from '../domain/paper.ts';
import type { FittedModel } from '../model/fitted-model.ts';
import { decodeModel, encodeModel } from '../model/model-file.ts';
import { linesOfPapers, makePaper, plantCorpus } from '../testing/planted-corpus.ts';
import { contentOfLines } from './ingest/read-lines.ts';
import { runPipeline } from './run.ts';
import type { TransformedPaper } from '../model/placing/transform-by.ts';
import { makeTransform } from './transform.ts';

const linesOf = (papers: readonly Pick<Paper, 'title' | 'abstract'>[]) =>
  linesOfPapers(papers, (index) => `p${String(index)}`);

/** The model of some lines as a file would give it back, and the papers of the lines in the order of the model. */
async function fit(lines: Parameters<typeof contentOfLines>[0]) {
  const content = contentOfLines(lines, 'test');
  const { model } = await runPipeline(content, { isModelWanted: true });
  const opened = model === null ? null : decodeModel(encodeModel(model));
  if (opened === null) throw new Error('No model.');
  return { model: opened, papers: content.corpus.papers };
}

/** Share of the model's own papers that the model puts where it has them, and into the theme that they have. */
function ownAgreement(model: FittedModel, papers: readonly Paper[]) {
  const transformed = makeTransform(model)(papers);
  const byId = new Map(
    papers.map(({ id }, index): [string, TransformedPaper | undefined] => [id, transformed[index]]),
  );
  const diagonal = Math.SQRT2;
  let [themes, positions] = [0, 0];
  model.paperIds.forEach((id, row) => {
    const place = byId.get(id)?.place;
    if (!place) return;
    if (place.theme === model.themeOf[row]) themes++;
    const off = Math.hypot(place.x - (model.x[row] ?? 0), place.y - (model.y[row] ?? 0));
    if (off <= 0.01 * diagonal) positions++;
  });
  return { themes: themes / model.paperIds.length, positions: positions / model.paperIds.length };
}

describe('a model of planted papers', () => {
  const planted = plantCorpus({ paperCount: 240, themeCount: 4 });
  const [known, fresh] = [planted.corpus.papers.slice(0, 216), planted.corpus.papers.slice(216)];
  let model: FittedModel;
  let papers: readonly Paper[];
  beforeAll(async () => {
    ({ model, papers } = await fit(linesOf(known)));
  }, 60_000);

  test('puts its own papers where they are', () => {
    const { themes, positions } = ownAgreement(model, papers);
    expect(themes).toBeGreaterThanOrEqual(0.99);
    expect(positions).toBeGreaterThanOrEqual(0.99);
  });

  test('puts papers that it never saw among those of their theme', () => {
    const themeOfTitle = new Map(known.map(({ title }, index) => [title, planted.themeOf[index]]));
    const plantedOfId = new Map<string, number | undefined>(
      papers.map(({ id, title }) => [id, themeOfTitle.get(title)]),
    );
    const transformed = makeTransform(model)(fresh);
    const right = transformed.filter(({ place }, index) => {
      const near = (place?.neighbours ?? []).slice(0, 5);
      const same = near.filter(
        ({ row }) => plantedOfId.get(model.paperIds[row] ?? '') === planted.themeOf[216 + index],
      );
      return same.length >= 4;
    });
    expect(right.length).toBeGreaterThanOrEqual(23);
    for (const { place } of transformed) {
      expect(place!.x).toBeGreaterThanOrEqual(0);
      expect(place!.x).toBeLessThanOrEqual(1);
    }
  });

  test('gives a paper the same alone and among others', () => {
    const transform = makeTransform(model);
    const together = transform(fresh);
    expect(fresh.map((paper) => transform([paper])[0])).toEqual(together);
  });

  test('has no place for a paper without a word that it knows', () => {
    const [paper] = makeTransform(model)([makePaper(0, 'Xylography')]);
    expect(paper).toMatchObject({ terms: [], place: null });
  });
});

test('a model of a single paper places what is like it', async () => {
  const { model } = await fit(
    linesOf([{ title: 'Beam search', abstract: 'Beam search finds speech.' }]),
  );
  const [paper] = makeTransform(model)([makePaper(0, 'Speech by beam search')]);
  expect(paper?.place).toMatchObject({ theme: 0, secondTheme: -1, confidence: 1 });
  expect([paper?.place?.x, paper?.place?.y]).toEqual([model.x[0], model.y[0]]);
});
