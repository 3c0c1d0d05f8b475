import { glueOf, HYPHENATED, packToken, surfaceOf } from '../../model/packed-token.ts';
import type { TokenWriter } from './token-writer.ts';

const PREFIXES: ReadonlySet<string> = new Set(
  'in on off out over under up pre re non co de un sub inter anti semi multi self cross'.split(' '),
);

/**
 * Makes one token of a hyphenated pair that the corpus also writes as one word ("pre-training" beside
 * "pretraining") or whose first part says nothing alone ("in-context"). Works in place: text t has the tokens
 * from `starts[t]` to `starts[t + 1]`. The words of the corpus are the first `wordCount` of the writer.
 */
export function joinCompounds(
  tokens: Uint32Array,
  starts: Uint32Array,
  writer: TokenWriter,
  wordCount: number,
): void {
  let length = 0;
  let from = 0;
  for (let text = 1; text < starts.length; text++) {
    const to = starts[text] ?? 0;
    for (let at = from; at < to; at++) {
      const token = tokens[at] ?? 0;
      const last = tokens[length - 1] ?? 0;
      const joined =
        glueOf(token) === HYPHENATED
          ? joinPair(surfaceOf(last), surfaceOf(token), writer, wordCount)
          : null;
      if (joined === null) tokens[length++] = token;
      else tokens[length - 1] = packToken(joined, glueOf(last));
    }
    starts[text] = length;
    from = to;
  }
}

/** The surface form of a pair that is one word, else null. */
function joinPair(
  left: number,
  right: number,
  writer: TokenWriter,
  wordCount: number,
): number | null {
  const { words, surfaces, wordOf } = writer;
  const first = words[wordOf[left] ?? 0] ?? '';
  const word = first + (words[wordOf[right] ?? 0] ?? '');
  if ((writer.findWord(word) ?? wordCount) >= wordCount && !PREFIXES.has(first)) return null;
  return writer.numberSurface(`${surfaces[left] ?? ''}-${surfaces[right] ?? ''}`, word);
}
