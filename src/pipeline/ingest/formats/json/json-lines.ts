import type { RawItem, Remark } from '../../records/raw-record.ts';
import type { Format } from '../format.ts';
import { describeObject } from './describe-object.ts';
import { hasTooDeepNesting, maxDepth, parseJson } from './parse-json.ts';

/** JSONL: one record a line, blank lines passed over, a bad line rejected alone. */
export const jsonLines: Format = {
  name: 'jsonl',
  matches: (head, ending) => /^\s*\{/u.test(head) || ending === 'jsonl' || ending === 'ndjson',
  *read(text) {
    let line = 0;
    for (const raw of text.split(/\r\n|\n|\r/)) yield* readJsonLine(raw, ++line);
  },
  readLine: readJsonLine,
};

/** Reads one line of JSONL: a record, what is wrong with it, or nothing. */
export function* readJsonLine(raw: string, line: number): Iterable<RawItem> {
  const source = raw.trim();
  if (source === '') return;
  const broken = (remark: Pick<Remark, 'code' | 'message' | 'hint'>): RawItem => ({
    kind: 'broken',
    place: { line, key: null },
    remark: { level: 'rejected', value: source, ...remark },
  });
  if (hasTooDeepNesting(source)) {
    yield broken({
      code: 'JSON-DEPTH',
      message: `The record is nested more than ${maxDepth} levels deep.`,
      hint: 'Write a flat object: {"title": "…", "abstract": "…"}.',
    });
    return;
  }
  const parsed = parseJson(source);
  if ('column' in parsed) {
    const where = parsed.column === null ? '' : `, from column ${parsed.column} on`;
    yield broken({
      code: 'JSON-BROKEN',
      message: `The line is not valid JSON${where}.`,
      hint: 'Write one complete object on the line: {"title": "…", "abstract": "…"}. Names and text stand in double quotes, and no comma follows the last.',
    });
    return;
  }
  const { value } = parsed;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    yield broken({
      code: 'JSON-NOT-RECORD',
      message: 'The line holds no record: expected an object in braces.',
      hint: 'Write for example {"title": "…", "abstract": "…"}.',
    });
    return;
  }
  yield describeObject(value, { place: { line, key: null }, source });
}
