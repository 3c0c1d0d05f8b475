import { authorName, type Author } from '../domain/author.ts';
import { groupWords } from '../domain/group-words.ts';
import type { PaperType } from '../domain/paper.ts';
import { oneLine } from './one-line.ts';
import { noAbstract, type AbstractOf, type ReferencedPaper } from './referenced-paper.ts';

type Cell = string | number | null;

/** Columns in their order: the name of each, and what stands in it. Lists have semicolons between. */
const columns: readonly (readonly [string, (paper: ReferencedPaper, abstract: string) => Cell])[] =
  [
    ['ID', ({ sourceId }) => sourceId],
    ['Title', ({ title }) => title],
    ['Authors', ({ authors }) => authorsCell(authors)],
    ['Year', ({ year }) => year],
    ['Date', ({ date }) => date],
    ['Type', ({ type }) => type && (typeWords[type] ?? type)],
    ['Venue', ({ venue }) => venue],
    ['Volume', ({ volume }) => volume],
    ['Issue', ({ issue }) => issue],
    ['Pages', ({ pages }) => pages],
    ['DOI', ({ doi }) => doi],
    ['arXiv', ({ arxiv }) => arxiv],
    ['PMID', ({ pmid }) => pmid],
    ['ACL ID', ({ acl }) => acl],
    ['OpenAlex', ({ openalex }) => openalex],
    ['Semantic Scholar ID', ({ semanticScholar }) => semanticScholar],
    ['URL', ({ url }) => url],
    ['PDF', ({ pdf }) => pdf],
    ['Language', ({ language }) => language],
    ['Keywords', ({ keywords }) => keywordsCell(keywords)],
    ['Abstract', (_, abstract) => abstract],
  ];

/** Words of CSL that mean something else in tables, where an `article` is one of a journal and a `review` one of many works. */
const typeWords: Readonly<Partial<Record<PaperType, string>>> = {
  article: 'preprint',
  review: 'book review',
};

/** A table in UTF-8 with a line of names first (RFC 4180). The abstracts have a column even where all are left out. */
export function csvFile<P extends ReferencedPaper>(
  papers: readonly P[],
  abstractOf: AbstractOf<P> = noAbstract,
): string {
  return [...csvParts(papers, abstractOf)].join('');
}

/** The same table line by line. */
export function* csvParts<P extends ReferencedPaper>(
  papers: readonly P[],
  abstractOf: AbstractOf<P>,
): Generator<string> {
  yield csvLine(columns.map(([name]) => name));
  for (const paper of papers) {
    const abstract = abstractOf(paper);
    yield csvLine(columns.map(([, cellOf]) => cellOf(paper, abstract)));
  }
}

/** One line of a table. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** A text that spreadsheets would run as a formula (OWASP, CSV injection) gets an apostrophe before it, which they take for a sign of text. */
function csvCell(cell: Cell): string {
  const text = oneLine(String(cell ?? ''));
  // Also where a control character stood before the sign, which is gone now.
  const isFormula = /^[=+\-@＝＋－＠]/.test(text) || /^[\t\r]/.test(String(cell ?? ''));
  const safe = isFormula ? `'${text}` : text;
  return /[",;']|^ | $/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Names with semicolons between; a lone one with a comma that would be taken for two names has one behind it. */
function authorsCell(authors: readonly Author[]): string {
  const names = authors.map(listName);
  const [only = ''] = names;
  const parts = only.split(', ');
  const isLikeTwo =
    names.length === 1 && parts.length === 2 && parts.every((part) => part.includes(' '));
  return isLikeTwo || (names.length === 1 && only.endsWith(',')) ? `${only};` : names.join('; ');
}

/** Keywords with semicolons between; a list of JSON where they hold themselves what parts keywords. */
function keywordsCell(keywords: readonly string[]): string {
  const isPlain = keywords.every((keyword) => !/[;|,]|^\[/.test(keyword));
  return isPlain ? keywords.join('; ') : JSON.stringify(keywords.map(oneLine));
}

/** Whether readers leave a name as it is. */
function isWhole(name: string): boolean {
  return !name.includes(' ') || name.includes(',') || groupWords.test(name);
}

function listName(author: Author): string {
  // A comma at the end says that a name is not to be taken apart.
  if ('literal' in author) return isWhole(author.literal) ? author.literal : `${author.literal},`;
  const { family, given = '', particle = '', suffix = '' } = author;
  if (given === '') return authorName(author);
  const first = particle === '' ? family : `${particle} ${family}`;
  return [first, ...[suffix, given].filter((part) => part !== '')].join(', ');
}
