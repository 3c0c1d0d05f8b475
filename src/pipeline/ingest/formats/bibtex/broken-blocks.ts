import type { LinePlaces } from '../../line-places.ts';
import type { RawItem, Remark } from '../../records/raw-record.ts';
import type { Entry } from './entry.ts';
import { keyOf, parseEntryBody, type FieldFault } from './parse-fields.ts';
import { maxBraceDepth, type Block } from './split-blocks.ts';
import { typesWithoutPaper } from './entry.ts';

type Complaint = Pick<Remark, 'code' | 'message' | 'hint'>;

/** What is wrong with the braces of a block, as an item of the file. */
export function brokenBraces(block: Block, lines: LinePlaces): RawItem | null {
  const { fault } = block;
  if (fault === null) return null;
  if (fault.kind === 'deep') {
    return brokenBlock(block, lines, {
      code: 'BIB-DEPTH',
      message: `The entry has braces more than ${maxBraceDepth} levels deep.`,
      hint: 'Take out the braces that keep nothing together: `title = {…}`.',
    });
  }
  if (fault.kind === 'closed early') {
    return brokenBlock(block, lines, {
      code: 'BIB-BRACE',
      message: `The entry ends in line ${lines.lineOf(fault.offset)}, and fields follow: one closing brace is too many.`,
      hint: 'Remove the closing brace that has no opening one.',
    });
  }
  const { fault: within } = parseEntryBody(block.body, block);
  const hasSwallowed = within?.code === 'BIB-BRACE' && /^\w/.test(within.word);
  if (hasSwallowed) return brokenFields(block, lines, within);
  const where =
    fault.openBrace === null
      ? 'The closing brace of the entry is missing'
      : `The brace opened in line ${lines.lineOf(fault.openBrace)} is never closed`;
  return brokenBlock(block, lines, {
    code: 'BIB-BRACE',
    message: `${where}; the entry has no end before the next one begins.`,
    hint: 'Add the missing `}`. For a brace within text write `\\{`.',
  });
}

/** What breaks the fields of a block, as an item of the file. */
export function brokenFields(
  block: Block,
  lines: LinePlaces,
  { code, offset, word }: FieldFault,
): RawItem {
  const line = lines.lineOf(block.bodyOffset + offset);
  const complaints: Record<FieldFault['code'], Omit<Complaint, 'code'>> = {
    'BIB-COMMA': {
      message: `A comma is missing before ${word === '' ? 'what follows' : `"${word}"`} in line ${line}.`,
      hint: 'Put a comma behind every field and the key, and braces around every text: `title = {…},`.',
    },
    'BIB-EQUALS': {
      message: `Expected a field such as \`year = {2020}\` in line ${line}${word === '' ? '' : `, got "${word}"`}.`,
      hint: 'Write `name = {value},`, or put the text into the braces of its field.',
    },
    'BIB-VALUE': {
      message: `Expected a value in line ${line}, got "${word}".`,
      hint: 'Put the value in braces: `year = {2020}`.',
    },
    'BIB-BRACE': {
      message:
        word === '"' || word === '{'
          ? `The value that begins in line ${line} has no end.`
          : `The field "${word}" stands within the value that begins in line ${line}, which has no end before it.`,
      hint: 'Close every value with the brace or quotation mark that it was opened with: `title = {…},`.',
    },
  };
  return brokenBlock(block, lines, { code, ...complaints[code] });
}

/** Says that an entry's macros would make a text without end. */
export function brokenMacros(block: Block, lines: LinePlaces): RawItem {
  return brokenBlock(block, lines, {
    code: 'BIB-STRING-LONG',
    message: 'The abbreviations in the entry stand for more text than the file can hold.',
    hint: 'Write the text itself instead of `@string` upon `@string`.',
  });
}

/** Says that an entry inherits from itself. */
export function brokenCircle({ line, key }: Entry, circle: readonly string[]): RawItem {
  const path = circle.map((one) => `"${one}"`).join(' → ');
  return {
    kind: 'broken',
    place: { line, key: key === '' ? null : key },
    remark: {
      level: 'rejected',
      code: 'BIB-CIRCLE',
      field: 'crossref',
      value: circle[1] ?? key,
      message: `The entry refers to itself: ${path}.`,
      hint: 'Remove the `crossref` or `xdata` of one of them.',
    },
  };
}

/** Says that a key belongs to another entry already. */
export function brokenKey({ line, key }: Entry, first: Entry): RawItem {
  return {
    kind: 'broken',
    place: { line, key },
    remark: {
      level: 'rejected',
      code: 'BIB-KEY',
      field: 'key',
      value: key,
      message: `The key "${key}" of line ${line} belongs to another entry in line ${first.line} already.`,
      hint: 'Give each entry a key of its own, or remove one of the two.',
    },
  };
}

/** A block of a paper counts as a broken record; any other is only spoken of. */
function brokenBlock(
  { type, offset, body }: Block,
  lines: LinePlaces,
  complaint: Complaint,
): RawItem {
  const key = type === 'string' || type === 'preamble' ? null : keyOf(body);
  const place = { line: lines.lineOf(offset), key };
  const value = `@${type}{${body.slice(0, 100)}`;
  if (typesWithoutPaper.has(type))
    return { kind: 'remark', place, remark: { level: 'warned', value, ...complaint } };
  return { kind: 'broken', place, remark: { level: 'rejected', value, ...complaint } };
}
