import { editDistance } from '../../../../math/edit-distance.ts';
import { quotable } from '../../make-problem.ts';
import type { RawItem, Remark } from '../../records/raw-record.ts';
import { bareName, namesOf, type Column } from './column-names.ts';
import type { OpenQuote, Row } from './split-rows.ts';

/** More names of columns are not listed. */
const maxListed = 40;
const separatorNames: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
};

/** Says that no column holds titles. */
export function noTitleColumn(headers: readonly string[]): RawItem {
  return refused({
    code: 'CSV-NO-TITLE',
    value: headers.join(' · '),
    message: `No column holds titles. The columns are: ${listNames(headers)}.`,
    hint: `${nearestHint(headers, 'title')}Name the column of the titles "Title" in the first row of the file.`,
  });
}

/** Says that two columns of the same name are both to be read. */
export function repeatedColumns(repeated: readonly string[]): RawItem {
  const names = repeated.map((name) => `"${quotable(name)}"`).join(', ');
  return refused({
    code: 'CSV-DUPLICATE-COLUMN',
    value: repeated.join(' · '),
    message: `Several columns have the same name: ${names}.`,
    hint: 'Rename or remove all but one of each, so that it is clear which is meant.',
  });
}

/** Says that there are no rows below the header. */
export function noRows(headers: readonly string[]): RawItem {
  return refused({
    code: 'CSV-NO-ROWS',
    value: headers.join(' · '),
    message: 'There is no record in the file: no row follows the names of the columns.',
    hint: 'Write one paper a row below them, or remove the file.',
  });
}

/** Says that the quote of a cell is never closed. */
export function openQuoteAt({ number, line, value }: OpenQuote): RawItem {
  return {
    kind: 'broken',
    place: { line, key: null },
    remark: {
      level: 'rejected',
      code: 'CSV-OPEN-QUOTE',
      value,
      message: `A quote opens in row ${number}, on line ${line}, and is never closed; this row and all that follow were not read.`,
      hint: 'End the cell with a double quote. Within a cell in quotes write each quote twice: "the ""best"" of".',
    },
  };
}

/** Says that a row has not as many cells as there are columns. */
export function wrongCellCount(
  { cells, line, number }: Row,
  { width, separator }: { width: number; separator: string },
): RawItem {
  const marks = separatorNames[separator] ?? 'separators';
  const hint =
    cells.length > width
      ? `Put a cell that holds ${marks} in double quotes, and write each quote in it twice.`
      : `Write all ${marks}, also of empty cells, and put a cell that goes over several lines in double quotes.`;
  const cellCount = `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}`;
  return {
    kind: 'broken',
    place: { line, key: null },
    remark: {
      level: 'rejected',
      code: 'CSV-ROW-LENGTH',
      value: cells.join(' · '),
      message: `Row ${number} has ${cellCount}, but there ${width === 1 ? 'is 1 column' : `are ${width} columns`}.`,
      hint,
    },
  };
}

/** Says that there is no column of abstracts. */
export function noAbstractColumn(headers: readonly string[]): RawItem {
  return told({
    level: 'warned',
    code: 'CSV-NO-ABSTRACT',
    value: headers.join(' · '),
    message: `No column holds abstracts. The columns are: ${listNames(headers)}.`,
    hint: `${nearestHint(headers, 'abstract')}Export the file with abstracts, or name their column "Abstract".`,
  });
}

/** Says that lines before the header were passed over. */
export function linesBeforeHeader(lines: readonly string[]): RawItem {
  const which = lines.length === 1 ? 'the line' : `the ${lines.length} lines`;
  return told({
    level: 'noted',
    code: 'CSV-FURNITURE',
    value: lines.map((line) => line.trim().slice(0, 80)).join(' · '),
    message: `Skipped ${which} before the names of the columns.`,
    hint: 'Nothing to do.',
  });
}

function refused(remark: Omit<Remark, 'level'>): RawItem {
  return { kind: 'broken', place: null, remark: { level: 'rejected', ...remark } };
}

function told(remark: Remark): RawItem {
  return { kind: 'remark', place: null, remark };
}

function listNames(headers: readonly string[]): string {
  const names = headers.slice(0, maxListed).map((header) => `"${quotable(header)}"`);
  const more = headers.length - names.length;
  return more === 0 ? names.join(', ') : `${names.join(', ')} and ${more} more`;
}

/** The header that is most like a name of the column, where one is; an empty text where none is near. */
function nearestHint(headers: readonly string[], column: Column): string {
  let nearest = { header: '', name: '', distance: Infinity };
  for (const header of headers.slice(0, maxListed)) {
    const bare = bareName(header);
    if (bare === '' || bare.length > 40) continue;
    for (const name of namesOf(column)) {
      const distance = editDistance(bare, bareName(name));
      const isNear = distance <= Math.max(2, bare.length / 3) && distance < bare.length;
      if (isNear && distance < nearest.distance) nearest = { header, name, distance };
    }
  }
  if (nearest.distance === Infinity) return '';
  return `Is "${quotable(nearest.header)}" meant to be "${nearest.name}"? `;
}
