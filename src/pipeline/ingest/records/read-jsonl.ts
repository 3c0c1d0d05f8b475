import type { Problem } from '../../../domain/problem.ts';
import { makeProblem, type ProblemParts } from '../make-problem.ts';
import { hasTooDeepNesting, maxDepth, parseJson } from './parse-json.ts';
import { readJsonRecord } from './read-json-record.ts';
import type { FileReading, ReadRecord } from './read-record.ts';

/** Reads JSONL: one record a line, blank lines passed over, a bad line rejected alone. */
export function readJsonl(path: string, text: string): FileReading {
  const records: ReadRecord[] = [];
  const problems: Problem[] = [];
  let rejectedCount = 0;
  let line = 0;
  for (const raw of text.split(/\r\n|\n|\r/)) {
    line++;
    const source = raw.trim();
    if (source === '') continue;
    const reading = readLine(source, path, line);
    problems.push(...reading.problems);
    if (reading.record === null) rejectedCount++;
    else records.push(reading.record);
  }
  return { path, format: 'jsonl', records, rejectedCount, problems };
}

function readLine(
  source: string,
  file: string,
  line: number,
): { record: ReadRecord | null; problems: readonly Problem[] } {
  const reject = (parts: Pick<ProblemParts, 'code' | 'message' | 'hint'>) => ({
    record: null,
    problems: [makeProblem({ level: 'rejected', file, line, value: source, ...parts })],
  });
  if (hasTooDeepNesting(source)) {
    return reject({
      code: 'JSONL-DEPTH',
      message: `The record is nested more than ${maxDepth} levels deep.`,
      hint: 'Write a flat object: {"title": "…", "abstract": "…"}.',
    });
  }
  const parsed = parseJson(source);
  if ('column' in parsed) {
    const where = parsed.column === null ? '' : `, from column ${parsed.column} on`;
    return reject({
      code: 'JSONL-NOT-JSON',
      message: `The line is not valid JSON${where}.`,
      hint: 'Write one complete object on the line: {"title": "…", "abstract": "…"}. Names and text stand in double quotes, and no comma follows the last.',
    });
  }
  const { value } = parsed;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return reject({
      code: 'JSONL-NOT-RECORD',
      message: 'The line holds no record: expected an object in braces.',
      hint: 'Write for example {"title": "…", "abstract": "…"}.',
    });
  }
  const { fields, problems } = readJsonRecord(value as Record<string, unknown>, {
    source,
    file,
    line,
  });
  const isWarned = problems.length > 0;
  return { record: fields === null ? null : { file, line, fields, isWarned }, problems };
}
