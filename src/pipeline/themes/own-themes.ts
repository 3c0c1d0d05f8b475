import type { OwnPlaces } from '../../domain/own-places.ts';
import type { PaperId } from '../../domain/paper.ts';
import type { OwnThemes } from '../stage-values.ts';

/** Share of a theme’s papers that have a name, at least, for it to be the theme’s. */
const COMMON_SHARE = 0.3;
/** Longer is a description, and no name that a map has room for. */
const LONGEST_NAME = 80;
/** `Topic 12`, `cluster_3`, `C7`: numbers that a program gave. */
const NUMBERED =
  /^(?:topics?|clusters?|themes?|groups?|communit(?:y|ies)|class|labels?|[ctkg])[\s_.:#-]*\d+$/iu;
/** `12_speech_audio_voice`: a number and the words that a program found typical. */
const NUMBERED_WORDS = /^-?\d+_/u;
const IDENTIFIER = /^(?:[0-9a-f]{8,}|[0-9a-f]{8}-[0-9a-f-]{27}|\w+:\/\/\S*)$/iu;

/**
 * The themes that an author brought for the placed papers, by row; null where none of these has one.
 *
 * @param placed ids of the placed papers, by row
 */
export function ownThemes(
  placed: readonly PaperId[],
  { themes }: Pick<OwnPlaces, 'themes'>,
): OwnThemes | null {
  const given = placed.map((id) => themes.get(id));
  const names = [...new Set(given)]
    .filter((name) => name !== undefined)
    .sort((one, other) => (one < other ? -1 : 1));
  if (names.length === 0) return null;
  const numberOf = new Map(names.map((name, number) => [name, number]));
  return { names, nameOf: Int32Array.from(given, (name) => numberOf.get(name ?? '') ?? -1) };
}

/**
 * What themes are called where they came from, one entry a cluster: the name that the theme has, where three tenths of
 * its papers still have it; else the commonest among them, each name for the cluster that has most of it. Null where that
 * is a mere number or key, which would tell a reader nothing.
 *
 * @param kept the label of each cluster's theme in the lock; null for one that the lock does not know
 */
export function ownLabels(
  own: OwnThemes | null,
  { clusterOf, clusterCount }: { readonly clusterOf: Int32Array; readonly clusterCount: number },
  kept: readonly (string | null)[],
): readonly (string | null)[] {
  const labels = new Array<string | null>(clusterCount).fill(null);
  if (own === null) return labels;
  const pairs = pairsByCount(clusterOf, own.nameOf);
  const sizes = new Array<number>(clusterCount).fill(0);
  for (const { first, count } of pairs) sizes[first] = (sizes[first] ?? 0) + count;
  const common = pairs
    .filter(({ first, count }) => count >= COMMON_SHARE * (sizes[first] ?? 0))
    .map(({ first, second }) => ({ cluster: first, name: own.names[second] ?? '' }))
    .filter(({ name }) => isReadable(name));
  const isKept = ({ cluster, name }: { cluster: number; name: string }) => kept[cluster] === name;
  const taken = new Set<string>();
  for (const { cluster, name } of [...common.filter(isKept), ...common]) {
    if (labels[cluster] !== null || taken.has(name)) continue;
    labels[cluster] = name;
    taken.add(name);
  }
  return labels;
}

/** Numbers that rows have in both lists, with how many rows; most first, ties by number; -1 does not count. */
export function pairsByCount(
  firstOf: Int32Array,
  secondOf: Int32Array,
): readonly { readonly first: number; readonly second: number; readonly count: number }[] {
  const counts = new Map<string, { first: number; second: number; count: number }>();
  for (const [row, first] of firstOf.entries()) {
    const second = secondOf[row] ?? -1;
    if (first < 0 || second < 0) continue;
    const key = `${String(first)} ${String(second)}`;
    const pair = counts.get(key) ?? { first, second, count: 0 };
    pair.count++;
    counts.set(key, pair);
  }
  return [...counts.values()].sort(
    (one, other) => other.count - one.count || one.first - other.first || one.second - other.second,
  );
}

/** Whether a name is one that a reader would want: words, not a number, a key or an address. */
function isReadable(name: string): boolean {
  return (
    /\p{L}/u.test(name) &&
    Array.from(name).length <= LONGEST_NAME &&
    ![NUMBERED, NUMBERED_WORDS, IDENTIFIER].some((pattern) => pattern.test(name))
  );
}
