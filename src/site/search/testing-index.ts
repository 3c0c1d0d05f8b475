import type { Atlas, AtlasPaper } from '../../domain/atlas.ts';
import { slugWords } from '../../model/slug-words.ts';
import { searchOver, type Search } from '../../search/search.ts';
import { makeSearchFiles, type SearchFile } from './search-files.ts';

/** A paper of a made-up index; what is left out is empty. */
export interface TestPaper {
  readonly title: string;
  readonly abstract?: string;
  readonly authors?: readonly string[];
  readonly keywords?: readonly string[];
  readonly venue?: string;
  readonly year?: number;
  /** -1 for an unplaced paper. */
  readonly themeIndex?: number;
  readonly hasPage?: boolean;
}

/** What else an index is made from. */
export interface TestIndexOptions {
  readonly themes?: readonly string[];
  readonly abstracts?: 'full' | 'excerpt' | 'none';
  readonly digest?: string;
}

/** Files of the index of made-up papers. */
export function makeTestFiles(
  papers: readonly TestPaper[],
  { themes = ['Everything'], abstracts = 'full', digest = 'a'.repeat(64) }: TestIndexOptions = {},
): SearchFile[] {
  const atlasPapers = papers.map((paper, index) => atlasPaper(paper, index));
  // Only what the index reads.
  const atlas = {
    settings: { abstracts, language: 'en' },
    digest,
    papers: atlasPapers,
    themes: themes.map((label, themeIndex) => ({
      label,
      slug: slugWords(label),
      paperIndexes: atlasPapers.flatMap(({ place }, index) =>
        place?.themeIndex === themeIndex ? [index] : [],
      ),
    })),
  } as unknown as Atlas;
  return makeSearchFiles(atlas, (path) => `/map/${path}`);
}

/** A search over made-up papers, and the names of the files that it has fetched. */
export function openTestSearch(
  papers: readonly TestPaper[],
  options: TestIndexOptions = {},
): Search & { readonly fetched: string[] } {
  const files = new Map(makeTestFiles(papers, options).map(({ name, bytes }) => [name, bytes]));
  const fetched: string[] = [];
  const search = searchOver((address) => {
    const name = address.replace(/\?.*$/, '');
    const bytes = files.get(name);
    fetched.push(name);
    return bytes === undefined ? Promise.reject(new Error(`no ${name}`)) : Promise.resolve(bytes);
  });
  return { ...search, fetched };
}

function atlasPaper(paper: TestPaper, index: number): AtlasPaper {
  const id = String(index).padStart(8, '0');
  const themeIndex = paper.themeIndex ?? 0;
  // Only what the index reads.
  return {
    id,
    slug: `${slugWords(paper.title)}-${id}`.replace(/^-/, ''),
    title: paper.title,
    abstract: paper.abstract ?? '',
    authors: (paper.authors ?? []).map((literal) => ({ literal })),
    keywords: paper.keywords ?? [],
    venue: paper.venue ?? null,
    year: paper.year ?? null,
    language: null,
    hasPage: paper.hasPage ?? true,
    place: themeIndex < 0 ? null : { themeIndex },
  } as unknown as AtlasPaper;
}
