import { authorName } from '../../domain/author.ts';
import type { Atlas, AtlasPaper } from '../../domain/atlas.ts';
import { clientRows } from '../../domain/client-map.ts';
import type { Settings } from '../../domain/settings.ts';
import { excerptOf } from '../paper-text.ts';

/** The texts of a paper that search looks through, as the source writes them. */
export interface SearchedPaper {
  readonly title: string;
  /** As far as the settings show it. */
  readonly abstract: string;
  readonly keywords: readonly string[];
  readonly authors: readonly string[];
  /** Empty where none is known. */
  readonly venue: string;
  /** 0 where none is known. */
  readonly year: number;
}

/** Papers by row: those of the client map in its order, then the unplaced ones in the order of their ids. */
export function searchedRows(atlas: Pick<Atlas, 'papers' | 'themes'>): readonly AtlasPaper[] {
  const unplaced = atlas.papers.flatMap(({ place }, index) => (place === null ? [index] : []));
  return [...clientRows(atlas), ...unplaced].flatMap((index) => atlas.papers[index] ?? []);
}

/** What search may know of a paper. */
export function searchedPaper(paper: AtlasPaper, setting: Settings['abstracts']): SearchedPaper {
  return {
    title: paper.title,
    abstract: searchedAbstract(paper.abstract, setting),
    keywords: paper.keywords,
    authors: paper.authors.map(authorName),
    venue: paper.venue ?? '',
    year: paper.year ?? 0,
  };
}

function searchedAbstract(abstract: string, setting: Settings['abstracts']): string {
  if (setting === 'none') return '';
  return setting === 'full' ? abstract : excerptOf(abstract).text;
}
