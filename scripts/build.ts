import { EXIT } from '../src/domain/user-error.ts';
import type { ExitCode } from '../src/domain/user-error.ts';
import { buildSite } from './cli/build-site.ts';
import { mapOptionSpecs, readMapOptions } from './cli/map-options.ts';
import { checkUsable, openContent, openOutFolder } from './cli/open-content.ts';
import { helpText, parseWords } from './cli/options.ts';
import type { CommandSpec } from './cli/options.ts';
import { makeProgress, noProgress } from './cli/progress.ts';
import { formatSummary } from './cli/summary.ts';
import { mendSwap } from './cli/swap.ts';

const spec: CommandSpec = {
  usage: 'npm run build',
  summary: 'Builds the map of a content folder, ready for any static host.',
  options: mapOptionSpecs,
};

/** `npm run build`: content folder to site. */
export async function run(words: readonly string[]): Promise<ExitCode> {
  const parsed = parseWords(words, spec);
  if (parsed.flags.has('help')) {
    process.stdout.write(`${helpText(spec)}\n`);
    return EXIT.done;
  }
  const options = readMapOptions(parsed);
  const outName = options.outDir ?? 'dist';
  const outDir = await openOutFolder(outName, options);
  mendSwap(outDir);

  const content = await openContent(options);
  checkUsable(content.corpus.papers.length, options.contentDir);
  const progress = options.isQuiet ? noProgress : makeProgress();
  const built = await buildSite(content, { contentDir: options.contentDir, outDir, progress });
  if (!options.isQuiet) {
    process.stdout.write(`${formatSummary(built)}\nThe map is in ${outName}/\n`);
  }
  return EXIT.done;
}
