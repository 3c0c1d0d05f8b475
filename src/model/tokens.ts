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
const MAX_WORD_LENGTH = 60;

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

/** Visits the stretches of letters of a text that is prose, with what stands before each: null ends a run. */
export function forEachStretch(
  text: string,
  visit: (prose: string, start: number, end: number, between: Between) => void,
): void {
  let prose = text.normalize('NFKC');
  if (prose.includes('<')) prose = prose.replace(LETTER_TAGS, '');
  for (const { sign, pattern } of NO_PROSE) {
    if (prose.includes(sign)) prose = prose.replace(pattern, ' ; ');
  }
  scanStretches(prose, (start, end, between) => {
    visit(prose, start, end, between);
  });
}

/** The words of one stretch: several in a script without spaces, null where the stretch or a part of it is no word. */
export function splitStretch(stretch: string): (Omit<Token, 'glue'> | null)[] {
  const surfaces = SCRIPT_WITHOUT_SPACES.test(stretch) ? segment(stretch) : [stretch];
  return surfaces.map((raw) => {
    const surface = raw.replace(/['’]\p{L}*$/u, '');
    const word = surface.toLowerCase();
    return isWord(word) ? { word, surface } : null;
  });
}

function segment(text: string): string[] {
  const parts: string[] = [];
  for (const part of segmenter.segment(text))
    if (part.isWordLike === true) parts.push(part.segment);
  return parts;
}

/** Numbers, sizes such as `7b` and single Latin letters carry no theme; `3d` does. */
function isWord(word: string): boolean {
  if (word.length > MAX_WORD_LENGTH) return false;
  if (/^[23]d$/.test(word)) return true;
  return !/^\p{N}/u.test(word) && !/^[a-z]$/.test(word);
}
