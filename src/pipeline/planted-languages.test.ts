import { describe, expect, test } from 'vitest';
import type { Atlas } from '../domain/atlas.ts';
import { LANGUAGES } from '../model/languages/known-languages.ts';
import type { LanguageTag } from '../model/languages/language.ts';
import { chinese } from '../testing/planted-languages/zh.ts';
import { dutch } from '../testing/planted-languages/nl.ts';
import { french } from '../testing/planted-languages/fr.ts';
import { german } from '../testing/planted-languages/de.ts';
import { italian } from '../testing/planted-languages/it.ts';
import { japanese } from '../testing/planted-languages/ja.ts';
import { korean } from '../testing/planted-languages/ko.ts';
import { portuguese } from '../testing/planted-languages/pt.ts';
import { russian } from '../testing/planted-languages/ru.ts';
import { spanish } from '../testing/planted-languages/es.ts';
import { contentOfLines } from './ingest/read-lines.ts';
import { runPipeline } from './run.ts';

type Planted = readonly (readonly string[])[];

/** The map of planted papers, which are in as many themes as are wanted; a source id tells the theme. */
async function atlasOf(planted: Planted, count: number): Promise<Atlas> {
  const texts = planted.flatMap((group, theme) =>
    group.map((text, index) => {
      const [title, abstract] = text.split(' | ');
      return JSON.stringify({ id: `${String(theme)}-${String(index)}`, title, abstract });
    }),
  );
  const content = contentOfLines(
    texts.map((text, index) => ({ text, number: index + 1 })),
    'test',
  );
  const { themes } = content.settings;
  const settings = { ...content.settings, themes: { ...themes, count } };
  return (await runPipeline({ ...content, settings })).atlas;
}

/** Share of the papers that are in the theme which most papers of their planted theme are in. */
function purity(atlas: Atlas): number {
  const own = (index: number): string => atlas.papers[index]?.sourceId?.split('-')[0] ?? '';
  const right = atlas.themes.map(({ paperIndexes }) => {
    const counts = Map.groupBy(paperIndexes, own);
    return Math.max(...[...counts.values()].map(({ length }) => length));
  });
  return right.reduce((sum, count) => sum + count, 0) / atlas.papers.length;
}

/** Words of all names and terms of themes that say nothing in a language. */
function emptyWords(atlas: Atlas, tag: LanguageTag): string[] {
  const { functionWords, tradeWords } = LANGUAGES[tag];
  const texts = atlas.themes.flatMap(({ label, terms }) => [
    label,
    ...terms.map(({ text }) => text),
  ]);
  return texts.filter((text) => {
    const word = text.toLowerCase();
    return functionWords.has(word) || tradeWords.has(word);
  });
}

const planted: readonly (readonly [LanguageTag, Planted, RegExp])[] = [
  ['de', german, /Übersetzung|neuronale Netze/iu],
  ['es', spanish, /traducción automática|red(?:es)? neuronal/iu],
  ['fr', french, /traduction automatique|réseaux? de neurones/iu],
  ['it', italian, /traduzione automatica|ret[ei] neural/iu],
  ['ja', japanese, /機械翻訳|ニューラルネットワーク/u],
  ['ko', korean, /기계 번역|신경망/u],
  ['nl', dutch, /vertaling|neurale? netwerk/iu],
  ['pt', portuguese, /tradução automática|redes? neura/iu],
  ['ru', russian, /Машинный перевод|нейронн/iu],
  ['zh', chinese, /机器翻译|神经网络/u],
];

describe.each(planted)('papers in %s', (tag, groups, name) => {
  test('fall into the themes that were planted, named in the words of the papers', async () => {
    const atlas = await atlasOf(groups, 2);
    expect(purity(atlas)).toBeGreaterThanOrEqual(0.9);
    expect(atlas.themes.some(({ label }) => name.test(label))).toBe(true);
    expect(emptyWords(atlas, tag)).toEqual([]);
  });
});

test('papers in several languages have no theme named by small words of any', async () => {
  const atlas = await atlasOf([...french, ...german, ...spanish], 6);
  expect(purity(atlas)).toBeGreaterThanOrEqual(0.8);
  for (const tag of ['fr', 'de', 'es'] as const) expect(emptyWords(atlas, tag)).toEqual([]);
});
