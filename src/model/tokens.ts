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

// Parts of a text that are no prose: addresses, TeX maths and commands, markup. Every pattern is linear.
const NO_PROSE = [
  /https?:\/\/[^\s<>"]+/giu,
  /\bwww\.[^\s<>"]+/giu,
  /[^\s@<>"]{1,64}@[a-z0-9.-]{1,255}/giu,
  /\$[^$\n]{1,2000}\$/gu,
  /\\\([^\n]{0,2000}?\\\)/gu,
  /<\/?[a-z][a-z0-9:]{0,30}(?:\s[^<>]{0,200})?\/?>/giu,
  /\\[a-z]{1,40}/giu,
  /\b(?:state[- ]of[- ]the[- ]art|cutting[- ]edge|off[- ]the[- ]shelf|real[- ]world)\b/giu,
];
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’]\p{L}{1,2}(?![\p{L}\p{N}]))?/gu;
const SCRIPT_WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const MAX_WORD_LENGTH = 60;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** Cuts a text into runs of words, at every punctuation mark but the hyphen. */
export function tokenize(text: string): TokenRun[] {
  let prose = text.normalize('NFKC');
  for (const pattern of NO_PROSE) prose = prose.replace(pattern, ' ; ');

  const runs: TokenRun[] = [];
  let run: Token[] = [];
  let end = 0;
  const close = (): void => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (const match of prose.matchAll(WORD)) {
    const glue = glueOf(prose.slice(end, match.index));
    end = match.index + match[0].length;
    if (glue === null) close();
    const surfaces = SCRIPT_WITHOUT_SPACES.test(match[0]) ? segment(match[0]) : [match[0]];
    surfaces.forEach((raw, index) => {
      const surface = raw.replace(/['’]\p{L}*$/u, '');
      const word = surface.toLowerCase();
      if (!isWord(word)) {
        close();
        return;
      }
      run.push({ word, surface, glue: run.length === 0 || index > 0 ? '' : (glue ?? '') });
    });
  }
  close();
  return runs;
}

function glueOf(between: string): ' ' | '-' | null {
  if (/^[-\u2010\u2011]$/u.test(between)) return '-';
  return /^\s+$/u.test(between) ? ' ' : null;
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
