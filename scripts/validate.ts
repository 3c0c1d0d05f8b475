import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { EXIT } from '../src/domain/user-error.ts';
import type { ExitCode } from '../src/domain/user-error.ts';
import { validateCuration } from '../src/pipeline/identity/curation/validate-curation.ts';
import { withdrawnNames } from '../src/pipeline/identity/withdrawn-names.ts';
import { keysOfName } from '../src/pipeline/ingest/paper-names.ts';
import { reportOnContent } from '../src/pipeline/ingest/read-content.ts';
import { readLockWithoutMending } from './cli/lock/lock-folder.ts';
import { mapOptionSpecs, readMapOptions } from './cli/map-options.ts';
import { checkContentFolder, checkStrict, checkUsable } from './cli/open-content.ts';
import { helpText, parseWords } from './cli/options.ts';
import { makeProgress, noProgress } from './cli/progress.ts';
import type { CommandSpec } from './cli/options.ts';
import {
  formatFiles,
  formatProblems,
  formatTotals,
  settingsProblems,
  validationReport,
} from './cli/report.ts';

const spec: CommandSpec = {
  usage: 'npm run validate',
  summary: 'Reads a content folder and reports on every record; builds nothing.',
  options: {
    ...mapOptionSpecs,
    json: { type: 'string', placeholder: 'FILE', help: 'writes the report to a file as JSON' },
  },
};

/** `npm run validate`: the account of every file and all problems, for people and, on request, as JSON. */
export async function run(words: readonly string[]): Promise<ExitCode> {
  const parsed = parseWords(words, spec);
  if (parsed.flags.has('help')) {
    process.stdout.write(`${helpText(spec)}\n`);
    return EXIT.done;
  }
  const options = readMapOptions(parsed);
  checkContentFolder(options.contentDir);
  // Garbage is collected when the heap has grown by a fifth: half a million records are to fit into a small machine.
  setFlagsFromString('--heap-growing-percent=20');
  const progress = options.isQuiet ? noProgress : makeProgress();
  progress.show({ stage: 'reading' });
  const content = await reportOnContent(options.contentDir, options.overrides, progress.show);
  const { settingsErrors } = content;
  progress.clear();
  const { lock, problems: lockProblems } = readLockWithoutMending(options.contentDir);
  const account = {
    ...content.account,
    problems: [
      ...lockProblems,
      ...withdrawnNames(content, lock),
      ...content.account.problems,
      ...validateCuration(content, lock, keysOfName),
    ],
  };

  const jsonFile = parsed.text['json'];
  if (jsonFile !== undefined) {
    const report = validationReport(account, settingsErrors);
    mkdirSync(dirname(resolve(jsonFile)), { recursive: true });
    writeFileSync(jsonFile, `${JSON.stringify(report, null, 2)}\n`);
  }

  const problems = [...settingsProblems(settingsErrors), ...account.problems];
  if (options.isQuiet) {
    const errors = formatProblems(problems, { levels: ['rejected'] });
    if (errors !== '') process.stderr.write(`${errors}\n`);
  } else {
    const all = formatProblems(problems, { levels: ['rejected', 'warned', 'noted'] });
    const parts = [all, formatFiles(account.files), formatTotals(account)];
    process.stdout.write(`${parts.filter((part) => part !== '').join('\n\n')}\n`);
  }
  if (settingsErrors.length + lockProblems.length > 0) return EXIT.badCommandLine;
  if (options.isStrict) checkStrict(account);
  checkUsable(content.appearance.length, options.contentDir);
  return EXIT.done;
}
