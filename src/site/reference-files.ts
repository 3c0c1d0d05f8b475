import type { Atlas, AtlasPaper } from '../domain/atlas.ts';
import type { Settings } from '../domain/settings.ts';
import { bibtexParts } from '../references/bibtex.ts';
import { cslParts } from '../references/csl-json.ts';
import { csvFile, csvParts } from '../references/csv.ts';
import { risParts } from '../references/ris.ts';
import { abstractWithRights, type AbstractOf } from '../references/referenced-paper.ts';
import { excerptOf } from './paper-text.ts';

/** A format that references can be taken away in. */
export interface ReferenceFormat {
  /** Name of the file beside the page. */
  readonly name: 'papers.bib' | 'papers.ris' | 'papers.csl.json' | 'papers.csv';
  /** As a link calls it. */
  readonly label: string;
  readonly contentType: string;
  /** The file part by part. */
  readonly write: (
    papers: readonly AtlasPaper[],
    abstractOf: AbstractOf<AtlasPaper>,
  ) => Iterable<string>;
  /** A file that holds no reference, but where the format lets it says why not. */
  readonly writeNone: (reason: string) => string;
}

/** All of them, in the order in which a page offers them. */
export const referenceFormats: readonly ReferenceFormat[] = [
  {
    name: 'papers.bib',
    label: 'BibTeX',
    contentType: 'application/x-bibtex; charset=utf-8',
    write: bibtexParts,
    // An at sign begins an entry, wherever it stands.
    writeNone: (reason) => `% ${reason.replaceAll('@', '')}\n`,
  },
  {
    name: 'papers.ris',
    label: 'RIS',
    contentType: 'application/x-research-info-systems; charset=utf-8',
    write: risParts,
    // RIS has no remarks; an empty file would be none.
    writeNone: () => '\r\n',
  },
  {
    name: 'papers.csl.json',
    label: 'CSL-JSON',
    contentType: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    write: cslParts,
    writeNone: () => '[]\n',
  },
  {
    name: 'papers.csv',
    label: 'CSV',
    contentType: 'text/csv; charset=utf-8',
    write: csvParts,
    writeNone: () => csvFile([]),
  },
];

/** What a file of references may hold of an abstract: what pages show of it, no more. A whole one takes its rights along. */
export function abstractFor(setting: Settings['abstracts']): AbstractOf<AtlasPaper> {
  return (paper) => {
    if (setting === 'none') return '';
    return setting === 'full' ? abstractWithRights(paper) : excerptOf(paper.abstract).text;
  };
}

/** Papers by index, as far as there are any. */
export function papersAt(atlas: Pick<Atlas, 'papers'>, indexes: readonly number[]): AtlasPaper[] {
  return indexes.flatMap((index) => atlas.papers[index] ?? []);
}
