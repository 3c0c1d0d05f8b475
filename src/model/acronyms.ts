/** An acronym as one text defines it: "state space models (SSMs)". */
export interface AcronymDefinition {
  /** Without a plural s: `SSM`. */
  readonly short: string;
  /** As the text writes it: `state space models`. */
  readonly long: string;
}

const BRACKET = /\(\s?([A-Z][A-Za-z0-9-]{1,9})\s?\)/gu;
const MAX_LONG_LENGTH = 100;

/**
 * The acronyms that a text defines in brackets behind their long form, found by matching letters
 * from the right (Schwartz and Hearst, Pacific Symposium on Biocomputing 2003).
 */
export function findAcronyms(text: string): AcronymDefinition[] {
  const found: AcronymDefinition[] = [];
  for (const match of text.matchAll(BRACKET)) {
    const short = (match[1] ?? '').replace(/(?<=[A-Z0-9])s$/u, '');
    if ((short.match(/[A-Z]/gu)?.length ?? 0) < 2) continue;
    const before = text.slice(Math.max(0, match.index - MAX_LONG_LENGTH), match.index).trimEnd();
    const long = longForm(short, before.slice(before.search(/[^.;:,()]*$/u)).trimStart());
    if (long !== null) found.push({ short, long });
  }
  return found;
}

/** The shortest tail of `before` whose letters spell the acronym, beginning with a word. */
function longForm(short: string, before: string): string | null {
  const letters = short.toLowerCase().replace(/[^a-z0-9]/gu, '');
  const text = before.toLowerCase();
  let at = text.length;
  for (let i = letters.length - 1; i >= 0; i--) {
    const mustBeginWord = i === 0;
    do at--;
    while (at >= 0 && (text[at] !== letters[i] || (mustBeginWord && !beginsWord(text, at))));
    if (at < 0) return null;
  }
  const long = before.slice(at).trim();
  const wordCount = long.split(/[\s-]+/u).length;
  return wordCount >= 2 && wordCount <= Math.min(letters.length + 3, letters.length * 2)
    ? long
    : null;
}

/** Whether a word begins at a place of a text, and is no elided article: "l'utilisation de modèles" is no LM. */
function beginsWord(text: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && !/['’]/u.test(text[at + 1] ?? '');
}
