import { splitTex } from '../../../model/tex-spans.ts';
import { accents, letters } from './tex-commands.ts';
import { TexReader } from './tex-reader.ts';

/**
 * The text that TeX stands for: accents and symbols as characters, `\emph` and its like as `<i> <b> <sub> <sup>`,
 * formulas as `$…$`, braces and all other commands dropped and what they hold kept. Case stays as it is written. Linear in the length.
 *
 * `withTags: false` drops the marks too, for what is no title or abstract.
 */
export function texToText(tex: string, { withTags = true }: { withTags?: boolean } = {}): string {
  if (!/[\\{}$~`\t\r\n\f\v]|--|''| {2}/.test(tex)) return tex.trim().normalize('NFC');
  return new TexReader(tex, { withTags }).read().trim();
}

const letterNames = [...letters.keys()].sort((a, b) => b.length - a.length).join('|');
/** A letter under an accent: in braces, a dotless one, or itself. */
const base = String.raw`(?:\{\s?(\\[ij]|\p{L})\s?\}|(\\[ij])(?:\{\}|(?![A-Za-z])\s?)|(\p{L}))`;
/** As `base` where the command is a letter: `\v{s}`, `\v s`. */
const spacedBase = String.raw`(?:\s?\{\s?(\\[ij]|\p{L})\s?\}|\s(\\[ij])(?![A-Za-z])\s?|\s(\p{L}))`;
const bracedBase = String.raw`\s?\{\s?(\p{L})\s?\}`;

/** An accent and its letter, without braces around both. */
const accented = [
  String.raw`\\([\u0060'^"~=.])\s?${base}`,
  String.raw`\\([uvHckr])${spacedBase}`,
  String.raw`\\([dbt])${bracedBase}`,
].join('|');
const accentedInBraces = new RegExp(String.raw`\{(?:${accented})\}`, 'gu');
const accentedAlone = new RegExp(accented, 'gu');
const letterInBraces = new RegExp(String.raw`\{\\(${letterNames})\s?(?:\{\})?\}`, 'gu');
/** `\o{}`, or within a word `\o` and a space that TeX swallows. A path like `C:\o` is none. */
const letterAlone = new RegExp(
  String.raw`\\(${letterNames})\{\}|(?<=^|[\s\p{L}-])\\(${letterNames})\s(?=\p{Ll})`,
  'gu',
);
/** Braces that kept the capitals of a word. */
const wordInBraces = /\{(\p{L}[\p{L}\p{M}'’-]*)\}/gu;
/** Endings behind an apostrophe that some program escaped: `it\'s`, `don\'t`. */
const apostrophe = /^(?:s|t|d|m|re|ve|ll)(?!\p{L})/u;

/**
 * Undoes accents and letters of TeX that were left in a text, and the braces around them, and nothing else: formulas,
 * other commands, paths and escaped quotation marks stay. A text without a backslash comes back identical.
 */
export function undoTexAccents(text: string): string {
  if (!text.includes('\\')) return text;
  let undone = text;
  // An accent on an accented letter is undone in the next round.
  for (let round = 0; round < 3; round++) {
    const next = outsideFormulas(undone, undoOnce);
    if (next === undone) break;
    undone = next;
  }
  if (undone === text) return text;
  return outsideFormulas(undone, (words) =>
    words.replaceAll(wordInBraces, (whole, word: string) =>
      /[^\0-\x7f]/.test(word) ? word : whole,
    ),
  );
}

function undoOnce(words: string): string {
  // A quotation mark that closes is escaped too, and no accent.
  const hasEscapedQuotes = /\\"(?![\p{L}{\\])/u.test(words);
  return words
    .replaceAll(accentedInBraces, (...match: readonly unknown[]) => compose(match))
    .replaceAll(accentedAlone, (...match: readonly unknown[]) => {
      const whole = String(match[0]);
      const isLone = !whole.includes('{');
      const isKept =
        isLone &&
        ((hasEscapedQuotes && whole.startsWith('\\"')) ||
          (whole.startsWith("\\'") && isApostrophe(match)));
      return isKept ? whole : compose(match);
    })
    .replaceAll(letterInBraces, (_, name: string) => letters.get(name) ?? '')
    .replaceAll(
      letterAlone,
      (_, name?: string, other?: string) => letters.get(name ?? other ?? '') ?? '',
    );
}

/** Whether `\'` stands before an ending such as that of "don't". Takes what `replaceAll` hands on: its last are offset and text. */
function isApostrophe(match: readonly unknown[]): boolean {
  const [at, words] = [Number(match.at(-2)), String(match.at(-1))];
  return (
    /\p{L}$/u.test(words.slice(Math.max(0, at - 2), at)) &&
    apostrophe.test(words.slice(at + 2, at + 6))
  );
}

/** The letter with its accent where the two are one character, else the text as it was. */
function compose([whole, ...rest]: readonly unknown[]): string {
  const [command = '', letter = ''] = rest.slice(0, -2).filter((part) => typeof part === 'string');
  const composed = (letter.replace('\\', '') + (accents.get(command) ?? '')).normalize('NFC');
  return Array.from(composed).length === 1 ? composed : String(whole);
}

/** Applies a change to all of a text that is no formula. */
function outsideFormulas(text: string, change: (words: string) => string): string {
  if (!/\$|\\\(/.test(text)) return change(text);
  return splitTex(text)
    .map(({ kind, source }) => (kind === 'text' ? change(source) : source))
    .join('');
}
