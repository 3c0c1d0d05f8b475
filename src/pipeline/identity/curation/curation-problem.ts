import type { Problem, ProblemLevel } from '../../../domain/problem.ts';
import type { CuratedTheme } from '../../../domain/theme.ts';

const VALUE_LENGTH = 80;

/** A remark on one key of an author's file, with its parts in the order that authors read them. */
export function curationProblem(
  { file }: Pick<CuratedTheme, 'file'>,
  parts: {
    readonly level: ProblemLevel;
    readonly code: string;
    readonly field: string;
    readonly value: string;
    readonly message: string;
    readonly hint: string;
  },
): Problem {
  const { level, code, field, message, hint } = parts;
  return {
    ...{ level, code, file, record: '', field },
    value: Array.from(parts.value).slice(0, VALUE_LENGTH).join(''),
    ...{ message, hint },
  };
}
