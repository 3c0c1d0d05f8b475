import { withoutMarkup } from '../model/inline-markup.ts';
import { oneLine } from './one-line.ts';
import type { ReferencedPaper } from './referenced-paper.ts';

/** Words that do not name a paper. */
const emptyWords: ReadonlySet<string> = new Set(
  'a an the on of in for to and or with from by is are at towards toward how what why'.split(' '),
);

const maxPartLength = 40;

type KeyFields = Pick<ReferencedPaper, 'id' | 'title' | 'authors' | 'year'>;

/** Key from the first author's family name, the year and the first telling word of the title: `vaswani2017attention`. */
export function citationKey({ id, title, authors, year }: KeyFields): string {
  const [first] = authors;
  const author =
    first === undefined ? '' : keyText('literal' in first ? first.literal : first.family);
  const key = `${author}${year ?? ''}${tellingWord(oneLine(withoutMarkup(title)))}`;
  return /[a-z]/.test(key) ? key : `paper-${id}`;
}

/** The first word that says something, in the letters of a key; empty where there is none. */
function tellingWord(title: string): string {
  for (const [word] of title.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const text = keyText(word);
    if (text !== '' && !emptyWords.has(text)) return text;
  }
  return '';
}

/** A key for each paper of a file; of papers with the same key the second has a `b` behind it, then `c`. */
export function citationKeys(papers: readonly KeyFields[]): readonly string[] {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return papers.map((paper) => {
    const base = citationKey(paper);
    let count = counts.get(base) ?? 0;
    let key = base;
    // Another paper may be called so by its title.
    do key = base + letterOf(count++);
    while (taken.has(key));
    counts.set(base, count);
    taken.add(key);
    return key;
  });
}

/** Nothing for the first, then `b` to `z`, `ba`, `bb`: counting in letters with `a` as nought. */
function letterOf(count: number): string {
  const last = String.fromCharCode(97 + (count % 26));
  if (count < 26) return count === 0 ? '' : last;
  return letterOf(Math.floor(count / 26)) + last;
}

function keyText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .slice(0, maxPartLength);
}
