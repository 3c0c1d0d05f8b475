import { nothingKnown, type Corpus, type Paper, type PaperId } from '../domain/paper.ts';
import { makeRandom, type Random } from '../math/random.ts';

/** Made-up papers whose themes are known. */
export interface PlantedCorpus {
  readonly corpus: Corpus;
  /** Theme of each paper; themes take turns. */
  readonly themeOf: readonly number[];
  /** The words that only papers of a theme use, one list a theme. */
  readonly themeWords: readonly (readonly string[])[];
}

const THEME_WORD_COUNT = 15;
const COMMON_WORD_COUNT = 60;
const TITLE_LENGTH = 5;
const ABSTRACT_LENGTH = 60;
const SENTENCE_LENGTH = 12;
const THEME_SHARE = 0.4;
const CONSONANTS = 'b d f g k l m n p r t v z'.split(' ');
const VOWELS = 'a i o u'.split(' ');

/** Papers of made-up words: some that only their theme uses, the others common to all. */
export function plantCorpus(options: {
  paperCount: number;
  themeCount: number;
  seed?: number;
}): PlantedCorpus {
  const random = makeRandom(options.seed ?? 1, 'planted corpus');
  const taken = new Set<string>();
  const common = Array.from({ length: COMMON_WORD_COUNT }, () => makeWord(random, taken));
  const themeWords = Array.from({ length: options.themeCount }, () =>
    Array.from({ length: THEME_WORD_COUNT }, () => makeWord(random, taken)),
  );
  const themeOf = Array.from({ length: options.paperCount }, (_, i) => i % options.themeCount);
  const papers = themeOf.map((theme, index) => {
    const word = (): string =>
      pick(random() < THEME_SHARE ? (themeWords[theme] ?? common) : common, random);
    const words = (length: number): string => Array.from({ length }, word).join(' ');
    const sentences = Array.from({ length: ABSTRACT_LENGTH / SENTENCE_LENGTH }, () =>
      words(SENTENCE_LENGTH),
    );
    return makePaper(index, words(TITLE_LENGTH), `${sentences.join('. ')}.`);
  });
  return { corpus: { papers }, themeOf, themeWords };
}

/** Titles and abstracts as lines of JSON; an id says which paper of the list a line is. */
export function linesOfPapers(
  papers: readonly Pick<Paper, 'title' | 'abstract'>[],
  idOf: (index: number) => string = String,
): readonly { readonly text: string; readonly number: number }[] {
  return papers.map(({ title, abstract }, index) => ({
    text: JSON.stringify({ id: idOf(index), title, abstract }),
    number: index + 1,
  }));
}

/** A paper of nothing but a title and an abstract; papers in the order of their numbers are in that of their ids. */
export function makePaper(number: number, title: string, abstract = ''): Paper {
  const id = String(number).padStart(8, '0') as PaperId;
  return {
    id,
    slug: `paper-${id}`,
    sourceId: null,
    title,
    abstract,
    rights: null,
    ...nothingKnown,
  };
}

/** Share of the papers whose theme is the commonest of their cluster. */
export function purity(clusterOf: ArrayLike<number>, themeOf: readonly number[]): number {
  const counts = new Map<number, Map<number, number>>();
  themeOf.forEach((theme, paper) => {
    const cluster = clusterOf[paper] ?? -1;
    const inside = counts.get(cluster) ?? new Map<number, number>();
    counts.set(cluster, inside.set(theme, (inside.get(theme) ?? 0) + 1));
  });
  const most = [...counts.values()].reduce((sum, inside) => sum + Math.max(...inside.values()), 0);
  return themeOf.length === 0 ? 1 : most / themeOf.length;
}

/** Three syllables that no other word has; none is a word of English. */
function makeWord(random: Random, taken: Set<string>): string {
  for (;;) {
    const syllables = Array.from(
      { length: 3 },
      () => pick(CONSONANTS, random) + pick(VOWELS, random),
    );
    const word = `${syllables.join('')}x`;
    if (taken.has(word)) continue;
    taken.add(word);
    return word;
  }
}

function pick<T>(items: readonly T[], random: Random): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('Nothing to pick from.');
  return item;
}
