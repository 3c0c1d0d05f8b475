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

/** Gives no abstract. */
export function noAbstract(): string {
  return '';
}
