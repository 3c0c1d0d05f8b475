/** Endings that English words take, and what stands in their place in the form that they share. */
const endings: readonly (readonly [ending: string, instead: string])[] = [
  ['ies', 'y'],
  ['ied', 'y'],
  ['ying', 'y'],
  ['sses', 'ss'],
  ['ches', 'ch'],
  ['shes', 'sh'],
  ['xes', 'x'],
  ['ing', ''],
  ['ed', ''],
  ['es', ''],
  ['ss', 'ss'],
  ['us', 'us'],
  ['is', 'is'],
  ['s', ''],
  ['e', ''],
];
/** What must be left of a word. */
const leastLength = 4;

/**
 * What the plain inflections of an English word share: "networks" and "network", "parsed" and "parsing". Used to find
 * more, with less weight, and only where both words are in the index: a wrong guess costs little.
 */
export function wordForm(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word;
  for (const [ending, instead] of endings) {
    const rest = word.length - ending.length + instead.length;
    if (word.endsWith(ending) && rest >= leastLength) {
      return word.slice(0, word.length - ending.length) + instead;
    }
  }
  return word;
}
