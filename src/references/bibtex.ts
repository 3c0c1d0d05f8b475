import { authorName } from '../domain/author.ts';
import type { Paper } from '../domain/paper.ts';
import { splitTex } from '../model/tex-spans.ts';

/** What of a paper a reference holds. */
export type ReferencedPaper = Pick<
  Paper,
  'id' | 'title' | 'authors' | 'year' | 'venue' | 'doi' | 'arxiv' | 'url'
>;

/** Words that do not name a paper. */
const emptyWords: ReadonlySet<string> = new Set(
  'a an the on of in for to and or with from by is are at towards toward how what why'.split(' '),
);

/** Characters that mean something to TeX, and how they are written. */
const texEscapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** One BibTeX entry, in UTF-8: `@article` where the venue is known, else `@misc`. Ends with a line end. */
export function bibtexEntry(paper: ReferencedPaper): string {
  const fields: readonly (readonly [string, string | null])[] = [
    // The second pair of braces keeps the title's capitals.
    ['title', `{${escapeTex(paper.title)}}`],
    [
      'author',
      paper.authors.length === 0
        ? null
        : paper.authors.map((author) => authorText(authorName(author))).join(' and '),
    ],
    ['year', paper.year === null ? null : String(paper.year)],
    ['journal', paper.venue === null ? null : escapeTex(paper.venue)],
    ['doi', paper.doi === null ? null : verbatim(paper.doi)],
    ['eprint', paper.arxiv === null ? null : verbatim(paper.arxiv)],
    ['archiveprefix', paper.arxiv === null ? null : 'arXiv'],
    ['url', paper.url === null ? null : verbatim(paper.url)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === null ? [] : `  ${name} = {${value}},\n`,
  );
  const type = paper.venue === null ? 'misc' : 'article';
  return `@${type}{${citationKey(paper)},\n${lines.join('')}}\n`;
}

/** Key from the first author's family name, the year and the first telling word of the title: `vaswani2017attention`. */
export function citationKey(paper: ReferencedPaper): string {
  const author = keyText(
    paper.authors[0] === undefined ? '' : familyName(authorName(paper.authors[0])),
  );
  const year = paper.year === null ? '' : String(paper.year);
  const words = oneLine(paper.title).split(/[^\p{L}\p{N}]+/u);
  const title = words.map(keyText).find((word) => word !== '' && !emptyWords.has(word)) ?? '';
  const key = `${author}${year}${title}`;
  return /[a-z]/.test(key) ? key.slice(0, 80) : `paper-${paper.id}`;
}

function familyName(author: string): string {
  const [beforeComma = '', afterComma] = oneLine(author).split(',', 2);
  if (afterComma !== undefined) return beforeComma;
  return beforeComma.split(' ').at(-1) ?? '';
}

function keyText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** Name in braces where a plain one would be split: groups with "and", or a comma too many. */
function authorText(author: string): string {
  const name = escapeTex(author);
  const isPlain = !/\band\b/i.test(author) && author.split(',').length <= 3;
  return isPlain ? name : `{${name}}`;
}

/** Text with TeX's own characters escaped; formulas with balanced braces stay as they are. */
function escapeTex(text: string): string {
  return splitTex(oneLine(text))
    .map((span) =>
      span.kind === 'tex' && hasBalancedBraces(span.value)
        ? `$${span.value}$`
        : escapeCharacters(span.kind === 'tex' ? `$${span.value}$` : span.value),
    )
    .join('');
}

function escapeCharacters(text: string): string {
  return text.replace(/[\\{}~^&%$#_]/g, (character) => texEscapes[character] ?? character);
}

/** Addresses are read verbatim: only what would end the field is percent-encoded. */
function verbatim(address: string): string {
  return oneLine(address).replace(/[{}\\\s]/g, (character) => encodeURIComponent(character));
}

function hasBalancedBraces(tex: string): boolean {
  let depth = 0;
  for (const [token] of tex.matchAll(/\\.|[{}]/gs)) {
    if (token === '{') depth += 1;
    if (token === '}') depth -= 1;
    if (depth < 0) return false;
  }
  let closingBackslashCount = 0;
  while (tex.at(-1 - closingBackslashCount) === '\\') closingBackslashCount += 1;
  // An odd backslash at the very end would escape the closing dollar.
  return depth === 0 && closingBackslashCount % 2 === 0;
}

function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\u0000-\u001F\u007F]+/g, ' ')
    .trim();
}
