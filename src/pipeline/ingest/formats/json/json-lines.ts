import { firstLine } from '../../first-line.ts';
import type { Place, RawItem } from '../../records/raw-record.ts';
import type { Format } from '../format.ts';
import { findFault } from './find-fault.ts';
import { gatherReplies } from './gather-replies.ts';
import { maxDepth } from './parse-json.ts';
import { broken, noObject, tooDeep } from './broken-entries.ts';
import { readEntries } from './read-entries.ts';
import { skipSpace, spanOf } from './scan-json.ts';

/** JSONL: one record a line, blank lines passed over, a bad line rejected alone. */
export const jsonLines: Format = {
  name: 'jsonl',
  matches(head, ending) {
    if (ending === 'jsonl' || ending === 'ndjson') return true;
    return startsWithLine(head) && !(ending === 'json' && isOneLine(head));
  },
  *read(text) {
    const isDocument = isPretty(text) || (text.trimStart().startsWith('{') && isOneLine(text));
    const container = isPretty(text) ? 'json' : 'jsonl';
    yield* isDocument
      ? gatherReplies(readEntries({ text, firstLine: 1, container, isDocument }))
      : readJsonLines(text);
  },
  readLine: readJsonLine,
  isLineByLine: startsWithLine,
};

/** True where the first line that is not blank holds one whole object. */
export function startsWithLine(text: string): boolean {
  const line = firstLine(text);
  if (!line.startsWith('{')) return false;
  const { end, isWhole } = spanOf(line, 0);
  return isWhole && end === line.length;
}

/** True where all but one of the lines are blank. */
export function isOneLine(text: string): boolean {
  return firstLine(text).length === text.trim().length;
}

/** Reads a text of JSONL. */
export function readJsonLines(text: string): Iterable<RawItem> {
  return gatherReplies(readEachLine(text));
}

/** Reads one line of JSONL: its record or records, what is wrong with it, or nothing. */
export function* readJsonLine(raw: string, line: number): Iterable<RawItem> {
  const text = raw.trimEnd();
  const start = text.length - text.trimStart().length;
  if (start === text.length) return;
  const place = { line, key: null };
  const span = spanOf(text, start);
  const isWhole = span.isWhole && span.end === text.length;
  if (!isWhole && span.depth > maxDepth) yield tooDeep(place, text.slice(start));
  else if (isWhole && text[start] === '{') {
    yield* readEntries({ text, start, firstLine: line, container: 'jsonl', isDocument: false });
  } else yield noLine(text, start, place);
}

/** What is wrong with a line that is no object. */
function noLine(text: string, start: number, place: Place): RawItem {
  const source = text.slice(start);
  const fault = findFault(text, start);
  const { end } = spanOf(text, start);
  if (fault === null && end === text.length) return noObject(place, source);
  const { at, expected } = fault ?? { at: skipSpace(text, end), expected: 'the end of the line' };
  return broken(place, {
    code: 'JSON-BROKEN',
    value: source,
    message: `The line is not valid JSON, from column ${at + 1} on: expected ${expected}.`,
    hint: 'Write one complete object on the line: {"title": "…", "abstract": "…"}. Names and text stand in double quotes, and no comma follows the last.',
  });
}

function* readEachLine(text: string): Iterable<RawItem> {
  let line = 0;
  for (const raw of text.split(/\r\n|\n|\r/)) yield* readJsonLine(raw, ++line);
}

/** True for one value written over many lines: an object whose first name, or a list whose first entry, follows on a later line. */
function isPretty(text: string): boolean {
  const line = firstLine(text);
  const start = skipSpace(text, 0);
  if (line.startsWith('[')) return !spanOf(line, 0).isWhole;
  return line === '{' && text[skipSpace(text, start + 1)] === '"';
}
