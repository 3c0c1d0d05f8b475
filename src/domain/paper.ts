import type { Author } from './author.ts';

/** Permanent id of a paper: at least 8 characters of Crockford base32, lower case. */
export type PaperId = string & { readonly kind: 'paper-id' };

/**
 * One paper of the corpus, after all checks. Text is NFC, one line, untrusted: escape it on output. Titles and abstracts may hold
 * inline TeX and the well-formed elements of `model/inline-markup.ts`; all other text is plain.
 */
export interface Paper {
  readonly id: PaperId;
  /** Last part of the address: words of the title, then the id. */
  readonly slug: string;
  /** The record's own id, key or DOI as it stood in the source. */
  readonly sourceId: string | null;
  readonly title: string;
  /** Empty where the source has none. */
  readonly abstract: string;
  /** The statement of rights that stood in the abstract: `© 2020 The Authors`. */
  readonly rights: string | null;
  readonly authors: readonly Author[];
  readonly year: number | null;
  /** When it appeared, as far as known: `2025-07` or `2025-07-31`; null where no more than the year is. */
  readonly date: string | null;
  readonly type: PaperType | null;
  readonly venue: string | null;
  readonly volume: string | null;
  readonly issue: string | null;
  /** As the source writes them: `433-460`, `e0134826`. */
  readonly pages: string | null;
  /** Lower case, without a resolver prefix. */
  readonly doi: string | null;
  /** Without a version suffix. */
  readonly arxiv: string | null;
  /** Digits. */
  readonly pmid: string | null;
  /** Id in the ACL Anthology: `2020.acl-main.1`, `P19-1001`. */
  readonly acl: string | null;
  /** Of its work in OpenAlex: `W2741809807`. */
  readonly openalex: string | null;
  /** Of Semantic Scholar: 40 hexadecimal digits. */
  readonly semanticScholar: string | null;
  /** An http(s) address, else null. */
  readonly url: string | null;
  /** An http(s) address of the full text, else null. */
  readonly pdf: string | null;
  /** BCP 47 language tag; null where the source names none. */
  readonly language: string | null;
  readonly keywords: readonly string[];
}

/** The fields of a paper of which only the texts are known. The order of keys is fixed: texts of papers are compared. */
export const nothingKnown: Omit<
  Paper,
  'id' | 'slug' | 'sourceId' | 'title' | 'abstract' | 'rights'
> = {
  authors: [],
  year: null,
  date: null,
  type: null,
  venue: null,
  volume: null,
  issue: null,
  pages: null,
  doi: null,
  arxiv: null,
  pmid: null,
  acl: null,
  openalex: null,
  semanticScholar: null,
  url: null,
  pdf: null,
  language: null,
  keywords: [],
};

/** Kinds of papers, in the words of CSL: `article` is a preprint, `speech` a talk or poster. */
export const paperTypes = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'paper-conference',
  'chapter',
  'book',
  'thesis',
  'report',
  'review',
  'dataset',
  'software',
  'patent',
  'speech',
  'standard',
  'webpage',
  'entry-encyclopedia',
  'document',
] as const;

export type PaperType = (typeof paperTypes)[number];

/** All papers in the order of their ids: a paper's index is its row everywhere. */
export interface Corpus {
  readonly papers: readonly Paper[];
}
