import type { PaperType } from '../domain/paper.ts';
import type { ReferencedPaper } from './referenced-paper.ts';

/** How an entry says what a paper is. */
export interface EntryType {
  readonly name: string;
  /** The field that says where it appeared. */
  readonly venue: string;
  readonly subtype: string | null;
  /** Whether name and subtype leave no doubt of the paper's type. */
  readonly isSure: boolean;
}

/** Name of the entry and field of the venue; names of biblatex where BibTeX has none. */
const entryTypes: Readonly<Record<PaperType, readonly [string, string]>> = {
  article: ['misc', 'howpublished'],
  'article-journal': ['article', 'journal'],
  'article-magazine': ['article', 'journal'],
  'article-newspaper': ['article', 'journal'],
  'paper-conference': ['inproceedings', 'booktitle'],
  chapter: ['incollection', 'booktitle'],
  book: ['book', 'publisher'],
  thesis: ['phdthesis', 'school'],
  report: ['techreport', 'institution'],
  review: ['article', 'journal'],
  dataset: ['dataset', 'publisher'],
  software: ['software', 'publisher'],
  patent: ['patent', 'howpublished'],
  speech: ['misc', 'howpublished'],
  standard: ['standard', 'howpublished'],
  webpage: ['online', 'howpublished'],
  'entry-encyclopedia': ['inreference', 'booktitle'],
  document: ['misc', 'howpublished'],
};

const subtypes: Readonly<Partial<Record<PaperType, string>>> = {
  'article-magazine': 'magazine',
  'article-newspaper': 'newspaper',
};

/** The type of a paper's entry; without a type of its own it is `@article` where the venue is known, else `@misc`. */
export function entryType({
  type,
  venue,
  arxiv,
}: Pick<ReferencedPaper, 'type' | 'venue' | 'arxiv'>): EntryType {
  const assumed = venue === null ? 'document' : 'article-journal';
  const [name, venueField] = entryTypes[type ?? assumed];
  // Of an `@article` on arXiv alone, and of `@misc` and `@online`, other fields decide.
  const isPreprint = arxiv !== null && (venue === null || /^\W*arxiv/i.test(venue));
  const isSure =
    name === 'article'
      ? !isPreprint && type !== 'review' && type !== null
      : name === 'misc'
        ? type === 'article' && arxiv !== null
        : name !== 'online' || arxiv === null;
  const isAddress = venueField === 'howpublished' && /https?:|^\W*www\./i.test(venue ?? '');
  return {
    name,
    venue: isAddress ? 'publisher' : venueField,
    subtype: (type === null ? undefined : subtypes[type]) ?? null,
    isSure,
  };
}
