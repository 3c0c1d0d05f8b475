/** Lower case and without accents, for comparing what is typed with what is there. */
export function foldName(name: string): string {
  return name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/**
 * At most `limit` names that hold what was typed: first those that begin with it, then those of which a word does, then
 * the rest; within each in the order given.
 */
export function rankNames(
  names: readonly string[],
  typed: string,
  limit: number,
): readonly string[] {
  const wanted = foldName(typed.trim());
  if (wanted === '') return names.slice(0, limit);
  const ranked: [string[], string[], string[]] = [[], [], []];
  for (const name of names) {
    const folded = foldName(name);
    const at = folded.indexOf(wanted);
    if (at < 0) continue;
    const isWordStart = folded.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted));
    ranked[at === 0 ? 0 : isWordStart ? 1 : 2].push(name);
  }
  return ranked.flat().slice(0, limit);
}
