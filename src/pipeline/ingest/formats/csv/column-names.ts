import type { FieldName } from '../../records/raw-record.ts';

/** What a column holds: a field, or a part of one. */
export type Column =
  | FieldName
  | 'firstPage'
  | 'lastPage'
  | 'articleNumber'
  /** Journal, year, volume and pages in one text, as Embase writes them. */
  | 'citation'
  /** The address of a library's link resolver, which holds the DOI. */
  | 'openUrl';

/**
 * Names of columns in exports of Scopus, Web of Science, Dimensions, IEEE Xplore, SpringerLink, Embase, PubMed, PsycINFO,
 * Lens, Zotero, OpenAlex, Rayyan, ASReview and Mini-Conf, and in tables made by hand. Where several columns hold
 * the same, the name that stands first here is asked first.
 */
const namesOfColumns: Readonly<Record<Column, string>> = {
  id: 'ID|UID|Key|EID|UT (Unique WOS ID)|Publication ID|Lens ID|Paper ID|Accession Number|PUI|Record ID|Entry ID|Citation Key|Cite Key|BibTeX Key|Identifier|Item ID|Article ID',
  title:
    'Title|Article Title|Document Title|Item Title|Paper Title|Primary Title|Display Name|Original Title',
  abstract: 'Abstract|Abstract Note|Abstract Text|Paper Abstract|Summary|Original Abstract',
  authors:
    'Author full names|Authors|Author|Author Names|Author Name|First Authors|Creators|Creator|Contributors|authorships.author.display_name|Author List',
  year: 'Year|Publication Year|PubYear|Pub Year|Year Published|Published Year|Year of Publication',
  date: 'Publication Date|Date of Publication|Date Published|Published Date|Publication Date (online)|Publication Date (print)|Cover Date|Date|Issue Date|Online Date|Published',
  type: 'Document Type|Item Type|Publication Type|Content Type|Type of Reference|Reference Type|Entry Type|Doctype|Document Identifier|Type',
  venue:
    'Source title|Publication Title|Journal|Journal Title|Journal/Book|Journal Name|Publication Name|Venue|Booktitle|Book Title|Anthology Title|Container Title|Proceedings Title|Secondary Title|primary_location.source.display_name|primary_location_display_name|Host Venue|Conference|Conference Name|Conference Title|Journal Ref|Pubtitle|Publication',
  volume: 'Volume|Journal Volume|biblio.volume|Vol',
  issue: 'Issue|Journal Issue|Issue Number|biblio.issue|Number',
  pages: 'Pages|Pagination|Page Range|Page',
  firstPage: 'Page start|Start Page|First Page|biblio.first_page',
  lastPage: 'Page end|End Page|Last Page|biblio.last_page',
  articleNumber: 'Art. No.|Article Number',
  doi: 'DOI|Item DOI|DOI Link|Article DOI|DOI URL|Digital Object Identifier|ids.doi',
  arxiv: 'arXiv|arXiv ID',
  pmid: 'PMID|PubMed ID|Medline PMID|ids.pmid',
  acl: 'ACL ID|Anthology ID|ACL Anthology ID',
  openalex: 'OpenAlex|OpenAlex ID|ids.openalex',
  semanticScholar: 'Semantic Scholar ID|S2 ID|S2 Paper ID',
  url: 'URL|Link|Links|Full Text Link|Article URL|Paper URL|External URL|Source Linkout|Dimensions URL|Document URL|Landing Page|primary_location.landing_page_url|Web of Science Record|Embase Link',
  pdf: 'PDF URL|PDF Link|PDF|best_oa_location.pdf_url|primary_location.pdf_url|open_access.oa_url',
  language: 'Language of Original Document|Language',
  keywords:
    'Author Keywords|Keywords|Keyword|Manual Tags|Tags|Index Keywords|Keywords Plus|IEEE Terms|MeSH Terms|Emtree Medical Index Terms|Automatic Tags|Subjects|Subject Terms|keywords.display_name',
  citation: 'Source',
  openUrl: 'Open URL Link',
};

/** Two-letter names of the tab-separated export of Web of Science. */
const namesOfTags: Readonly<Partial<Record<Column, string>>> = {
  id: 'UT',
  title: 'TI',
  abstract: 'AB',
  authors: 'AF|AU',
  year: 'PY',
  date: 'PD',
  type: 'DT',
  venue: 'SO',
  volume: 'VL',
  issue: 'IS',
  firstPage: 'BP',
  lastPage: 'EP',
  articleNumber: 'AR',
  doi: 'DI',
  pmid: 'PM',
  language: 'LA',
  keywords: 'DE|ID',
};

/** What a name says, and how early it is asked among the names of its column. */
interface KnownName {
  readonly column: Column;
  readonly rank: number;
}

const knownNames = indexNames(namesOfColumns, bareName);
const knownTags = indexNames(namesOfTags, (name) => name);

/** A name without what dialects differ in: `publication_year` and `Publication Year` are the same. */
export function bareName(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** All names of a column, as exports write them. */
export function namesOf(column: Column): readonly string[] {
  return namesOfColumns[column].split('|');
}

/** Whether a header consists of the two-letter names of Web of Science. */
export function hasTags(headers: readonly string[]): boolean {
  const seen = new Set(headers);
  return seen.has('TI') && ['AU', 'SO', 'PY', 'UT'].some((tag) => seen.has(tag));
}

/** Of each column that is read the indexes in the header, the best first. */
export function findColumns(headers: readonly string[]): ReadonlyMap<Column, readonly number[]> {
  const found = new Map<Column, { index: number; rank: number }[]>();
  const areTags = hasTags(headers);
  for (const [index, header] of headers.entries()) {
    const known = areTags ? knownTags.get(header) : knownNames.get(bareName(header));
    if (known === undefined) continue;
    const list = found.get(known.column) ?? [];
    found.set(known.column, [...list, { index, rank: known.rank }]);
  }
  // Without volumes beside it, a column "Number" counts the rows.
  if (!found.has('volume') && found.get('issue')?.every(({ index }) => isNumber(headers[index])))
    found.delete('issue');
  return new Map(
    Array.from(found, ([column, list]) => [
      column,
      list.sort((left, right) => left.rank - right.rank).map(({ index }) => index),
    ]),
  );
}

function isNumber(header = ''): boolean {
  return bareName(header) === 'number';
}

function indexNames(
  table: Readonly<Partial<Record<Column, string>>>,
  keyOf: (name: string) => string,
): ReadonlyMap<string, KnownName> {
  return new Map(
    (Object.entries(table) as [Column, string][]).flatMap(([column, names]) =>
      names.split('|').map((name, rank) => [keyOf(name), { column, rank }] as const),
    ),
  );
}
