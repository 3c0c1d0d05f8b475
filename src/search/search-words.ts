import { withoutMarkup } from '../model/inline-markup.ts';
import { foldText } from '../model/slug-words.ts';
import { splitTex } from '../model/tex-spans.ts';

/** A word of a text as search knows it. */
export interface SearchWord {
  /** Lower case, without accents; at most {@link maxWordLength} characters. */
  readonly text: string;
  /** Counted from 0 over the words of the text. */
  readonly position: number;
  /**
   * `part` is a word of the text; `joined` is what the parts of a compound make together ("pretraining" of
   * "pre-training"); `tail` is the last character of a run of Chinese, Japanese or Korean, whose other words are pairs.
   */
  readonly kind: 'part' | 'joined' | 'tail';
}

/** Longer words are known by their beginning. */
export const maxWordLength = 40;
/** Parts and characters of a compound that people may write as one word. */
const maxJoinedParts = 3;
const maxJoinedLength = 30;

const stretch = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
/** The same where {@link ascii} has said what text there is: it is in lower case. */
const asciiStretch = /[a-z0-9]+/g;
/** What stands within a compound: hyphens, apostrophes, an underscore. */
const link = /^[-_'’‘`´\u2010-\u2013]$/u;
const apostrophe = /^['’‘`´]$/u;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const unspacedRuns =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}ー]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}ー]+/gu;
/** Points and strokes above Hebrew and Arabic letters, which readers leave out. */
const vowelPoints = /[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/gu;
/** Unicode takes it for a letter. */
const letterApostrophe = /ʼ/g;
const ignorable = /\p{Default_Ignorable_Code_Point}/gu;
const ascii = /^[\t\n\r -~]*$/;

/**
 * The words of a text in order, the same for what is indexed and for what is looked for: markup, braces and commands of
 * TeX, accents, case and kinds of hyphens and apostrophes make no difference. Scripts without spaces, and Korean, are cut
 * into overlapping pairs of characters, which needs no dictionary. Linear in the length of the text.
 */
export function searchWords(text: string): SearchWord[] {
  const words: SearchWord[] = [];
  const plain = foldForSearch(text);
  let position = 0;
  const compound: string[] = [];
  const close = (): void => {
    // Nearly all words stand alone.
    if (compound.length < 2) {
      compound.length = 0;
      return;
    }
    const joined = compound.join('');
    if (compound.length <= maxJoinedParts && joined.length <= maxJoinedLength) {
      words.push({ text: joined, position: position - compound.length, kind: 'joined' });
    }
    compound.length = 0;
  };
  let end = 0;
  const isAscii = ascii.test(plain);
  for (const match of plain.matchAll(isAscii ? asciiStretch : stretch)) {
    const [word] = match;
    // A lone character between two words may link them.
    const isNear = compound.length > 0 && match.index === end + 1;
    const between = isNear ? (plain[end] ?? '') : '';
    const isLinked = isNear && link.test(between);
    end = match.index + word.length;
    // "Zipf's" is "Zipf"; what follows is no part of a word either.
    if (isLinked && word === 's' && apostrophe.test(between)) continue;
    if (!isLinked) close();
    if (!isAscii && unspaced.test(word)) {
      close();
      position = pushPairs(words, word, position);
      continue;
    }
    compound.push(word);
    words.push({ text: word.slice(0, maxWordLength), position, kind: 'part' });
    position += 1;
  }
  close();
  return words;
}

/** A word without accents and in lower case, markup and TeX left out, as it stands in the index. */
function foldForSearch(text: string): string {
  let plain = text;
  if (/[$\\]/.test(plain)) {
    plain = splitTex(plain)
      .map(({ value }) => value)
      .join('');
  }
  plain = withoutTex(withoutMarkup(plain));
  const folded = foldText(plain);
  if (ascii.test(folded)) return folded;
  return folded
    .normalize('NFC')
    .replace(letterApostrophe, "'")
    .replace(ignorable, '')
    .replace(vowelPoints, '');
}

/** Without braces and accents of TeX; a command for a letter or a sign is its name: `\alpha` is "alpha". */
function withoutTex(text: string): string {
  if (!/[\\{}]/.test(text)) return text;
  return text
    .replace(/\\(?:text|math|emph|bf|it|rm|sc|tt)[a-z]{0,8}(?=[\s{])/g, '')
    .replace(/\\[bcdHkrtuv](?=[\s{])\s?/g, '')
    .replace(/\\[^\p{L}\s]/gu, '')
    .replace(/\\/g, ' ')
    .replace(/[{}]/g, '');
}

/** Pairs of characters of each run without spaces, and whole words of what stands between. Gives the next position. */
function pushPairs(words: SearchWord[], word: string, start: number): number {
  let position = start;
  for (const [run] of word.matchAll(unspacedRuns)) {
    const characters = unspaced.test(run) ? Array.from(run) : [run.slice(0, maxWordLength)];
    if (characters.length === 1) {
      words.push({ text: characters[0] ?? '', position, kind: 'part' });
      position += 1;
      continue;
    }
    characters.forEach((character, index) => {
      const next = characters[index + 1];
      words.push({
        text: character + (next ?? ''),
        position: position + index,
        kind: next === undefined ? 'tail' : 'part',
      });
    });
    position += characters.length;
  }
  return position;
}

/** A person's name as the index keeps it whole: behind a sign that begins no word. Empty for a name of one word. */
export function wholeName(name: string): string {
  const words = searchWords(name).filter(({ kind }) => kind === 'part');
  return words.length < 2 ? '' : `@${words.map(({ text }) => text).join(' ')}`.slice(0, 80);
}
