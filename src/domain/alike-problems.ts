import type { Problem } from './problem.ts';

/** Problems of which more than this say the same are told once, with a list of their records. */
export const maxSingleProblems = 3;

/**
 * Problems in groups to be told at once: those of one file that say the same of more than three records stand together, all others
 * alone. Groups are in the order of their first problems.
 */
export function groupAlike(problems: readonly Problem[]): readonly (readonly Problem[])[] {
  const groups = Map.groupBy(problems, ({ level, code, file, field, message, hint }) =>
    JSON.stringify([level, code, file, field, message, hint]),
  );
  return [...groups.values()].flatMap((group) =>
    group.length > maxSingleProblems ? [group] : group.map((problem) => [problem]),
  );
}
