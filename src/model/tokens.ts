import { cutKoreanEnding } from './korean-endings.ts';
import { scanStretches, type Between } from './scan-stretches.ts';

/** One word of a text. */
export interface Token {
  /** Lower case, the way stop words and stems are looked up. */
  readonly word: string;
  /** As the text writes it. */
  readonly surface: string;
  /** What stands between this token and the one before it in its run: a space, a hyphen or nothing. */
  readonly glue: '' | ' ' | '-';
}

/** Words with nothing but spaces or hyphens between them; terms never cross the end of a run. */
export type TokenRun = readonly Token[];

// Parts of a text that are no prose: addresses, TeX maths and commands, markup, stock phrases. Every pattern is linear,
// and is tried only on a text that has its sign.
const NO_PROSE: readonly { readonly sign: string; readonly pattern: RegExp }[] = [
  { sign: '://', pattern: /https?:\/\/[^\s<>"]+/giu },
  { sign: '.', pattern: /\bwww\.[^\s<>"]+/giu },
  { sign: '@', pattern: /[^\s@<>"]{1,64}@[a-z0-9.-]{1,255}/giu },
  { sign: '$', pattern: /\$[^$\n]{1,2000}\$/gu },
  { sign: '\\(', pattern: /\\\((?:(?!\\\()[^\n]){0,2000}?\\\)/gu },
  { sign: '<', pattern: /<\/?[a-z][a-z0-9:]{0,30}(?:\s[^<>]{0,200})?\/?>/giu },
  { sign: '\\', pattern: /\\[a-z]{1,40}/giu },
  {
    sign: '',
    pattern:
      /\b(?:state[- ]of[- ]the[- ]art|cutting[- ]edge|off[- ]the[- ]shelf|real[- ]world)\b/giu,
  },
];
/** Tags that stand within words: `CO<sub>2</sub>` is one. */
const LETTER_TAGS = /<\/?su[bp]>/giu;
const SCRIPT_WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const HANGUL = /\p{Script=Hangul}/u;
const KATAKANA = /^[\p{Script=Katakana}ー]+$/u;
const LONE_HAN = /^\p{Script=Han}$/u;
/** Characters that are small words by themselves, in Chinese or Japanese, or that make a word of the one before. */
const HAN_WORD =
  /[的地得了着著过過和与與及并並且而或但若虽雖即则則却卻也还還又再更最很较較都均皆只仅僅已曾将將会會能可应應须須需要在于於从從自由向往到对對关為为被把使让讓令给給以用按依经經随隨除同跟比之其该該此这這那各每某些一二三四五六七八九十百千万萬两兩几幾多少数數个個種种类類次项項篇条條位名年月日时時是不没沒无無非未有我你他她它们們本何谁誰哪上下中内內外里裡前后後间間来來去起出入开所等如像似当當新大小高低好长長第者性化率度型式法学學用行見考示述分異含得高低多少良際面点量値値]/u;
/** Syllables that a Korean word has before an ending. */
const LEAST_SYLLABLES = 2;
/** Characters of a piece of katakana that is no word by itself. */
const LONGEST_SCRAP = 2;
const MAX_WORD_LENGTH = 60;
const HYPHENS = '-‐‑';
/** Shorter words are tied to a letter by grammar: "a-t-il". */
const TIED_LETTER = /[a-z][-‐‑]\p{Script=Latin}{3}/iuy;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** Cuts a text into runs of words, at every punctuation mark but the hyphen. */
export function tokenize(text: string): TokenRun[] {
  const runs: TokenRun[] = [];
  let run: Token[] = [];
  const close = (): void => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  forEachStretch(text, (prose, start, end, glue) => {
    if (glue === null) close();
    splitStretch(prose.slice(start, end)).forEach((token, index) => {
      if (token === null) close();
      else run.push({ ...token, glue: run.length === 0 || index > 0 ? '' : (glue ?? '') });
    });
  });
  close();
  return runs;
}

/**
 * Visits the stretches of letters of a text that is prose, with what stands before each: null ends a run. A single letter
 * is one stretch with the word that a hyphen ties to it: "n-gram", "x-ray".
 */
export function forEachStretch(
  text: string,
  visit: (prose: string, start: number, end: number, between: Between) => void,
): void {
  let prose = text.normalize('NFKC');
  if (prose.includes('<')) prose = prose.replace(LETTER_TAGS, '');
  for (const { sign, pattern } of NO_PROSE) {
    if (prose.includes(sign)) prose = prose.replace(pattern, ' ; ');
  }
  let letter: { readonly start: number; readonly between: Between } | null = null;
  scanStretches(prose, (start, end, between) => {
    if (letter !== null) {
      visit(prose, letter.start, end, letter.between);
      letter = null;
    } else if (end === start + 1 && between !== '-' && isTied(prose, start)) {
      letter = { start, between };
    } else {
      visit(prose, start, end, between);
    }
  });
}

/** Whether a single letter has a hyphen and a word behind it. */
function isTied(text: string, start: number): boolean {
  if (!HYPHENS.includes(text.charAt(start + 1))) return false;
  TIED_LETTER.lastIndex = start;
  return TIED_LETTER.test(text);
}

/**
 * The words of one stretch: several in a script without spaces, null where the stretch or a part of it is no word. An
 * elided word keeps its apostrophe, and Korean words are without their particles.
 */
export function splitStretch(stretch: string): (Omit<Token, 'glue'> | null)[] {
  if (/['’]$/u.test(stretch))
    return [{ word: stretch.toLowerCase().replace('’', "'"), surface: stretch }];
  return cutStretch(stretch).map((raw) => {
    const surface = raw?.replace(/['’]\p{L}*$/u, '').replace(/[‐‑]/u, '-') ?? '';
    const word = surface.toLowerCase().replace('-', '');
    return isWord(word) ? { word, surface } : null;
  });
}

function cutStretch(stretch: string): (string | null)[] {
  if (HANGUL.test(stretch)) return cutKorean(stretch);
  return SCRIPT_WITHOUT_SPACES.test(stretch) ? segment(stretch) : [stretch];
}

/** The words of a Korean stretch, with a gap for each ending; what another script writes is a word of its own. */
function cutKorean(stretch: string): (string | null)[] {
  const parts = stretch.match(/\p{Script=Hangul}+|\P{Script=Hangul}+/gu) ?? [];
  return parts.flatMap((part, index) => {
    if (!HANGUL.test(part)) return cutStretch(part);
    const word = cutKoreanEnding(part, index === 0 ? LEAST_SYLLABLES : 0);
    return word === part ? [part] : [word, null];
  });
}

function segment(text: string): string[] {
  const parts: string[] = [];
  for (const part of segmenter.segment(text))
    if (part.isWordLike === true) parts.push(part.segment);
  return joinScraps(parts);
}

/**
 * Puts together what the segmenter cuts up since its dictionary lacks it: foreign words in Japanese, whose scraps go
 * to their neighbour, and words of single characters in a row that are no words by themselves ("卷积").
 */
function joinScraps(parts: readonly string[]): string[] {
  const joined: string[] = [];
  let wasLone = false;
  for (const part of parts) {
    const last = joined.at(-1) ?? '';
    const isScrap = Math.min(last.length, part.length) <= LONGEST_SCRAP;
    const isKatakana = isScrap && KATAKANA.test(last) && KATAKANA.test(part);
    const isLone = LONE_HAN.test(part) && !HAN_WORD.test(part);
    if (isKatakana || (isLone && wasLone)) joined[joined.length - 1] = last + part;
    else joined.push(part);
    wasLone = isLone;
  }
  return joined;
}

/** Numbers, sizes such as `7b` and single Latin letters carry no theme; `3d` does. */
function isWord(word: string): boolean {
  if (word.length > MAX_WORD_LENGTH) return false;
  if (word === '') return false;
  if (/^[23]d$/.test(word)) return true;
  return !/^\p{N}/u.test(word) && !/^[a-z]$/.test(word);
}
