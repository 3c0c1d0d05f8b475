import type { FieldName, RawFields, RawItem, Remark } from '../../records/raw-record.ts';
import { quotable } from '../../make-problem.ts';
import type { Column } from './column-names.ts';
import { isDamaged } from './damaged-cell.ts';
import { doiOfOpenUrl, parseCitation } from './embase-citation.ts';
import { splitKeywordCell } from './list-cell.ts';
import { paperType } from './paper-type.ts';
import { splitNames, type NameStyle } from './split-names.ts';
import type { Row } from './split-rows.ts';

/** What the rows of a table have in common. */
export interface Table {
  readonly headers: readonly string[];
  readonly columns: ReadonlyMap<Column, readonly number[]>;
  readonly nameStyle: NameStyle;
}

/** Columns whose cell is the field's value as it stands. */
const plainFields = [
  ...(['id', 'title', 'abstract', 'year', 'venue', 'volume', 'issue', 'doi', 'arxiv'] as const),
  ...(['pmid', 'acl', 'openalex', 'semanticScholar', 'url', 'pdf'] as const),
];
/** What programs write for nothing. Titles and names may look like it. */
const nothing = /^(?:nan|null|none|na|n\/a|\\n|-+|\[\])$/iu;

/** The apostrophe with which our own tables and others keep spreadsheets from running a text as a formula. */
const formulaGuard = /^'(?=[=+\-@＝＋－＠])/u;

/** One row of as many cells as the header has, as a record. */
export function describeRow(row: Row, table: Table): RawItem {
  const reader = new RowReader(row, table);
  const { fields, key } = reader.readFields();
  const { names, remarks } = reader;
  return { kind: 'record', place: { line: row.line, key }, fields, names, remarks };
}

class RowReader {
  readonly remarks: Remark[] = [];
  readonly names: Partial<Record<FieldName, string>> = {};
  readonly #row: Row;
  readonly #table: Table;

  constructor(row: Row, table: Table) {
    this.#row = row;
    this.#table = table;
    if (row.strayQuoteAt !== null) this.#tellOfQuote(row.strayQuoteAt);
  }

  readFields(): { fields: RawFields; key: string | null } {
    const cells = new Map(plainFields.map((field) => [field, this.#read(field, field)]));
    const id = cells.get('id');
    const doi = cells.get('doi') ?? doiOfOpenUrl(this.#read('openUrl', 'doi') ?? '');
    const isOpenAlex = /openalex\.org\/(?:works\/)?W\d+$/iu.test(id ?? '');
    const year = cells.get('year');
    const type = this.#read('type', 'type') ?? '';
    const found: RawFields = {
      ...Object.fromEntries(cells),
      doi,
      openalex: cells.get('openalex') ?? (isOpenAlex ? id : undefined),
      type: paperType(type),
      language: this.#read('language', 'language'),
      authors: splitNames(this.#read('authors', 'authors') ?? '', this.#table.nameStyle),
      keywords: splitKeywordCell(this.#read('keywords', 'keywords') ?? ''),
      pages: this.#readPages(),
      date: this.#readDate(year),
    };
    const isAny = ([, value]: [string, unknown]): boolean => value !== undefined;
    // A citation in one text fills in what has no column of its own.
    const fields = {
      ...this.#readCitation(),
      ...Object.fromEntries(Object.entries(found).filter(isAny)),
    };
    return { fields, key: doi ?? id ?? null };
  }

  /** Journal, year and pages of one text. */
  #readCitation(): RawFields {
    const citation = this.#read('citation', 'venue');
    return citation === undefined ? {} : (parseCitation(citation) ?? {});
  }

  #readPages(): string | undefined {
    const pages = this.#read('pages', 'pages');
    if (pages !== undefined) return pages;
    const [first, last] = [this.#read('firstPage', 'pages'), this.#read('lastPage', 'pages')];
    if (first === undefined) return this.#read('articleNumber', 'pages');
    return last === undefined || last === first ? first : `${first}-${last}`;
  }

  /** With the year where the column has only day and month, as in Web of Science. */
  #readDate(year: unknown): string | undefined {
    const date = this.#read('date', 'date');
    const needsYear = date !== undefined && typeof year === 'string' && !/\d{4}/u.test(date);
    return needsYear ? `${date} ${year}` : date;
  }

  /** The first cell of a column that holds something; damaged ones are told of. */
  #read(column: Column, field: FieldName): string | undefined {
    const indexes = this.#table.columns.get(column) ?? [];
    for (const index of indexes) {
      const value = (this.#row.cells[index] ?? '').trim().replace(formulaGuard, '');
      if (value === '' || (column !== 'title' && column !== 'authors' && nothing.test(value)))
        continue;
      this.#name(field, index);
      if (!isDamaged(column, value)) return value;
      this.#tellOfDamage(index, value);
    }
    const [index] = indexes;
    if (index !== undefined) this.#name(field, index);
    return undefined;
  }

  /** The column that a field comes from, or would come from. */
  #name(field: FieldName, index: number): void {
    const header = this.#headerAt(index);
    if (header !== field) this.names[field] ??= header;
  }

  #headerAt(index: number): string {
    return this.#table.headers[index] || `column ${index + 1}`;
  }

  #tellOfDamage(index: number, value: string): void {
    this.remarks.push({
      level: 'warned',
      code: 'CSV-DAMAGED',
      field: this.#headerAt(index),
      value,
      message: `"${quotable(value)}" looks spreadsheet-damaged; it was left out.`,
      hint: 'Export the table again and do not save it from a spreadsheet, or make the column one of text before you paste into it.',
    });
  }

  #tellOfQuote(index: number): void {
    this.remarks.push({
      level: 'warned',
      code: 'CSV-QUOTE',
      field: this.#headerAt(index),
      value: this.#row.cells[index],
      message: 'A double quote stands out of place in the cell; it was kept.',
      hint: 'Put the whole cell in double quotes and write each quote in it twice: "the ""best"" of".',
    });
  }
}
