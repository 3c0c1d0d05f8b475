/** Latin comes after those that quote Latin words, and before Greek, whose letters Latin texts use. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['East Asian', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Latin', /\p{Script=Latin}/u],
  ['Greek', /\p{Script=Greek}/u],
];

/** The script a text is written in, as far as a theme of papers in several languages needs to tell. */
export function scriptOf(text: string): string {
  return SCRIPTS.find(([, letter]) => letter.test(text))?.[0] ?? 'other';
}
