import type { Problem } from '../../domain/problem.ts';
import { detached } from './detached.ts';

/** A problem with its empty parts left out. */
export interface ProblemParts extends Pick<
  Problem,
  'level' | 'code' | 'file' | 'message' | 'hint'
> {
  /** Line of the record, counted from 1. */
  readonly line?: number;
  /** What a person would search for in the file to find the record. */
  readonly key?: string | null;
  readonly field?: string;
  readonly value?: unknown;
}

const valueLength = 80;

/** Fills in the parts of a problem that are empty. */
export function makeProblem({
  line,
  key = null,
  value,
  field = '',
  ...parts
}: ProblemParts): Problem {
  const named = key === null ? '' : ` (${quotable(key)})`;
  return {
    level: parts.level,
    code: parts.code,
    file: parts.file,
    record: line === undefined ? '' : `line ${line}${named}`,
    field,
    value: value === undefined ? '' : quotable(value),
    message: parts.message,
    hint: parts.hint,
  };
}

/** A value as a message quotes it: one line of at most 80 characters that no terminal takes for a command. */
export function quotable(value: unknown): string {
  const text = typeof value === 'string' ? value : describe(value);
  const safe = text
    // Twice the length is enough to cut from, however long the text is.
    .slice(0, 2 * valueLength)
    .replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .toWellFormed()
    .trim();
  const characters = Array.from(safe);
  // A problem outlives the file that it speaks of.
  if (characters.length <= valueLength && text.length <= 2 * valueLength) return detached(safe);
  return `${characters.slice(0, valueLength - 1).join('')}…`;
}

/** Orders strings by code unit: the same in every locale. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function describe(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
