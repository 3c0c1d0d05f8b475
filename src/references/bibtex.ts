import { bibtexNames } from './bibtex-names.ts';
import { entryType } from './bibtex-type.ts';
import { citationKey, citationKeys } from './citation-key.ts';
import {
  noAbstract,
  type AbstractOf,
  type ReferencedPaper,
  type ReferenceOptions,
} from './referenced-paper.ts';
import { markedTex, plainTex, verbatimTex } from './tex-text.ts';

/** How to write one entry. */
export interface BibtexOptions extends ReferenceOptions {
  /** By default that of `citationKey`. */
  readonly key?: string;
  /**
   * Also writes what only this project reads, so that nothing is lost: ids that BibTeX has no field for, the source's own id, the
   * kind of paper where the type of the entry leaves it open. Default false, for people to copy.
   */
  readonly isExact?: boolean;
}

/** A field and its value in TeX, delimiters and all; null where there is none. */
type Field = readonly [string, string | null];

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Types of which a `number` is that of the report itself. */
const numberedTypes: ReadonlySet<string | null> = new Set([
  ...['report', 'thesis', 'patent', 'standard'],
]);

/** A file of entries in UTF-8, in the order given, each key once; nothing that a paper says is lost. */
export function bibtexFile<P extends ReferencedPaper>(
  papers: readonly P[],
  abstractOf: AbstractOf<P> = noAbstract,
): string {
  return [...bibtexParts(papers, abstractOf)].join('');
}

/** The same file part by part. */
export function* bibtexParts<P extends ReferencedPaper>(
  papers: readonly P[],
  abstractOf: AbstractOf<P>,
): Generator<string> {
  const keys = citationKeys(papers);
  for (const [at, paper] of papers.entries()) {
    if (at > 0) yield '\n';
    yield bibtexEntry(paper, { key: keys[at], abstract: abstractOf(paper), isExact: true });
  }
}

/** One BibTeX entry in UTF-8, one line a field. Ends with a line end. */
export function bibtexEntry(paper: ReferencedPaper, options: Options = {}): string {
  const { abstract = '', key = citationKey(paper), isExact = false } = options;
  const type = entryType(paper);
  const fields: readonly Field[] = [
    // The second pair of braces keeps the title's capitals.
    ['title', `{{${markedTex(paper.title)}}}`],
    ['author', paper.authors.length === 0 ? null : `{${bibtexNames(paper.authors, isExact)}}`],
    ...dateFields(paper),
    [type.venue, plain(paper.venue)],
    ['entrysubtype', plain(type.subtype)],
    ...numberFields(paper),
    ...idFields(paper),
    ['langid', plain(paper.language)],
    ['keywords', keywordList(paper.keywords)],
    ['abstract', abstract === '' ? null : `{${markedTex(abstract)}}`],
    ...(isExact ? ownFields(paper, { key, isSure: type.isSure }) : []),
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === null ? [] : `  ${name} = ${value},\n`,
  );
  return `@${type.name}{${key},\n${lines.join('')}}\n`;
}

type Options = { readonly [Name in keyof BibtexOptions]: BibtexOptions[Name] | undefined };

function dateFields({ year, date }: ReferencedPaper): readonly Field[] {
  const [, month, day] = date?.split('-') ?? [];
  return [
    ['year', year === null ? null : `{${year}}`],
    // The names of months are macros of every style.
    ['month', months[Number(month) - 1] ?? null],
    ['day', day === undefined ? null : `{${Number(day)}}`],
  ];
}

function numberFields({ type, volume, issue, pages }: ReferencedPaper): readonly Field[] {
  const isIssue = numberedTypes.has(type) || /^arxiv:/i.test(issue ?? '');
  const isRange = /^[\w.]+-[\w.]+$/.test(pages ?? '');
  return [
    ['volume', plain(volume)],
    [isIssue ? 'issue' : 'number', plain(issue)],
    ['pages', isRange ? `{${plainTex(pages ?? '').replace('-', '--')}}` : plain(pages)],
  ];
}

function idFields({ doi, arxiv, pmid, url, pdf }: ReferencedPaper): readonly Field[] {
  return [
    ['doi', doi === null ? null : `{${verbatimTex(escapedDoi(doi))}}`],
    ['eprint', verbatim(arxiv)],
    ['archiveprefix', arxiv === null ? null : '{arXiv}'],
    ['pmid', verbatim(pmid)],
    ['url', verbatim(url)],
    ['pdf', verbatim(pdf)],
  ];
}

/** Fields of our own; an empty one says that there is nothing, whatever key and type of the entry suggest. */
function ownFields(
  { acl, openalex, semanticScholar, sourceId, type }: ReferencedPaper,
  { key, isSure }: { key: string; isSure: boolean },
): readonly Field[] {
  return [
    ['acl', verbatim(acl)],
    ['openalex', verbatim(openalex)],
    ['semanticscholar', verbatim(semanticScholar)],
    ['sourceid', sourceId === key ? null : `{${plainTex(sourceId ?? '')}}`],
    ['csltype', isSure ? null : `{${type ?? ''}}`],
  ];
}

/** Keywords with commas between; braces around those that hold a separator. */
function keywordList(keywords: readonly string[]): string | null {
  if (keywords.length === 0) return null;
  const list = keywords.map((keyword) => {
    const tex = plainTex(keyword);
    return /[,;|]/.test(keyword) ? `{${tex}}` : tex;
  });
  const [only = ''] = list;
  // Readers take off braces around all of a field.
  return list.length === 1 && only.startsWith('{') ? `{${only},}` : `{${list.join(', ')}}`;
}

/** A DOI whose braces will be percent-encoded, with its percent signs encoded too: readers undo that. */
function escapedDoi(doi: string): string {
  return /[{}\\]/.test(doi) ? doi.replaceAll('%', '%25') : doi;
}

function plain(text: string | null): string | null {
  return text === null ? null : `{${plainTex(text)}}`;
}

function verbatim(address: string | null): string | null {
  return address === null ? null : `{${verbatimTex(address)}}`;
}
