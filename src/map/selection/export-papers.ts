import { authorName } from '../../domain/author.ts';
import type { ClientReference } from '../../domain/client-references.ts';
import { bibtexFile } from '../../references/bibtex.ts';
import { cslFile } from '../../references/csl-json.ts';
import { csvFile } from '../../references/csv.ts';
import { risFile } from '../../references/ris.ts';

/** A paper to be written out, with what the map knows of it. */
export interface ExportedPaper extends ClientReference {
  /** Absolute address of its page. */
  readonly page: string;
  readonly themeId: string;
  readonly theme: string;
  /** Unit square, y upwards. */
  readonly x: number;
  readonly y: number;
}

/** A kind of file that a list of papers can be saved as. */
export interface ExportFormat {
  readonly name: string;
  /** Ending of the file, without a dot before it. */
  readonly ending: string;
  readonly mediaType: string;
  readonly write: (papers: readonly ExportedPaper[]) => string;
}

export const exportFormats: readonly ExportFormat[] = [
  {
    name: 'BibTeX',
    ending: 'bib',
    mediaType: 'application/x-bibtex',
    write: (papers) => bibtexFile(papers),
  },
  {
    name: 'RIS',
    ending: 'ris',
    mediaType: 'application/x-research-info-systems',
    write: (papers) => risFile(papers),
  },
  {
    name: 'CSL-JSON',
    ending: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: (papers) => cslFile(papers),
  },
  { name: 'CSV', ending: 'csv', mediaType: 'text/csv', write: (papers) => csvFile(papers) },
  { name: 'JSON', ending: 'json', mediaType: 'application/json', write: jsonFile },
];

/** A list of papers with the fields of `papers.jsonl`, as far as the browser has them. */
function jsonFile(papers: readonly ExportedPaper[]): string {
  const list = papers.map((paper) => ({
    id: paper.id,
    source_id: paper.sourceId,
    title: paper.title,
    authors: paper.authors.map(authorName),
    year: paper.year,
    venue: paper.venue,
    doi: paper.doi,
    url: paper.url,
    page: paper.page,
    theme: paper.themeId,
    theme_label: paper.theme,
    x: paper.x,
    y: paper.y,
  }));
  return `${JSON.stringify(list, null, 2)}\n`;
}
