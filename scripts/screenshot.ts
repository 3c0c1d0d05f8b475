import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { EXIT } from '../src/domain/user-error.ts';
import type { ExitCode } from '../src/domain/user-error.ts';
import { buildSite } from './cli/build-site.ts';
import { findChromium } from './cli/find-chromium.ts';
import { openContent } from './cli/open-content.ts';
import { helpText, parseWords } from './cli/options.ts';
import type { CommandSpec } from './cli/options.ts';
import { projectDir } from './cli/paths.ts';
import { openLock } from './cli/lock/open-lock.ts';
import { noProgress } from './cli/progress.ts';
import { serveSite } from './cli/serve.ts';

const spec: CommandSpec = {
  usage: 'npm run screenshot',
  summary: 'Makes the picture of the README, docs/picture.png, from the real build of content/.',
  options: {},
};

/** Size of the picture in CSS pixels, one pixel each. */
const size = { width: 1600, height: 1000 };

/** Builds the sample, opens its map on a desk in daylight, and keeps what it shows. */
export async function run(words: readonly string[]): Promise<ExitCode> {
  if (parseWords(words, spec).flags.has('help')) {
    process.stdout.write(`${helpText(spec)}\n`);
    return EXIT.done;
  }
  const executablePath = findChromium((line) => process.stdout.write(`${line}\n`));
  const contentDir = join(projectDir, 'content');
  const content = await openContent({
    contentDir,
    outDir: null,
    overrides: { base: '/' },
    date: undefined,
    accepted: new Set(),
    isStrict: false,
    isQuiet: true,
  });
  const past = openLock(contentDir, { isMended: false });
  const dir = mkdtempSync(join(tmpdir(), 'paperland-picture-'));
  try {
    const siteDir = join(dir, 'site');
    await buildSite(content, {
      ...{ contentDir, outDir: siteDir, progress: noProgress, pipeline: { past }, isPreview: true },
    });
    const server = await serveSite(siteDir, { base: '/', port: 0 });
    const picture = join(projectDir, 'docs', 'picture.png');
    mkdirSync(join(projectDir, 'docs'), { recursive: true });
    await takePicture(server.address, { executablePath, picture });
    await server.close();
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
  process.stdout.write('Wrote docs/picture.png\n');
  return EXIT.done;
}

async function takePicture(
  address: string,
  { executablePath, picture }: { executablePath: string; picture: string },
): Promise<void> {
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage({
      viewport: size,
      deviceScaleFactor: 1,
      colorScheme: 'light',
      reducedMotion: 'reduce',
    });
    await page.goto(address);
    await page.waitForFunction(() => performance.getEntriesByName('map-full').length > 0);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.screenshot({ path: picture });
  } finally {
    await browser.close();
  }
}
