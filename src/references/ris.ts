import type { Author } from '../domain/author.ts';
import type { PaperType } from '../domain/paper.ts';
import { oneLine } from './one-line.ts';
import {
  noAbstract,
  type AbstractOf,
  type ReferencedPaper,
  type ReferenceOptions,
} from './referenced-paper.ts';

const typeCodes: Readonly<Record<PaperType, string>> = {
  article: 'UNPB',
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  'paper-conference': 'CONF',
  chapter: 'CHAP',
  book: 'BOOK',
  thesis: 'THES',
  report: 'RPRT',
  review: 'JOUR',
  dataset: 'DATA',
  software: 'COMP',
  patent: 'PAT',
  speech: 'SLIDE',
  standard: 'STAND',
  webpage: 'ELEC',
  'entry-encyclopedia': 'ENCYC',
  document: 'GEN',
};

/** Types of which `T2` is a series, and `PB` says where they appeared. */
const published: ReadonlySet<PaperType | null> = new Set(['thesis', 'report'] as const);

type Field = readonly [string, string | null];

/** A file of records in the order given, with a blank line between. */
export function risFile<P extends ReferencedPaper>(
  papers: readonly P[],
  abstractOf: AbstractOf<P> = noAbstract,
): string {
  return [...risParts(papers, abstractOf)].join('');
}

/** The same file part by part. */
export function* risParts<P extends ReferencedPaper>(
  papers: readonly P[],
  abstractOf: AbstractOf<P>,
): Generator<string> {
  for (const [at, paper] of papers.entries()) {
    if (at > 0) yield '\r\n';
    yield risRecord(paper, { abstract: abstractOf(paper) });
  }
}

/** One record of RIS in UTF-8: one line a field, lines end with CR and LF as the format wants it. */
export function risRecord(
  paper: ReferencedPaper,
  { abstract = '' }: ReferenceOptions = {},
): string {
  const fields: readonly Field[] = [
    ['TY', paper.type === null ? 'GEN' : typeCodes[paper.type]],
    ...idFields(paper.sourceId),
    ['TI', paper.title],
    ...paper.authors.map((author): Field => ['AU', risName(author)]),
    ['PY', paper.year === null ? null : String(paper.year)],
    ['DA', risDate(paper.date)],
    [published.has(paper.type) ? 'PB' : 'T2', paper.venue],
    ['VL', paper.volume],
    ['IS', paper.issue],
    ...pageFields(paper),
    ['DO', paper.doi],
    ['UR', paper.url],
    ['L1', paper.pdf],
    ['LA', paper.language],
    ...paper.keywords.map((keyword): Field => ['KW', keyword]),
    ['AB', abstract],
    ...customFields(paper),
  ];
  const lines = fields.flatMap(([tag, value]) => {
    const text = oneLine(value ?? '');
    return text === '' ? [] : `${tag}  - ${text}\r\n`;
  });
  return `${lines.join('')}ER  - \r\n`;
}

/** A short number under `ID` is for many a program only the place in a list. */
function idFields(sourceId: string | null): readonly Field[] {
  return [[/^\d{1,6}$/.test(sourceId ?? '') ? 'AN' : 'ID', sourceId]];
}

/** `van Beethoven, Ludwig, Jr.`; a comma at the end says that a name is not to be taken apart. */
function risName(author: Author): string {
  if ('literal' in author) return `${author.literal},`;
  const { family, given = '', particle = '', suffix = '' } = author;
  const first = particle === '' ? family : `${particle} ${family}`;
  if (suffix !== '') return `${first}, ${given}, ${suffix}`;
  return given === '' ? `${first},` : `${first}, ${given}`;
}

/** `2020/05/12/`, with the parts that are not known left empty. */
function risDate(date: string | null): string | null {
  if (date === null) return null;
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}/${month}/${day}/`;
}

/** Types of which a number under `SP` alone is a count of pages. */
const countsPages: ReadonlySet<PaperType | null> = new Set(['book', 'thesis', 'report'] as const);

/** First and last page; what is no such pair stands whole under `SP`. */
function pageFields({ type, pages }: ReferencedPaper): readonly Field[] {
  const [, first = '', last = ''] = /^([^\s-]+)-([^\s-]+)$/.exec(pages ?? '') ?? [];
  const isLonePage = countsPages.has(type) && /^\d+$/.test(pages ?? '');
  if (first === '' || first === last)
    return [
      ['SP', pages],
      ['EP', isLonePage ? pages : null],
    ];
  return [
    ['SP', first],
    ['EP', last],
  ];
}

/**
 * What RIS has no tag for, each said with its kind: `arXiv:2101.00010`. It stands under the tags that users define (`U1` to `U5`):
 * `C1` and those after it are a place, a proceedings title or a person to programs, by the type of the record.
 */
function customFields(paper: ReferencedPaper): readonly Field[] {
  const { arxiv, pmid, acl, openalex, semanticScholar, type } = paper;
  // `JOUR` and `GEN` do not say it all.
  const ownType = type === null ? 'none' : type === 'review' ? type : null;
  const said = (kind: string, value: string | null): string =>
    value === null ? '' : `${kind}:${value}`;
  return [
    // Six kinds, and five tags.
    ['U1', `${said('arXiv', arxiv)} ${said('CSL', ownType)}`.trim()],
    ['U2', said('PMID', pmid)],
    ['U3', said('ACL', acl)],
    ['U4', said('OpenAlex', openalex)],
    ['U5', said('S2', semanticScholar)],
  ];
}
