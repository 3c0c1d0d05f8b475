import type { Corpus } from '../domain/paper.ts';
import { makeRandom } from '../math/random.ts';
import { makePaper, plantCorpus } from './planted-corpus.ts';

/** Papers per group between two themes. */
const GROUP_SIZE = 8;
/** Share of a bridge's words that it has of each of its two themes; the others are its own. */
const THEME_SHARE = 0.25;

/**
 * A planted corpus with groups of papers that lie between two themes each, alike among themselves: a word about one of them
 * settles all. Each group’s label is that of the second of its themes.
 */
export function bridgedCorpus(options: {
  readonly paperCount: number;
  readonly themeCount: number;
  readonly groupCount: number;
  readonly seed: number;
}): { readonly corpus: Corpus; readonly labelOf: readonly string[] } {
  const { paperCount, themeCount, groupCount, seed } = options;
  const planted = plantCorpus(options);
  const random = makeRandom(seed, 'bridges');
  const papers = [...planted.corpus.papers];
  const labelOf = planted.themeOf.map(String);
  for (let group = 0; group < groupCount; group++) {
    const [one, other] = [group % themeCount, (group + 1 + (group % 2)) % themeCount];
    const own = Array.from({ length: 12 }, (_, at) => `bridge${letters(group)}${letters(at)}`);
    const pools = [planted.themeWords[one] ?? [], planted.themeWords[other] ?? []];
    const word = (): string => {
      const chance = random();
      const pool = chance < THEME_SHARE ? pools[0] : chance < 2 * THEME_SHARE ? pools[1] : own;
      return pool?.[Math.floor(random() * pool.length)] ?? '';
    };
    const words = (count: number): string => Array.from({ length: count }, word).join(' ');
    for (let at = 0; at < GROUP_SIZE; at++) {
      papers.push(makePaper(paperCount + group * GROUP_SIZE + at, words(5), `${words(60)}.`));
      labelOf.push(String(other));
    }
  }
  return { corpus: { papers }, labelOf };
}

/** A number as letters, so that it reads as a word. */
function letters(number: number): string {
  return number
    .toString(26)
    .replaceAll(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
}
