import { withoutMarkup } from './inline-markup.ts';

const slugWordsLength = 60;

/** Latin letters that Unicode does not decompose into a base letter and a mark. */
const wholeLetters: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ŧ', 't'],
  ['ŋ', 'ng'],
  ['ə', 'e'],
]);

/** Up to about 60 characters of the words of a text, its markup left out, joined by hyphens; only `a-z 0-9 -`, empty where none are left. */
export function slugWords(text: string): string {
  const words = foldText(withoutMarkup(text))
    .replaceAll(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = (words[0] ?? '').slice(0, slugWordsLength);
  for (const word of words.slice(1)) {
    if (slug.length + 1 + word.length > slugWordsLength) break;
    slug += `-${word}`;
  }
  return slug;
}

/** Lower case without Latin, Greek and Cyrillic accents; marks that make a letter in other scripts stay. */
export function foldText(text: string): string {
  // Most titles and names need no more.
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]+/g, '')
    .toLowerCase()
    .replaceAll(/[ßæœøłđðþħıŧŋə]/g, (letter) => wholeLetters.get(letter) ?? letter);
}
