import type { RegisteredField } from '../paper-identity.ts';

/** Why two records are one paper; the kinds stand in the order in which they are believed. */
export type Evidence =
  /** The setting `duplicates.join` says so. */
  | { readonly kind: 'setting' }
  | { readonly kind: RegisteredField; readonly value: string }
  /** A source's own id, and the same title. */
  | { readonly kind: 'source-id'; readonly value: string }
  /** A preprint and its published version, by title and the authors named. */
  | {
      readonly kind: 'versions';
      readonly authors: readonly string[];
      readonly isSameTitle: boolean;
    }
  | {
      readonly kind: 'likeness';
      readonly authors: readonly string[];
      readonly isSameTitle: boolean;
    }
  /** The same title and abstract. */
  | { readonly kind: 'abstract' }
  /** The same title and year of records of which one names no authors. */
  | { readonly kind: 'title-year'; readonly year: number }
  /** All fields are the same. */
  | { readonly kind: 'twin' };

const idNames: Readonly<Record<RegisteredField, string>> = {
  doi: 'DOI',
  arxiv: 'arXiv id',
  pmid: 'PubMed id',
  openalex: 'OpenAlex id',
  semanticScholar: 'Semantic Scholar id',
  acl: 'ACL Anthology id',
};

/** A registered id by the name that people know it by. */
export function idName(field: RegisteredField): string {
  return idNames[field];
}

/** The evidence in words: completes "It is the paper of …: ". */
export function describeEvidence(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'setting':
      return 'the setting `duplicates.join` names them together';
    case 'source-id':
      return `both have the id "${evidence.value}" and the same title`;
    case 'versions':
      return `one is a preprint, the other the published version, with ${ofTitle(evidence)}`;
    case 'likeness':
      return `both have ${ofTitle(evidence)}`;
    case 'abstract':
      return 'both have the same title and nearly the same abstract';
    case 'title-year':
      return `both have the same title and the year ${String(evidence.year)}, and one names no authors`;
    case 'twin':
      return 'all their fields are the same';
    default:
      return `both have the ${idName(evidence.kind)} ${evidence.value}`;
  }
}

const shownAuthorCount = 3;

function ofTitle({
  authors,
  isSameTitle,
}: {
  authors: readonly string[];
  isSameTitle: boolean;
}): string {
  const shown = authors.slice(0, shownAuthorCount).join(', ');
  const more = authors.length > shownAuthorCount ? ' and others' : '';
  const noun = authors.length === 1 ? 'author' : 'authors';
  return `${isSameTitle ? 'the same' : 'nearly the same'} title and the ${noun} ${shown}${more}`;
}
