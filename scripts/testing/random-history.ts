import { makeRandom, type Random } from '../../src/math/random.ts';
import { plainTheme, type CuratedTheme } from '../../src/domain/theme.ts';
import type { PaperFields } from '../../src/pipeline/ingest/records/read-record.ts';

/** What a made-up author has in the content folder at one moment. */
export interface HistoryState {
  /** Papers in the content, by their number in the corpus that the history draws on. */
  readonly papers: ReadonlyMap<number, PaperFields>;
  readonly themes: readonly CuratedTheme[];
}

/** What an author sees of a theme of the map. */
export interface KnownTheme {
  readonly slug: string;
  readonly label: string;
  readonly terms: readonly { readonly text: string }[];
}

/** Share of the corpus that a history begins with. */
const FIRST_SHARE = 0.6;

/**
 * A made-up history of a map: papers come and go, preprints gain DOIs, titles are mended, authors write files for themes
 * and remove them again.
 *
 * @param corpus papers to draw on
 */
export function makeHistory(
  corpus: readonly PaperFields[],
  seed: number,
): {
  readonly first: HistoryState;
  /** The next state; an author writes of themes that the map has. */
  readonly next: (state: HistoryState, themes: readonly KnownTheme[]) => HistoryState;
} {
  const random = makeRandom(seed, 'history');
  const order = corpus.map((_, number) => number);
  shuffle(order, random);
  const first = order.slice(0, Math.ceil(FIRST_SHARE * corpus.length));
  return {
    first: {
      papers: new Map(first.map((number) => [number, fieldsOf(corpus, number)])),
      themes: [],
    },
    next: ({ papers, themes }, found) => {
      const left = new Map(papers);
      for (const number of papers.keys()) if (random() < 0.02) left.delete(number);
      const absent = order.filter((number) => !papers.has(number));
      const growth = Math.ceil(random() * 0.08 * papers.size);
      for (const number of absent.slice(0, growth)) left.set(number, fieldsOf(corpus, number));
      // Those that left go to the end of the queue, and may come back.
      order.push(
        ...order.splice(0, order.length).filter((number) => !left.has(number)),
        ...left.keys(),
      );
      for (const [number, fields] of left) {
        if (fields.doi === null && random() < 0.05)
          left.set(number, { ...fields, doi: `10.5555/history.${number}` });
        else if (random() < 0.01)
          left.set(number, { ...fields, title: `${fields.title} (revised)` });
      }
      return { papers: left, themes: nextThemes(themes, found, random) };
    },
  };
}

/** Its address tells, whatever happens to it, which paper it is; identity does not look at it. */
function fieldsOf(corpus: readonly PaperFields[], number: number): PaperFields {
  const fields = corpus[number];
  if (fields === undefined) throw new Error(`There is no paper ${number}`);
  return { ...fields, url: paperAddress(number) };
}

/** The address of a paper of a history, by its number in the corpus. */
export function paperAddress(number: number): string {
  return `https://papers.example.org/${number}`;
}

/** Now and then a file is written for a theme, by its address or with words of its own, and another is removed. */
function nextThemes(
  themes: readonly CuratedTheme[],
  found: readonly KnownTheme[],
  random: Random,
): readonly CuratedTheme[] {
  const kept = themes.filter(() => random() > 0.1);
  const theme = found[Math.floor(random() * found.length)];
  if (theme === undefined || random() > 0.5) return kept;
  const isNew = random() < 0.3;
  const name = isNew ? `mine-${theme.slug}` : theme.slug;
  if (kept.some((one) => one.name === name)) return kept;
  return [
    ...kept,
    {
      ...plainTheme(name),
      label: random() < 0.5 ? `${theme.label} by hand` : null,
      slug: random() < 0.2 ? `${name}-mended` : null,
      terms: isNew ? theme.terms.slice(0, 3).map(({ text }) => text) : [],
      colour: random() < 0.2 ? Math.floor(random() * 360) : null,
      ...corrections(found, theme, random),
    },
  ].sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** What else an author may say: papers pinned and kept out, a theme hidden, retired or merged into another. */
function corrections(
  found: readonly KnownTheme[],
  { slug }: KnownTheme,
  random: Random,
): Partial<CuratedTheme> {
  const [first, last] = [found[0], found.at(-1)];
  const chance = random();
  if (chance < 0.1) return { isHidden: true };
  if (chance < 0.2) return { isRetired: true };
  const other = first?.slug === slug ? last : first;
  if (chance < 0.35 && other !== undefined && other.slug !== slug) return { mergeInto: other.slug };
  if (chance > 0.7) return {};
  const paper = (): string => `10.5555/history.${String(Math.floor(random() * 40))}`;
  return { must: [paper(), paper()], not: [paper()] };
}

function shuffle(numbers: number[], random: Random): void {
  for (let at = numbers.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [numbers[at], numbers[other]] = [numbers[other] ?? 0, numbers[at] ?? 0];
  }
}
