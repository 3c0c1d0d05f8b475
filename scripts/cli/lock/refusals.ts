import type { GateName, Refusal } from '../../../src/domain/gate.ts';
import { EXIT, UserError } from '../../../src/domain/user-error.ts';
import type { ExitCode } from '../../../src/domain/user-error.ts';
import { UserErrors } from '../failure.ts';

const exitCodes: Readonly<Record<GateName, ExitCode>> = {
  urls: EXIT.vanishedPage,
  shrink: EXIT.shrunkCorpus,
  themes: EXIT.movedMap,
  positions: EXIT.movedMap,
};

/** Refusals shown of one gate: a lowered `paperPages` may drop thousands of pages. */
const shownCount = 20;

/** All that bars a build, told together; the exit code is that of the gravest. */
export function refusalErrors(contentDir: string, refusals: readonly Refusal[]): UserErrors {
  const groups = Map.groupBy(refusals, ({ gate }) => gate);
  return new UserErrors(
    [...groups].flatMap(([gate, group]) => {
      const exitCode = exitCodes[gate];
      const errors = group.slice(0, shownCount).map(({ problem }) => {
        const at = [problem.record, problem.field].filter((part) => part !== '');
        return new UserError(problem.message, {
          where: [`${contentDir}/${problem.file}`, ...at].join(', '),
          hint: problem.hint,
          exitCode,
        });
      });
      const further = group.length - errors.length;
      if (further > 0) {
        errors.push(
          new UserError(`And ${further} more like it.`, {
            where: `${contentDir}/`,
            hint: `All of them pass with \`--accept ${gate}\`.`,
            exitCode,
          }),
        );
      }
      return errors;
    }),
  );
}
