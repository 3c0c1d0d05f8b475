import { CsvError, parse, type Options } from 'csv-parse/sync';
import { firstLine } from '../../first-line.ts';

/** One row of a table. */
export interface Row {
  readonly cells: readonly string[];
  /** On which it begins; a cell may go over several. */
  readonly line: number;
  /** As a spreadsheet counts: from 1, with blank rows and the header. */
  readonly number: number;
  /** Index of the first cell with a quote that should not stand there, or null. */
  readonly strayQuoteAt: number | null;
}

/** Rows up to the end of the text, or up to a quote that is never closed. */
export interface SplitTable {
  readonly rows: readonly Row[];
  readonly openQuote: OpenQuote | null;
}

/** A quote that is never closed. */
export interface OpenQuote {
  /** Of its row. */
  readonly number: number;
  /** On which the quote stands. */
  readonly line: number;
  /** The cell, no further than its first line. */
  readonly value: string;
}

/** How cells stand apart. */
export interface Dialect {
  readonly separator: string;
  /** False where a double quote is a character like any other. */
  readonly hasQuotes: boolean;
}

/**
 * Splits a text whose lines end with line feeds into rows. A stray quote is kept and told of. A quoted cell that goes
 * over a line end must be closed properly: else its quote counts as never closed, for it has swallowed other rows.
 */
export function splitRows(text: string, dialect: Dialect): SplitTable {
  const bytes = Buffer.from(text);
  const rows: Row[] = [];
  let openQuote: OpenQuote | null = null;
  let start = 0;
  const takeRow = (cells: string[], end: { lines: number; bytes: number }): null => {
    const row = bytes.subarray(start, end.bytes);
    start = end.bytes;
    if (openQuote !== null) return null;
    const line = end.lines - countLineEnds(cells);
    const number = rows.length + 1;
    // A quote that stands wrong is always left in its cell.
    const isSuspect = dialect.hasQuotes && cells.some((cell) => cell.includes('"'));
    const checked = isSuspect ? checkQuotes(row, dialect) : { cells, strayQuoteAt: null };
    if ('openQuoteAt' in checked) {
      const before = countLineEnds(cells.slice(0, checked.openQuoteAt));
      const value = firstLine(cells[checked.openQuoteAt] ?? '');
      openQuote = { number, line: line + before, value };
    } else rows.push({ line, number, ...checked });
    return null;
  };
  try {
    parse(bytes, { ...optionsFor(dialect), on_record: takeRow });
  } catch (error) {
    if (!(error instanceof CsvError) || error.code !== 'CSV_QUOTE_NOT_CLOSED') throw error;
    // The position of the error is that of the separator before the cell; before the first cell there is none.
    const cellStart = Number(error['bytes']) + (error['column'] === 0 ? 0 : 1);
    openQuote ??= {
      number: rows.length + 1,
      line: 1 + countIn(bytes.subarray(0, cellStart), 0x0a),
      value: firstLine(bytes.toString('utf8', cellStart, cellStart + 400)),
    };
  }
  return { rows, openQuote };
}

/** The cells of the first row alone; where its quotes are not closed, those of the first line. */
export function splitFirstRow(text: string, separator: string): readonly string[] {
  const read = (hasQuotes: boolean): readonly string[] =>
    parse(text, { ...optionsFor({ separator, hasQuotes }), to: 1 })[0] ?? [];
  try {
    return read(true);
  } catch (error) {
    if (error instanceof CsvError) return read(false);
    throw error;
  }
}

function optionsFor({ separator, hasQuotes }: Dialect): Options {
  return {
    delimiter: separator,
    record_delimiter: '\n',
    quote: hasQuotes ? '"' : null,
    relax_quotes: true,
    relax_column_count: true,
    // A quote behind a space opens a cell too.
    ltrim: true,
  };
}

/** Reads a row again, cell by cell as it is written. */
function checkQuotes(
  row: Buffer,
  dialect: Dialect,
): Pick<Row, 'cells' | 'strayQuoteAt'> | { readonly openQuoteAt: number } {
  const cells: string[] = [];
  const found: { strayQuoteAt: number | null; openQuoteAt: number | null } = {
    strayQuoteAt: null,
    openQuoteAt: null,
  };
  let start = 0;
  const takeCell = (value: string, end: { bytes: number }): string => {
    const written = row.toString('utf8', start, end.bytes).trim();
    start = end.bytes + 1;
    const inner = unquote(written);
    if (inner === null && written.includes('"')) {
      // Only within quotes does a cell hold an end of line.
      if (value.includes('\n')) found.openQuoteAt ??= cells.length;
      found.strayQuoteAt ??= cells.length;
    }
    cells.push(inner ?? withoutOuterQuotes(written) ?? value);
    return value;
  };
  parse(row, { ...optionsFor(dialect), cast: takeCell });
  const { strayQuoteAt, openQuoteAt } = found;
  return openQuoteAt === null ? { cells, strayQuoteAt } : { openQuoteAt };
}

/** What stands between proper quotes, or null. */
function unquote(written: string): string | null {
  if (written.length < 2 || !written.startsWith('"') || !written.endsWith('"')) return null;
  const inner = written.slice(1, -1);
  return inner.replaceAll('""', '').includes('"') ? null : inner.replaceAll('""', '"');
}

/** What stands in `"He said "yes" at once"`, where the first inner quote opens; null for any other text. */
function withoutOuterQuotes(written: string): string | null {
  const inner = written.slice(1, -1);
  const isQuoted = written.length > 2 && written.startsWith('"') && written.endsWith('"');
  return isQuoted && /^[^"]*[\s([]"/u.test(inner) ? inner.replaceAll('""', '"') : null;
}

function countLineEnds(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count++;
  }
  return count;
}

function countIn(bytes: Uint8Array, wanted: number): number {
  let count = 0;
  for (let at = bytes.indexOf(wanted); at !== -1; at = bytes.indexOf(wanted, at + 1)) count++;
  return count;
}
