import { glueOf, HYPHENATED, packToken, surfaceOf } from '../packed-token.ts';
import type { TokenWriter } from './token-writer.ts';

const PREFIXES: ReadonlySet<string> = new Set(
  'in on off out over under up pre re non co de un sub inter anti semi multi self cross'.split(' '),
);

/** Small words that make another word of the one before them: "trade-off" is no trade. */
const PARTICLES: ReadonlySet<string> = new Set('off up out over down away through'.split(' '));

/**
 * Makes one token of a hyphenated pair that the corpus also writes as one word ("pre-training" beside
 * "pretraining") or of which one part says nothing alone ("in-context", "trade-off"). Works in place: text t has the tokens
 * from `starts[t]` to `starts[t + 1]`. Gives the words so made that `isWord` knows.
 *
 * @param isWord whether the corpus also writes these letters as one word
 */
export function joinCompounds(
  tokens: Uint32Array,
  starts: Uint32Array,
  writer: TokenWriter,
  isWord: (word: string) => boolean,
): ReadonlySet<string> {
  const compounds = new Set<string>();
  let length = 0;
  let from = 0;
  for (let text = 1; text < starts.length; text++) {
    const to = starts[text] ?? 0;
    for (let at = from; at < to; at++) {
      const token = tokens[at] ?? 0;
      const last = tokens[length - 1] ?? 0;
      const joined =
        glueOf(token) === HYPHENATED
          ? joinPair([surfaceOf(last), surfaceOf(token)], writer, isKnown)
          : null;
      if (joined === null) tokens[length++] = token;
      else tokens[length - 1] = packToken(joined, glueOf(last));
    }
    starts[text] = length;
    from = to;
  }
  return compounds;

  function isKnown(word: string): boolean {
    const known = isWord(word);
    if (known) compounds.add(word);
    return known;
  }
}

/** The surface form of a pair that is one word, else null. */
function joinPair(
  [left, right]: readonly [number, number],
  writer: TokenWriter,
  isKnown: (word: string) => boolean,
): number | null {
  const { words, surfaces, wordOf } = writer;
  const first = words[wordOf[left] ?? 0] ?? '';
  const second = words[wordOf[right] ?? 0] ?? '';
  const word = first + second;
  if (!isKnown(word) && !PREFIXES.has(first) && !PARTICLES.has(second)) return null;
  return writer.numberSurface(`${surfaces[left] ?? ''}-${surfaces[right] ?? ''}`, word);
}
