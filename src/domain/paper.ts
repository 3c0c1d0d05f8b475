/** Permanent id of a paper: at least 8 characters of Crockford base32, lower case. */
export type PaperId = string & { readonly kind: 'paper-id' };

/** One paper of the corpus, after all checks. Text is NFC, one line, untrusted: escape it on output. */
export interface Paper {
  readonly id: PaperId;
  /** Last part of the address: words of the title, then the id. */
  readonly slug: string;
  /** The record's own id, key or DOI as it stood in the source. */
  readonly sourceId: string | null;
  readonly title: string;
  /** Empty where the source has none. */
  readonly abstract: string;
  readonly authors: readonly string[];
  readonly year: number | null;
  readonly venue: string | null;
  /** Lower case, without a resolver prefix. */
  readonly doi: string | null;
  /** Without a version suffix. */
  readonly arxiv: string | null;
  /** An http(s) address, else null. */
  readonly url: string | null;
  /** BCP 47 language tag, as given. */
  readonly language: string | null;
  readonly keywords: readonly string[];
}

/** All papers in the order of their ids: a paper's index is its row everywhere. */
export interface Corpus {
  readonly papers: readonly Paper[];
}
