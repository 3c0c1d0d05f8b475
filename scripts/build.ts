import { EXIT } from '../src/domain/user-error.ts';
import type { ExitCode } from '../src/domain/user-error.ts';
import { buildSite } from './cli/build-site.ts';
import { writeLockFolder } from './cli/lock/lock-folder.ts';
import { checkFrozen, firstLockNote } from './cli/lock/lock-notes.ts';
import { openLock } from './cli/lock/open-lock.ts';
import { pipelineOptions } from './cli/lock/pipeline-options.ts';
import { buildOptionSpecs, mapOptionSpecs, readMapOptions } from './cli/map-options.ts';
import { checkUsable, openContent, openOutFolder } from './cli/open-content.ts';
import { helpText, parseWords } from './cli/options.ts';
import type { CommandSpec } from './cli/options.ts';
import { makeProgress, noProgress } from './cli/progress.ts';
import { formatSummary } from './cli/summary.ts';
import { mendSwap } from './cli/swap.ts';

const spec: CommandSpec = {
  usage: 'npm run build',
  summary: 'Builds the map of a content folder, ready for any static host.',
  options: { ...mapOptionSpecs, ...buildOptionSpecs },
};

/** `npm run build`: content folder to site and lock. */
export async function run(words: readonly string[]): Promise<ExitCode> {
  const parsed = parseWords(words, spec);
  if (parsed.flags.has('help')) {
    process.stdout.write(`${helpText(spec)}\n`);
    return EXIT.done;
  }
  const options = readMapOptions(parsed);
  const { contentDir, isQuiet } = options;
  const outName = options.outDir ?? 'dist';
  const outDir = await openOutFolder(outName, options);
  mendSwap(outDir);

  const content = await openContent(options);
  checkUsable(content.corpus.papers.length, contentDir);
  const past = openLock(contentDir, { isMended: true });
  if (past === null && !isQuiet) process.stderr.write(`${firstLockNote(contentDir, outDir)}\n`);
  const built = await buildSite(content, {
    contentDir,
    outDir,
    progress: isQuiet ? noProgress : makeProgress(),
    pipeline: {
      ...pipelineOptions(content, past, options),
      isRelayout: parsed.flags.has('relayout'),
      isRegroup: parsed.flags.has('regroup'),
    },
    isPreview: false,
    onReady: (lock) => {
      if (parsed.flags.has('frozen')) checkFrozen(contentDir, past, lock);
    },
  });
  // The site is in its place: a build that is cut short here comes to the same lock again.
  const isWritten = writeLockFolder(contentDir, built.lock);
  if (!isQuiet) {
    const note = isWritten
      ? ` What it promises is in ${contentDir}/map.lock/: keep it, and commit it.`
      : '';
    process.stdout.write(`${formatSummary(built)}\nThe map is in ${outName}/.${note}\n`);
  }
  return EXIT.done;
}
