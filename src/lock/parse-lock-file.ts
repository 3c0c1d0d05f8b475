import type { z } from 'zod';
import type { Problem } from '../domain/problem.ts';
import { conflictSides, numberLines } from './conflict-sides.ts';
import { lockProblem } from './lock-problem.ts';
import { metaSchema } from './lock-schemas.ts';
import type { LockMeta } from '../domain/lock.ts';

/** What a file of the lock holds, or all that is wrong with it. */
export interface FileReading<T> {
  readonly values: readonly T[];
  readonly problems: readonly Problem[];
}

/** The values of a `.jsonl` file, those of both sides of a conflict too; lines that are the same are one. */
export function parseLines<T>(name: string, text: string, schema: z.ZodType<T>): FileReading<T> {
  const values: T[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const line of conflictSides(numberLines(text)).flat()) {
    if (line.text.trim() === '' || seen.has(line.text)) continue;
    seen.add(line.text);
    const parsed = parseValue(line.text, schema);
    if ('value' in parsed) values.push(parsed.value);
    else problems.push(lockProblem(name, { ...parsed, line: line.number, text: line.text }));
  }
  return { values, problems };
}

/** What `meta.json` holds: one value, or those of the two sides of a conflict. */
export function parseMeta(name: string, text: string): FileReading<LockMeta> {
  const sides = conflictSides(numberLines(text)).map((lines) =>
    lines.map((line) => line.text).join('\n'),
  );
  const values: LockMeta[] = [];
  const problems: Problem[] = [];
  for (const side of new Set(sides)) {
    const parsed = parseValue(side, metaSchema);
    if ('value' in parsed) values.push(parsed.value);
    else problems.push(lockProblem(name, parsed));
  }
  return { values, problems };
}

/** The version in a `meta.json` whatever its form, the newest where there are two sides; null where none is legible. */
export function schemaNumber(text: string): number | null {
  const numbers = [...text.matchAll(/^ *"schema": *(\d+)/gm)].map(([, digits]) => Number(digits));
  return numbers.length === 0 ? null : Math.max(...numbers);
}

function parseValue<T>(
  text: string,
  schema: z.ZodType<T>,
): { readonly value: T } | { readonly field: string; readonly reason: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { field: '', reason: 'it is not JSON' };
  }
  const result = schema.safeParse(json);
  if (result.success) return { value: result.data };
  const issue = result.error.issues[0];
  return {
    field: issue?.path.map(String).join('.') ?? '',
    reason: (issue?.message ?? 'it has another form').replace(/^Invalid (?:input|string): /, ''),
  };
}
