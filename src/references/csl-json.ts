import type { Author } from '../domain/author.ts';
import { citationKey, citationKeys } from './citation-key.ts';
import { oneLine } from './one-line.ts';
import {
  noAbstract,
  type AbstractOf,
  type ReferencedPaper,
  type ReferenceOptions,
} from './referenced-paper.ts';

/** How to write one item. */
export interface CslOptions extends ReferenceOptions {
  /** By default that of `citationKey`. */
  readonly key?: string;
}

/** An item of CSL-JSON, as far as we write it. */
export type CslItem = Readonly<Record<string, unknown>>;

/** A file of CSL-JSON: a list of items, each on one line, each key once. */
export function cslFile<P extends ReferencedPaper>(
  papers: readonly P[],
  abstractOf: AbstractOf<P> = noAbstract,
): string {
  return [...cslParts(papers, abstractOf)].join('');
}

/** The same file part by part. */
export function* cslParts<P extends ReferencedPaper>(
  papers: readonly P[],
  abstractOf: AbstractOf<P>,
): Generator<string> {
  const keys = citationKeys(papers);
  yield '[';
  for (const [at, paper] of papers.entries()) {
    yield at === 0 ? '\n' : ',\n';
    yield JSON.stringify(cslItem(paper, { key: keys[at] ?? '', abstract: abstractOf(paper) }));
  }
  yield papers.length === 0 ? ']\n' : '\n]\n';
}

/** One paper as an item of CSL-JSON. What CSL has no variable for stands under `custom`, the place for such things. */
export function cslItem(paper: ReferencedPaper, options: CslOptions = {}): CslItem {
  const { abstract = '', key = citationKey(paper) } = options;
  return withoutNull({
    id: key,
    'citation-key': key,
    type: paper.type ?? 'document',
    title: oneLine(paper.title),
    author: paper.authors.length === 0 ? null : paper.authors.map(cslName),
    issued: issued(paper),
    'container-title': line(paper.venue),
    volume: line(paper.volume),
    issue: line(paper.issue),
    page: line(paper.pages),
    DOI: line(paper.doi),
    PMID: line(paper.pmid),
    URL: line(paper.url),
    language: line(paper.language),
    keyword: paper.keywords.length === 0 ? null : paper.keywords.map(oneLine).join(', '),
    abstract: abstract === '' ? null : oneLine(abstract),
    custom: customFields(paper),
  });
}

function customFields(paper: ReferencedPaper): CslItem {
  const { arxiv, acl, openalex, semanticScholar, pdf, keywords } = paper;
  const isSplit = keywords.some((keyword) => /[,;|]/.test(keyword));
  return {
    // Null says that the paper has none: the id of the item is a mere name.
    sourceId: line(paper.sourceId),
    ...(paper.type === null ? { type: null } : {}),
    ...withoutNull({
      arxiv: line(arxiv),
      acl: line(acl),
      openalex: line(openalex),
      semanticScholar: line(semanticScholar),
      pdf: line(pdf),
      keywords: isSplit ? keywords.map(oneLine) : null,
    }),
  };
}

function cslName(author: Author): CslItem {
  if ('literal' in author) return { literal: oneLine(author.literal) };
  const { family, given = null, particle = null, suffix = null } = author;
  return withoutNull({
    family: oneLine(family),
    given: line(given),
    'non-dropping-particle': line(particle),
    suffix: line(suffix),
  });
}

function issued({ year, date }: ReferencedPaper): CslItem | null {
  if (date !== null) return { 'date-parts': [date.split('-').map(Number)] };
  return year === null ? null : { 'date-parts': [[year]] };
}

function line(text: string | null): string | null {
  return text === null ? null : oneLine(text);
}

function withoutNull(fields: CslItem): CslItem {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
