import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT } from '../src/domain/user-error.ts';
import type { ExitCode } from '../src/domain/user-error.ts';
import { buildSite } from './cli/build-site.ts';
import { openLock } from './cli/lock/open-lock.ts';
import { pipelineOptions } from './cli/lock/pipeline-options.ts';
import { mapOptionSpecs, readMapOptions } from './cli/map-options.ts';
import { openContent, openOutFolder } from './cli/open-content.ts';
import { helpText, parseWords } from './cli/options.ts';
import type { CommandSpec } from './cli/options.ts';
import { makeOwnFolder } from './cli/own-folders.ts';
import { projectDir } from './cli/paths.ts';
import { makeProgress, noProgress } from './cli/progress.ts';
import { serveSite } from './cli/serve.ts';
import { formatSummary } from './cli/summary.ts';
import { mendSwap } from './cli/swap.ts';

const spec: CommandSpec = {
  usage: 'npm start',
  summary: 'Builds the map of a content folder and shows it on this machine.',
  options: {
    ...mapOptionSpecs,
    out: {
      type: 'string',
      placeholder: 'DIR',
      help: 'where the site goes (default: a folder that is removed at the end)',
    },
  },
};

/** `npm start`: builds, then serves until interrupted. Content without a usable record gives a page that says what to do. */
export async function run(words: readonly string[]): Promise<ExitCode> {
  const parsed = parseWords(words, spec);
  if (parsed.flags.has('help')) {
    process.stdout.write(`${helpText(spec)}\n`);
    return EXIT.done;
  }
  const options = readMapOptions(parsed);
  const { contentDir, isQuiet } = options;
  const givenDir = options.outDir === null ? null : await openOutFolder(options.outDir, options);
  if (givenDir !== null) mendSwap(givenDir);
  const content = await openContent(options);

  const outDir = givenDir ?? makeOwnFolder(join(projectDir, '.cache', 'start'), 'site-');
  try {
    const progress = isQuiet ? noProgress : makeProgress();
    const past = openLock(contentDir, { isMended: false });
    const pipeline = pipelineOptions(content, past, options);
    const built = await buildSite(content, {
      ...{ contentDir, outDir, progress, pipeline },
      isPreview: true,
    });
    if (!isQuiet) process.stdout.write(`${formatSummary(built)}\n`);
    await serveUntilInterrupted(outDir, content.settings.base);
  } finally {
    if (givenDir === null) rmSync(outDir, { recursive: true, force: true });
  }
  return EXIT.done;
}

/** The address is what the command is asked for, so it is printed even when quiet. */
async function serveUntilInterrupted(siteDir: string, base: string): Promise<void> {
  const server = await serveSite(siteDir, { base });
  process.stdout.write(`The map is at ${server.address} (Ctrl+C ends)\n`);
  await new Promise<void>((resolve) => {
    const end = (): void => {
      resolve();
    };
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
  });
  await server.close();
}
