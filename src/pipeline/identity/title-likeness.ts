import { foldText } from '../../model/slug-words.ts';

/**
 * How alike two titles are, 0–1: the Dice coefficient of their pairs of adjacent letters (Dice, 1945), without case,
 * accents, blanks and punctuation. It holds in every script; a corrected title stays above one half.
 */
export function titleLikeness(left: string, right: string): number {
  const [ofLeft, ofRight] = [pairCounts(left), pairCounts(right)];
  let both = 0;
  let all = 0;
  for (const count of ofRight.values()) all += count;
  for (const [pair, count] of ofLeft) {
    all += count;
    both += Math.min(count, ofRight.get(pair) ?? 0);
  }
  return all === 0 ? 1 : (2 * both) / all;
}

function pairCounts(title: string): ReadonlyMap<string, number> {
  const letters = Array.from(foldText(title).replaceAll(/[^\p{L}\p{N}]+/gu, ''));
  const counts = new Map<string, number>();
  for (let at = 0; at < letters.length; at++) {
    // A lone letter is its own pair.
    if (at + 1 === letters.length && letters.length > 1) break;
    const pair = `${letters[at] ?? ''}${letters[at + 1] ?? ''}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}
