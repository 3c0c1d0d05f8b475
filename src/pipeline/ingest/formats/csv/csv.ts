import type { RawItem } from '../../records/raw-record.ts';
import { keepsRights } from '../../records/publisher-rights.ts';
import type { Format } from '../format.ts';
import { bareName, findColumns } from './column-names.ts';
import { describeRow, type Table } from './describe-row.ts';
import { findHeader, type Header } from './find-header.ts';
import { publisherOf } from './publisher-of.ts';
import {
  linesBeforeHeader,
  noAbstractColumn,
  noRows,
  noTitleColumn,
  openQuoteAt,
  repeatedColumns,
  wrongCellCount,
} from './refuse-table.ts';
import { nameStyleOf } from './split-names.ts';
import { splitRows, type Row, type SplitTable } from './split-rows.ts';

const endings: ReadonlySet<string> = new Set(['csv', 'tsv', 'tab']);

/**
 * Tables with commas, semicolons, tabs or bars between their cells: exports of databases and such as people make. The
 * first row names the columns, each further row is a paper.
 */
export const csv: Format = {
  name: 'csv',
  matches: (head, ending) => endings.has(ending) || looksLikeTable(withLineFeeds(head)),
  *read(raw) {
    const text = withLineFeeds(raw);
    const header = findHeader(text);
    if (header !== null) yield* readTable(text, header);
  },
};

/** Whether a text begins with names of columns that are known, and a row of as many cells. Prose has spaces behind its commas. */
function looksLikeTable(head: string): boolean {
  const header = findHeader(head);
  if (header === null || !header.hasTitle || findColumns(header.names).size < 2) return false;
  const [line = ''] = head.slice(header.start).split('\n', 1);
  if (line.includes(`${header.separator} `)) return false;
  const { rows, openQuote } = splitTable(head, header);
  const first = rows.slice(1).find((row) => !isBlank(row));
  // A long row does not fit into the beginning of a file.
  return first === undefined ? openQuote !== null : first.cells.length === header.names.length;
}

function* readTable(text: string, header: Header): Iterable<RawItem> {
  const { rows, openQuote } = splitTable(text, header);
  const headers = trimEnd(rows[0]?.cells ?? header.names).map((name) => name.trim());
  const columns = findColumns(headers);
  const papers = rows.slice(1).filter((row) => !isBlank(row));
  const refusal = rows.length === 0 ? null : refuseColumns(headers, columns);
  if (refusal !== null) {
    yield refusal;
    return;
  }
  if (rows.length > 0) yield* remarkOnFile(headers, text.slice(0, header.start));
  if (papers.length === 0 && openQuote === null) yield noRows(headers);
  const names = papers.flatMap(({ cells }) => cells[columns.get('authors')?.[0] ?? -1] ?? []);
  const table = { headers, columns, nameStyle: nameStyleOf(headers, names) };
  yield* readRows(papers, { table, separator: header.separator });
  if (openQuote !== null) yield openQuoteAt(openQuote);
}

/** Why a file with these columns cannot be read, or null. */
function refuseColumns(headers: readonly string[], columns: Table['columns']): RawItem | null {
  if (!columns.has('title')) return noTitleColumn(headers);
  const read = new Set(Array.from(columns.values()).flat());
  const seen = new Set<string>();
  const repeated = headers.filter((header, index) => {
    if (!read.has(index)) return false;
    const isRepeated = seen.has(bareName(header));
    seen.add(bareName(header));
    return isRepeated;
  });
  return repeated.length === 0 ? null : repeatedColumns(repeated);
}

function* remarkOnFile(headers: readonly string[], before: string): Iterable<RawItem> {
  const skipped = before.split('\n').filter((line) => line.trim() !== '');
  if (skipped.length > 0) yield linesBeforeHeader(skipped);
  const publisher = publisherOf(headers);
  if (!findColumns(headers).has('abstract')) yield noAbstractColumn(headers);
  else if (publisher !== null) yield keepsRights(publisher);
}

function* readRows(
  rows: readonly Row[],
  { table, separator }: { table: Table; separator: string },
): Iterable<RawItem> {
  const width = table.headers.length;
  let usedWidth = 0;
  for (const { cells } of rows) {
    const used = cells.length < width ? 0 : trimEnd(cells).length;
    if (used <= width) usedWidth = Math.max(usedWidth, used);
  }
  for (const row of rows) {
    const { cells } = row;
    // A row may lack cells that are empty in all others, and have empty ones too many.
    const isShort = cells.length < width && (usedWidth === 0 || cells.length < usedWidth);
    const isLong = cells.length > width && trimEnd(cells).length > width;
    yield isShort || isLong ? wrongCellCount(row, { width, separator }) : describeRow(row, table);
  }
}

/** The rows from the header on, counted from the beginning of the file. */
function splitTable(text: string, header: Header): SplitTable {
  const { rows, openQuote } = splitBody(text.slice(header.start), header);
  const shift = header.line - 1;
  const shifted = <Counted extends { line: number; number: number }>(at: Counted): Counted => ({
    ...at,
    line: at.line + shift,
    number: at.number + shift,
  });
  return { rows: rows.map(shifted), openQuote: openQuote && shifted(openQuote) };
}

/** Many programs put no quotes around cells between tabs, whatever the cells hold. */
function splitBody(body: string, { separator, names }: Header): SplitTable {
  const quoted = splitRows(body, { separator, hasQuotes: true });
  const isSound =
    quoted.openQuote === null && quoted.rows.every((row) => row.strayQuoteAt === null);
  if (separator !== '\t' || isSound) return quoted;
  const bare = splitRows(body, { separator, hasQuotes: false });
  const count = ({ rows }: SplitTable, isWhole: boolean): number =>
    rows.filter((row) => !isBlank(row) && (row.cells.length === names.length) === isWhole).length;
  const isBareWorse =
    count(bare, true) < count(quoted, true) ||
    (quoted.openQuote === null && count(bare, false) > count(quoted, false));
  return isBareWorse ? quoted : bare;
}

function isBlank({ cells }: Row): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** Without the empty cells at the end. */
function trimEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
}

function withLineFeeds(text: string): string {
  return text.replaceAll(/\r\n?/gu, '\n');
}
