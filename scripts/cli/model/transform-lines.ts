import type { Problem } from '../../../src/domain/problem.ts';
import { readJsonLine } from '../../../src/pipeline/ingest/formats/json/json-lines.ts';
import { FileSettling } from '../../../src/pipeline/ingest/records/settle-file.ts';
import type { PaperFields } from '../../../src/pipeline/ingest/records/read-record.ts';
import { makeTransform } from '../../../src/pipeline/transform.ts';
import type { Transform } from '../../../src/model/placing/transform-by.ts';
import type { FittedModel } from '../../../src/model/fitted-model.ts';
import { readModel } from './model-files.ts';
import { transformedLine } from './transformed-line.ts';

/** Lines of JSONL, one record each. */
export interface LinesTask {
  readonly modelFile: string;
  readonly lines: readonly string[];
}

/** What came of them: as many lines, and what is wrong with some, by their place among them. */
export interface TransformedLines {
  readonly text: string;
  readonly problems: readonly { readonly index: number; readonly problem: Problem }[];
}

interface OpenModel {
  readonly model: FittedModel;
  readonly transform: Transform;
}

/** Opening a model takes as long as thousands of papers: each thread does it once. */
const opened = new Map<string, OpenModel>();

/**
 * Transforms lines, in any thread: one line out for each line in, and what it is depends on that line and the model alone. A
 * line that holds no usable record gives `{"error": {…}}`, a blank one stays blank.
 */
export function transformLines({ modelFile, lines }: LinesTask): TransformedLines {
  const { model, transform } = openOnce(modelFile);
  const read = lines.map(readRecord);
  const papers = read.flatMap(({ fields }) => fields ?? []);
  const transformed = transform(papers);
  let next = 0;
  const written = read.map(({ fields, problem }) => {
    if (fields !== null) {
      const paper = transformed[next++];
      return paper === undefined ? '' : transformedLine(fields.sourceId, paper, model);
    }
    if (problem === null) return '';
    const { code, field, value, message, hint } = problem;
    return JSON.stringify({ error: { code, field, value, message, hint } });
  });
  return {
    text: written.map((line) => `${line}\n`).join(''),
    problems: read.flatMap(({ problem }, index) => (problem === null ? [] : [{ index, problem }])),
  };
}

function openOnce(modelFile: string): OpenModel {
  const known = opened.get(modelFile);
  if (known !== undefined) return known;
  const model = readModel(modelFile);
  const open = { model, transform: makeTransform(model) };
  opened.set(modelFile, open);
  return open;
}

/** The record of a line; of several (a saved reply of a service) the first. */
function readRecord(line: string): { fields: PaperFields | null; problem: Problem | null } {
  const settling = new FileSettling({ path: 'standard input', format: 'jsonl' });
  settling.add(readJsonLine(line, 1));
  const { records, problems } = settling.finish();
  const [record] = records;
  if (record !== undefined) return { fields: record.fields, problem: null };
  return { fields: null, problem: problems.find(({ level }) => level === 'rejected') ?? null };
}
