import type { Format } from '../format.ts';
import { gatherReplies } from './gather-replies.ts';
import { isOneLine, readJsonLines, startsWithLine } from './json-lines.ts';
import { readEntries } from './read-entries.ts';

/** A whole JSON document: a list of records, an answer of a service with such a list inside, or one record. */
export const jsonDocument: Format = {
  name: 'json',
  matches: (head, ending) =>
    /^\s*(?:\[\s*\{|\{)/.test(head) || (ending === 'json' && /^\s*["\d[{-]/.test(head)),
  *read(text) {
    // JSONL whose first line is longer than the beginning by which files are recognised.
    const isLines = startsWithLine(text) && !isOneLine(text);
    yield* isLines
      ? readJsonLines(text)
      : gatherReplies(readEntries({ text, firstLine: 1, container: 'json', isDocument: true }));
  },
};
