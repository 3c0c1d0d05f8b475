import { groupAlike } from '../../src/domain/alike-problems.ts';
import { sumAccounts, type Totals } from '../../src/domain/sum-accounts.ts';
import { countOf } from '../../src/domain/count-of.ts';
import type { FileAccount, IngestAccount, Problem } from '../../src/domain/problem.ts';
import type { UserError } from '../../src/domain/user-error.ts';

/** The form that `validate --json FILE` writes; see the contract in the README. */
export interface ValidationReport {
  readonly files: readonly FileAccount[];
  readonly totals: Totals;
  readonly problems: readonly Omit<Problem, 'level'>[];
}

/** Mistakes in settings and author's files as problems, so that one list holds all; each bars the build. */
export function settingsProblems(errors: readonly UserError[]): readonly Problem[] {
  return errors.map((error) => {
    const [file = '', field = ''] = error.where.replaceAll('`', '').split(', ');
    return {
      level: 'rejected',
      code: 'SETTINGS',
      file,
      record: '',
      field,
      value: '',
      message: error.message,
      hint: error.hint,
    };
  });
}

/** The machine's report of a content folder. */
export function validationReport(
  account: IngestAccount,
  settingsErrors: readonly UserError[],
): ValidationReport {
  const problems = [...settingsProblems(settingsErrors), ...account.problems];
  return {
    files: account.files.map(({ path, format, found, accepted, warned, merged, rejected }) => ({
      path,
      format,
      found,
      accepted,
      warned,
      merged,
      rejected,
    })),
    totals: sumAccounts(account.files),
    problems: problems.map(({ code, file, record, field, value, message, hint }) => ({
      code,
      file,
      record,
      field,
      value,
      message,
      hint,
    })),
  };
}

/** How much of a report people see. */
export interface ReportOptions {
  /** Levels to show. */
  readonly levels: readonly Problem['level'][];
  /** Problems shown of one file and level; the rest is counted. Infinity by default. */
  readonly limitPerFile?: number;
}

const marks = { rejected: 'error', warned: 'warning', noted: 'note' } as const;

/** The problems, grouped by file in their given order; empty where there are none to show. */
export function formatProblems(problems: readonly Problem[], options: ReportOptions): string {
  const shown = problems.filter((problem) => options.levels.includes(problem.level));
  const groups = Map.groupBy(shown, (problem) => problem.file);
  return [...groups].map(([file, group]) => formatGroup(file, group, options)).join('\n');
}

function formatGroup(
  file: string,
  problems: readonly Problem[],
  { limitPerFile = Infinity }: ReportOptions,
): string {
  const counts = new Map<Problem['level'], number>();
  const shown = problems.filter(({ level }) => {
    const count = (counts.get(level) ?? 0) + 1;
    counts.set(level, count);
    return count <= limitPerFile;
  });
  const lines = [file, ...groupAlike(shown).flatMap(formatAlike)];
  for (const [level, count] of counts) {
    if (count <= limitPerFile) continue;
    lines.push(
      `  and ${countOf(count - limitPerFile, `further ${marks[level]}`)}: \`npm run validate\` lists them`,
    );
  }
  return lines.join('\n');
}

function formatAlike(problems: readonly Problem[]): readonly string[] {
  const [first] = problems;
  if (first === undefined || problems.length === 1) return problems.flatMap(formatProblem);
  const lines = problems.map(({ record, value }) =>
    [record, value === '' ? '' : `"${value}"`].filter((part) => part !== '').join(' '),
  );
  const { level, field, message, code, hint } = first;
  return [
    `  ${marks[level]} ${field === '' ? '' : `${field}: `}${message} [${code}]`,
    `    ${hint}`,
    `    ${problems.length} records:`,
    ...lines.map((line) => `      ${line}`),
  ];
}

function formatProblem(problem: Problem): readonly string[] {
  const where = [problem.record, problem.field].filter((part) => part !== '').join(', ');
  const lead = `  ${marks[problem.level]} ${where === '' ? '' : `${where}: `}`;
  const value =
    problem.value === '' || problem.message.includes(problem.value)
      ? ''
      : ` Got "${problem.value}".`;
  return [`${lead}${problem.message}${value} [${problem.code}]`, `    ${problem.hint}`];
}

/** One line of totals. */
export function formatTotals(account: IngestAccount): string {
  const { found, accepted, warned, merged, rejected } = sumAccounts(account.files);
  return (
    `${countOf(found, 'record')} in ${countOf(account.files.length, 'file')}: ` +
    `${accepted} accepted, ${warned} accepted with a warning, ${merged} merged as duplicates, ${rejected} rejected.`
  );
}

/** One line a file, for `validate`. */
export function formatFiles(files: readonly FileAccount[]): string {
  return files
    .map(
      (file) =>
        `${file.path} (${file.format}): ${file.found} found, ${file.accepted} accepted, ${file.warned} warned, ` +
        `${file.merged} merged, ${file.rejected} rejected`,
    )
    .join('\n');
}
