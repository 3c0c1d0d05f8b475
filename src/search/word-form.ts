/**
 * What the plain inflections of an English word share: "networks" and "network", "parsed" and "parsing". Used to find
 * more, with less weight, and only where both words are in the index: a wrong guess costs little.
 */
export function wordForm(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word;
  const stem = withoutTense(withoutPlural(word));
  const bare = stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
  return bare.length > 3 ? bare.replace(/([b-df-hj-np-rtv-z])\1$/, '$1') : bare;
}

function withoutPlural(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /[sui]s$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return /(?:ss|ch|sh|x|z)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

function withoutTense(word: string): string {
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  const stem = word.replace(/(?:ing|ed)$/, '');
  // "String" and "need" are whole words.
  return stem.length >= 3 && /[aeiouy]/.test(stem) ? stem : word;
}
