import type { Problem } from '../../../domain/problem.ts';
import { cleanLine } from '../clean-text.ts';
import { makeProblem, quotable, type ProblemParts } from '../make-problem.ts';
import { numberAsWritten } from './parse-json.ts';
import { bareFields, type PaperFields } from './read-record.ts';
import {
  authorSchema,
  fieldRules,
  readFields,
  splitAuthors,
  splitKeywords,
  type FieldName,
} from './record-fields.ts';

/** Where a record stands. */
export interface RecordPlace {
  /** The line itself. */
  readonly source: string;
  readonly file: string;
  readonly line: number;
}

type Complaint = Omit<ProblemParts, 'level' | 'file' | 'line'>;

/**
 * Reads one JSON object as a paper: unknown fields are passed over, a bad field becomes null with a warning,
 * a record without a title is rejected (`fields` is null then).
 */
export function readJsonRecord(
  object: Record<string, unknown>,
  { source, file, line }: RecordPlace,
): { fields: PaperFields | null; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const warn = (complaint: Complaint) => {
    problems.push(makeProblem({ level: 'warned', file, line, ...complaint }));
  };
  const record = cleanFields(object, warn);
  const title = record.get('title');
  if (typeof title !== 'string' || title === '') {
    problems.push(makeProblem({ level: 'rejected', file, line, ...titleComplaint(title) }));
    return { fields: null, problems };
  }
  for (const field of ['id', 'arxiv']) {
    if (typeof record.get(field) === 'number') record.set(field, numberAsWritten(source, field));
  }

  const read = (field: FieldName): unknown => {
    const value = record.get(field) ?? null;
    if (value === null) return null;
    const rule = fieldRules[field];
    const result = rule.schema.safeParse(value);
    if (result.success) return result.data;
    warn(fieldComplaint(field, value, rule));
    return null;
  };
  // The schemas of `fieldRules` give text or null, that of the year a number or null.
  const readText = (field: Exclude<FieldName, 'year'>) => read(field) as string | null;
  const year = read('year') as number | null;
  const id = readText('id');
  const doi = readText('doi');
  const arxiv = readText('arxiv');
  const abstract = readText('abstract');
  const isAbstractMissing = (record.get('abstract') ?? '') === '';
  if (isAbstractMissing) warn(missingAbstract(title));
  const asGiven = doi !== null ? record.get('doi') : arxiv !== null ? record.get('arxiv') : null;

  return {
    fields: {
      ...bareFields(title),
      sourceId: id ?? (typeof asGiven === 'string' ? asGiven : null),
      abstract: abstract ?? '',
      authors: readAuthors(record.get('authors') ?? null, warn),
      year,
      venue: readText('venue'),
      doi,
      arxiv,
      url: readText('url'),
      language: readText('language'),
      keywords: readKeywords(record.get('keywords') ?? null, warn),
    },
    problems,
  };
}

/** The known fields with all their texts cleaned; a Map, so that no name of a field means more than itself. */
function cleanFields(
  object: Record<string, unknown>,
  warn: (complaint: Complaint) => void,
): Map<string, unknown> {
  const record = new Map<string, unknown>();
  for (const field of readFields) {
    if (!Object.hasOwn(object, field)) continue;
    const found = { controls: false, loneSurrogates: false };
    const clean = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(clean);
      if (typeof value === 'object' && value !== null) {
        return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, clean(part)]));
      }
      if (typeof value !== 'string') return value;
      const cleaned = cleanLine(value);
      found.controls ||= cleaned.hadControls;
      found.loneSurrogates ||= cleaned.hadLoneSurrogates;
      return cleaned.text;
    };
    const value = clean(object[field]);
    record.set(field, value);
    if (found.controls) {
      warn({
        code: 'JSONL-CONTROL',
        field,
        value,
        message: 'Control characters were removed.',
        hint: 'Export the record again, or remove escapes such as \\u0000 from the field.',
      });
    }
    if (found.loneSurrogates) {
      warn({
        code: 'JSONL-SURROGATE',
        field,
        value,
        message: 'Halves of characters (lone surrogates) were replaced by U+FFFD.',
        hint: 'Write the character itself, or both halves of it: "\\ud83d\\ude00".',
      });
    }
  }
  return record;
}

function readAuthors(value: unknown, warn: (complaint: Complaint) => void): readonly string[] {
  if (value === null) return [];
  if (typeof value === 'string') return splitAuthors(value);
  const rule = {
    expected: 'names',
    example: '"authors": ["Ada Lovelace", {"family": "Babbage", "given": "Charles"}]',
  };
  if (!Array.isArray(value)) {
    warn(fieldComplaint('authors', value, rule));
    return [];
  }
  const authors: string[] = [];
  value.forEach((entry: unknown, index) => {
    const result = authorSchema.safeParse(entry);
    if (!result.success) warn(fieldComplaint(`authors[${index}]`, entry, rule));
    else if (result.data !== '') authors.push(result.data);
  });
  return authors;
}

function readKeywords(value: unknown, warn: (complaint: Complaint) => void): readonly string[] {
  if (value === null) return [];
  if (typeof value === 'string') return splitKeywords(value);
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) {
    return value.filter((entry) => entry !== '');
  }
  const example = '"keywords": ["state space models", "attention"]';
  warn(fieldComplaint('keywords', value, { expected: 'a list of texts', example }));
  return [];
}

function fieldComplaint(
  field: string,
  value: unknown,
  { expected, example }: { expected: string; example: string },
): Complaint {
  const name = field.replace(/\[.*/, '').toUpperCase();
  const quoted = typeof value === 'string' ? `"${quotable(value)}"` : quotable(value);
  return {
    code: `JSONL-BAD-${name}`,
    field,
    value,
    message: `Expected ${expected}, got ${quoted}; it was left out.`,
    hint: `Write for example ${example}.`,
  };
}

function titleComplaint(title: unknown): Complaint {
  const hint = 'Write for example "title": "Attention is all you need".';
  if (title === undefined || title === null || title === '') {
    return { code: 'JSONL-NO-TITLE', field: 'title', message: 'The record has no title.', hint };
  }
  const message = `Expected text, got ${quotable(title)}.`;
  return { code: 'JSONL-BAD-TITLE', field: 'title', value: title, message, hint };
}

function missingAbstract(title: string): Complaint {
  return {
    code: 'JSONL-NO-ABSTRACT',
    field: 'abstract',
    value: title,
    message: 'The paper has no abstract.',
    hint: 'Add "abstract": "…"; without it the paper is placed by its title alone.',
  };
}
