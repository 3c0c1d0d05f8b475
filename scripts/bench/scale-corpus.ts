import { makeRandom, type Random } from '../../src/math/random.ts';

/** What is read of a paper. */
export interface SourcePaper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
}

/** Papers and, for each by index, those it is most like. */
export interface ScaleSource {
  readonly papers: readonly SourcePaper[];
  readonly neighboursOf: (paper: number) => readonly number[];
}

/** Papers whose sentences one new abstract is written from. */
const FAMILY_COUNT = 4;
const MIN_SENTENCES = 3;
const TITLE_TRIES = 20;
const SEED = 1;

/**
 * A larger corpus than there is: all the papers, then new ones up to `count`. Each new abstract is written from
 * sentences of a paper and three of its neighbours, and its title is that of one of the four with a word of another,
 * so that fields keep their words and their borders. No two papers share an id or a title. Yields one paper at a time;
 * the same source gives the same papers.
 */
export function* scaleCorpus(
  { papers, neighboursOf }: ScaleSource,
  count: number,
): Generator<SourcePaper> {
  const titles = new Set<string>();
  for (const paper of papers.slice(0, count)) {
    titles.add(foldTitle(paper.title));
    yield paper;
  }
  if (papers.length === 0) return;
  for (let number = papers.length; number < count; number++) {
    // A generator for each paper: a longer corpus begins with the shorter one.
    const random = makeRandom(SEED, `scaled paper ${number}`);
    const first = Math.floor(random() * papers.length);
    const family = [first, ...drawSome(neighboursOf(first), FAMILY_COUNT - 1, random)].flatMap(
      (paper) => papers[paper] ?? [],
    );
    const title = newTitle(family, titles, { number, random });
    titles.add(foldTitle(title));
    yield { id: `scaled-${number}`, title, abstract: newAbstract(family, random) };
  }
}

/** As many sentences as one of the family has, each from about the same place in the abstract of a random one. */
function newAbstract(family: readonly SourcePaper[], random: Random): string {
  const sources = family
    .map(({ abstract }) => splitSentences(abstract))
    .filter((source) => source.length > 0);
  const length = Math.max(MIN_SENTENCES, drawOne(sources, random)?.length ?? 0);
  const chosen = new Set<string>();
  for (let slot = 0; slot < length; slot++) {
    const source = drawOne(sources, random) ?? [];
    const place = Math.floor(((slot + random()) / length) * source.length);
    const sentence = source[place];
    if (sentence !== undefined) chosen.add(sentence);
  }
  return [...chosen].join(' ');
}

/** A title of the family with one word after another put in place of its own, until no paper has it. */
function newTitle(
  family: readonly SourcePaper[],
  taken: ReadonlySet<string>,
  { number, random }: { number: number; random: Random },
): string {
  const words = (drawOne(family, random)?.title ?? '').split(/\s+/);
  const strange = family.flatMap(({ title }) => title.split(/\s+/).filter(isContentWord));
  for (let attempt = 0; attempt < TITLE_TRIES; attempt++) {
    const own = words.flatMap((word, place) => (isContentWord(word) ? [place] : []));
    const place = drawOne(own, random) ?? words.length;
    words[place] = drawOne(strange, random) ?? String(number);
    const title = words.join(' ');
    if (!taken.has(foldTitle(title))) return title;
  }
  return `${words.join(' ')} ${number}`;
}

/** A word that says something, without a mark that belongs to its place in the title. */
function isContentWord(word: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}-]{3,}$/u.test(word);
}

function foldTitle(title: string): string {
  return title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a text, without the space between them. */
export function splitSentences(text: string): string[] {
  return [...segmenter.segment(text)].flatMap(({ segment }) => segment.trim() || []);
}

function drawOne<Item>(items: readonly Item[], random: Random): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

/** Some of the items, none twice, by the first steps of a Fisher–Yates shuffle. */
function drawSome<Item>(items: readonly Item[], count: number, random: Random): Item[] {
  const left = [...items];
  const drawn: Item[] = [];
  while (drawn.length < count && left.length > 0) {
    drawn.push(...left.splice(Math.floor(random() * left.length), 1));
  }
  return drawn;
}
