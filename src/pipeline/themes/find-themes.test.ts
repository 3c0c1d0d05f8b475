import { describe, expect, test } from 'vitest';
import { plainTheme, type CuratedTheme } from '../../domain/theme.ts';
import type { Corpus } from '../../domain/paper.ts';
import { makeRandom } from '../../math/random.ts';
import { makePaper, plantCorpus, purity } from '../../testing/planted-corpus.ts';
import { tokenizePapers } from '../text/tokenize-papers.ts';
import { buildTermMatrix } from '../vectors/build-term-matrix.ts';
import { reduceTerms } from '../vectors/reduce-terms.ts';
import { fitThemes } from './fit-themes.ts';
import { findThemes } from './find-themes.ts';

const planted = plantCorpus({ paperCount: 60, themeCount: 4 });
const curatedTheme = (name: string, ...terms: string[]): CuratedTheme => ({
  ...plainTheme(name),
  terms,
});

async function group(
  corpus: Corpus,
  count: 'auto' | number,
  curated: readonly CuratedTheme[] = [],
) {
  const matrix = buildTermMatrix(tokenizePapers(corpus), []);
  const reduced = await reduceTerms(matrix, makeRandom(1, 'svd'));
  const space = { matrix, reduced };
  return fitThemes(space, curated, findThemes(space, curated, { count, seed: 1 }));
}

describe('themes', () => {
  test('are those that were planted', async () => {
    const { clusterCount, clusterOf } = await group(planted.corpus, 4);
    expect(clusterCount).toBe(4);
    expect(purity(clusterOf, planted.themeOf)).toBeGreaterThanOrEqual(0.9);
  });

  test('are pure where their number is chosen', async () => {
    const { clusterCount, clusterOf } = await group(planted.corpus, 'auto');
    expect(clusterCount).toBeGreaterThanOrEqual(4);
    expect(purity(clusterOf, planted.themeOf)).toBeGreaterThanOrEqual(0.9);
  });

  test('are found among many papers too, whose vectors are smoothed', async () => {
    const many = plantCorpus({ paperCount: 240, themeCount: 6 });
    const { clusterCount, clusterOf } = await group(many.corpus, 6);
    expect(clusterCount).toBe(6);
    expect(purity(clusterOf, many.themeOf)).toBeGreaterThanOrEqual(0.9);
  });

  test('are the same to the last bit for the same seed', async () => {
    expect(await group(planted.corpus, 5)).toEqual(await group(planted.corpus, 5));
  });

  test('are no more than there are papers', async () => {
    const { corpus } = plantCorpus({ paperCount: 3, themeCount: 3 });
    const { clusterCount, countReason } = await group(corpus, 50);
    expect(clusterCount).toBeLessThanOrEqual(3);
    expect(countReason).toMatchInlineSnapshot(
      `"The settings ask for 50, but there are only 3 papers to group."`,
    );
  });

  test('are none without papers', async () => {
    expect((await group({ papers: [] }, 'auto')).clusterCount).toBe(0);
    expect((await group({ papers: [] }, 3, [curatedTheme('beams', 'beam')])).clusterCount).toBe(0);
  });

  test('are one where all papers are alike', async () => {
    const papers = Array.from({ length: 9 }, (_, i) => makePaper(i, 'Beam search', 'Of speech.'));
    const { clusterCount, secondOf, isBetween } = await group({ papers }, 4);
    expect(clusterCount).toBe(1);
    expect([...secondOf]).toEqual(new Array(9).fill(-1));
    expect(isBetween).not.toContain(true);
  });

  test('measure how surely each paper belongs to them', async () => {
    const { clusterOf, secondOf, confidence, isBetween } = await group(planted.corpus, 4);
    clusterOf.forEach((cluster, row) => {
      expect(secondOf[row]).not.toBe(cluster);
      expect(secondOf[row]).toBeGreaterThanOrEqual(0);
      expect(confidence[row]! >= 0 && confidence[row]! <= 1).toBe(true);
      expect(isBetween[row]).toBe(confidence[row]! < 0.1);
    });
  });
});

describe('curated themes', () => {
  const words = planted.themeWords;
  const second = curatedTheme('second', ...words[1]!.slice(0, 3));
  const unknown = curatedTheme('unknown', 'ribosome');

  test('grow from their seed terms and come first', async () => {
    const { clusterOf, curatedOf } = await group(planted.corpus, 4, [unknown, second]);
    expect(curatedOf).toEqual([1, -1, -1, -1]);
    const members = planted.themeOf.filter((_, row) => clusterOf[row] === 0);
    expect(members.filter((theme) => theme === 1).length).toBeGreaterThanOrEqual(0.9 * 15);
    expect(members.filter((theme) => theme !== 1).length).toBeLessThanOrEqual(0.1 * 15);
  });

  test('are made even where the settings ask for fewer', async () => {
    const curated = words.map((terms, i) => curatedTheme(`t${i}`, ...terms.slice(0, 3)));
    const { curatedOf } = await group(planted.corpus, 1, curated);
    expect(curatedOf).toEqual([0, 1, 2, 3]);
  });

  test('may be more than the papers', async () => {
    const papers = [makePaper(0, '', 'Beam. Speech. Protein.'), makePaper(1, '', 'Folding. Beam.')];
    const curated = ['beam', 'speech', 'protein', 'folding'].map((term) =>
      curatedTheme(term, term),
    );
    const { clusterCount, clusterOf } = await group({ papers }, 'auto', curated);
    expect(clusterCount).toBeLessThanOrEqual(2);
    expect(clusterOf).toHaveLength(2);
  });
});
