import type { Paper } from '../domain/paper.ts';

/** What of a paper a reference holds. Its abstract is handed over apart: not every map may pass it on. */
export type ReferencedPaper = Omit<Paper, 'slug' | 'abstract' | 'rights'>;

/** How to write one reference. */
export interface ReferenceOptions {
  /** Left out where it is empty, the default. */
  readonly abstract?: string;
}

/** Gives the abstract that a file is to hold of a paper; '' for none. */
export type AbstractOf<P extends ReferencedPaper> = (paper: P) => string;

/**
 * An abstract with the statement of rights that belongs to it behind it, as databases write it. No format has a field of its own
 * for it that all others know, and readers of ours part the two again.
 */
export function abstractWithRights({
  abstract,
  rights,
}: Pick<Paper, 'abstract' | 'rights'>): string {
  return abstract === '' || rights === null ? abstract : `${abstract} ${rights}`;
}

/** Gives no abstract. */
export function noAbstract(): string {
  return '';
}
