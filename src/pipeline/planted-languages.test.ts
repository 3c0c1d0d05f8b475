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

test('abstracts with an English translation behind them bring no English words of the trade into names', async () => {
  const speech =
    'In this paper we present a new approach to the problem. The results of the experiments show that it is better than all others that we know of, and we discuss what it can be used for in the future.';
  const both = german.map((group) => group.map((text) => `${text} ${speech}`));
  const atlas = await atlasOf(both, 2);
  expect(purity(atlas)).toBeGreaterThanOrEqual(0.9);
  expect([...emptyWords(atlas, 'en'), ...emptyWords(atlas, 'de')]).toEqual([]);
  expect(atlas.themes.map(({ label }) => label).join()).toMatch(/Übersetzung|neuronale Netze/iu);
});

test('Chinese papers among English ones have names in Chinese, without small words of either', async () => {
  const english = [
    [
      'Bees and the flowers of the city | Bees find flowers in the gardens of the city. We count the bees that visit the flowers of each garden, and show that wild bees prefer old gardens.',
      'Wild bees in gardens | Wild bees nest in gardens where flowers are many. It is shown that the bees of a garden are more often seen on its flowers in the morning.',
      'Pollen on bees | The pollen that bees carry tells which flowers they have visited. We compare the pollen of wild bees with that of honey bees from the gardens of three cities.',
      'Honey bees and wild bees on the same flowers | Honey bees take flowers from wild bees. When there are many honey bees in a garden, wild bees go to other flowers.',
      'Flowers for bees | Which flowers should a garden have for bees? We sow flowers in twenty gardens and count the wild bees that come to them.',
    ],
  ];
  const atlas = await atlasOf([...chinese, ...english], 3);
  expect(purity(atlas)).toBeGreaterThanOrEqual(0.9);
  expect(atlas.themes.filter(({ label }) => /^\p{Script=Han}+$/u.test(label))).toHaveLength(2);
  expect(atlas.themes.some(({ label }) => /bees|flowers|gardens/iu.test(label))).toBe(true);
  expect([...emptyWords(atlas, 'en'), ...emptyWords(atlas, 'zh')]).toEqual([]);
});

test('German names keep their capitals and whole compounds', async () => {
  const atlas = await atlasOf(german, 2);
  const texts = atlas.themes.flatMap(({ terms }) => terms.map(({ text }) => text));
  const nouns = texts.filter((text) => /^(?:böden|boden|wälder|bäume|trockenheit)$/iu.test(text));
  expect(nouns.length).toBeGreaterThan(0);
  expect(nouns.filter((text) => !/^\p{Lu}/u.test(text))).toEqual([]);
});
