import { existsSync } from 'node:fs';
import { countOf } from '../../src/domain/count-of.ts';
import { sumAccounts } from '../../src/domain/sum-accounts.ts';
import type { IngestAccount } from '../../src/domain/problem.ts';
import { EXIT, UserError } from '../../src/domain/user-error.ts';
import { readContent } from '../../src/pipeline/ingest/read-content.ts';
import type { Content } from '../../src/pipeline/ingest/read-content.ts';
import { UserErrors } from './failure.ts';
import type { MapOptions } from './map-options.ts';
import { checkOutFolder } from './out-folder.ts';
import { makeProgress, noProgress } from './progress.ts';
import { formatProblems, formatTotals } from './report.ts';

/** Warnings of one file that `start` and `build` print; `validate` prints all. */
const shownWarningCount = 10;

/** Checks `--out` for `start` and `build`. Where it is refused, the mistakes in the content are told with it. */
export async function openOutFolder(out: string, options: MapOptions): Promise<string> {
  try {
    return checkOutFolder(out, options);
  } catch (error) {
    if (error instanceof UserError) await openContent(options, [error]);
    throw error;
  }
}

/**
 * Reads a content folder for `start` and `build`, prints its problems, and refuses what the command line forbids.
 * Mistakes found earlier are refused along with those in the settings.
 */
export async function openContent(
  options: MapOptions,
  earlier: readonly UserError[] = [],
): Promise<Content> {
  checkContentFolder(options.contentDir);
  const progress = options.isQuiet ? noProgress : makeProgress();
  progress.show({ stage: 'reading' });
  const { content, settingsErrors } = await readContent(
    options.contentDir,
    options.overrides,
    progress.show,
  );
  progress.clear();
  printProblems(content.account, options);
  const mistakes = [...earlier, ...settingsErrors];
  if (mistakes.length > 0) throw new UserErrors(mistakes);
  if (options.isStrict) checkStrict(content.account);
  return content;
}

/** Refuses a content folder that is not there. */
export function checkContentFolder(contentDir: string): void {
  if (existsSync(contentDir)) return;
  throw new UserError(`There is no folder "${contentDir}".`, {
    where: 'the command line, `--content`',
    hint: 'Make the folder with a text file of titles and abstracts in its `papers/`, or name another.',
  });
}

/** Refuses content of which any record, theme or page was rejected, for `--strict`. */
export function checkStrict({ files, problems }: IngestAccount): void {
  const { rejected } = sumAccounts(files);
  const paperFiles = new Set(files.map(({ path }) => path));
  const otherFiles = new Set(
    problems
      .filter(({ level, file }) => level === 'rejected' && !paperFiles.has(file))
      .map(({ file }) => file),
  );
  if (rejected + otherFiles.size === 0) return;
  const counts = [
    ...(rejected > 0 ? [countOf(rejected, 'record')] : []),
    ...(otherFiles.size > 0 ? [`${countOf(otherFiles.size, 'file')} of themes or pages`] : []),
  ];
  throw new UserError(`${counts.join(' and ')} cannot be used.`, {
    where: 'the content, under `--strict`',
    hint: 'Mend what is listed above, or leave out `--strict` to go on without it.',
    exitCode: EXIT.unusableRecords,
  });
}

/** Refuses content without a usable record. */
export function checkUsable(paperCount: number, contentDir: string): void {
  if (paperCount > 0) return;
  throw new UserError('There is no record that can be used.', {
    where: `${contentDir}/papers/`,
    hint: 'Put a file with papers there: a text file with a title, a blank line and the abstract will do.',
    exitCode: EXIT.unusableRecords,
  });
}

function printProblems(account: IngestAccount, { contentDir, isQuiet }: MapOptions): void {
  const rejected = formatProblems(account.problems, { levels: ['rejected'] });
  const warned = formatProblems(account.problems, {
    levels: isQuiet ? [] : ['warned'],
    limitPerFile: shownWarningCount,
  });
  for (const text of [rejected, warned]) if (text !== '') process.stderr.write(`${text}\n`);
  if (!isQuiet) process.stderr.write(`Read ${contentDir}: ${formatTotals(account)}\n`);
}
