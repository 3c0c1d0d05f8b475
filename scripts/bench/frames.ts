import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { countOf } from '../../src/domain/count-of.ts';
import { runPipeline } from '../../src/pipeline/run.ts';
import { findChromium } from '../cli/find-chromium.ts';
import { pipelineOptions } from '../cli/lock/pipeline-options.ts';
import { buildOptionSpecs, mapOptionSpecs, readMapOptions } from '../cli/map-options.ts';
import { openContent } from '../cli/open-content.ts';
import { parseWords } from '../cli/options.ts';
import { renderSite } from '../cli/render-site.ts';
import { serveSite } from '../cli/serve.ts';
import { desktop, phone } from '../testing/screens.ts';
import { launchChromium, waitForMark } from '../testing/browser.ts';
import type { BenchOptions } from './bench-options.ts';
import { readPapers } from './corpus/open-corpus.ts';
import { growAtlas } from './frames/grow-atlas.ts';
import { gestures, watchFrames } from './frames/watch-frames.ts';

/** Papers on the map where the command line does not say. */
const defaultCount = 10_000;

/** The screens of the table; a phone’s processor is taken to be four times slower. */
const screens: readonly { name: string; options: BrowserContextOptions; slowness: number }[] = [
  { name: 'desk', options: desktop, slowness: 1 },
  { name: 'phone', options: phone, slowness: 4 },
];

/** How does a map of many papers answer a real mouse? Intervals of frames, and when the map is ready and full. */
export async function measureFrames({ corpusFile, scaleTo, say }: BenchOptions): Promise<void> {
  process.env['PAPERLAND_CHROMIUM'] ??= findChromium(say);
  const workDir = mkdtempSync(join(tmpdir(), 'paperland-frames-'));
  try {
    const siteDir = await buildLargeSite(workDir, {
      corpusFile,
      count: scaleTo ?? defaultCount,
      say,
    });
    const server = await serveSite(siteDir, { base: '/', port: 0 });
    const browser = await launchChromium();
    try {
      for (const screen of screens)
        await measureScreen(browser, server.address, { ...screen, say });
    } finally {
      await browser.close();
      await server.close();
    }
  } finally {
    await rm(workDir, { recursive: true, force: true });
  }
}

async function buildLargeSite(
  workDir: string,
  {
    corpusFile,
    count,
    say,
  }: { corpusFile: string | null; count: number; say: BenchOptions['say'] },
): Promise<string> {
  const { name, text, source } = readPapers(corpusFile);
  const contentDir = join(workDir, 'content');
  mkdirSync(join(contentDir, 'papers'), { recursive: true });
  writeFileSync(join(contentDir, 'papers', name), text);
  const spec = { usage: '', summary: '', options: { ...mapOptionSpecs, ...buildOptionSpecs } };
  const options = readMapOptions(parseWords(['--content', contentDir, '--base', '/'], spec));
  const content = await openContent(options);
  const { atlas } = await runPipeline(content, {
    ...pipelineOptions(content, null, options),
    onStage: () => undefined,
  });
  const grown = growAtlas(atlas, count);
  say(`A map of ${countOf(grown.papers.length, 'paper')}, made from ${source}.`);
  return renderSite(grown, workDir);
}

async function measureScreen(
  browser: Browser,
  address: string,
  screen: (typeof screens)[number] & Pick<BenchOptions, 'say'>,
): Promise<void> {
  const context = await browser.newContext(screen.options);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: screen.slowness });
  await page.goto(address);
  await waitForMark(page, 'map-full');
  const marks = await page.evaluate(() =>
    ['map-ready', 'map-full'].map((name) => performance.getEntriesByName(name)[0]?.startTime ?? 0),
  );
  screen.say(
    `${screen.name}: ready after ${marks.map((ms) => ms.toFixed(0)).join(' ms, full after ')} ms`,
  );
  await page.waitForTimeout(500);
  const box = await page.locator('#map').boundingBox();
  if (box === null) throw new Error('the map has no box');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  for (const [name, act] of Object.entries(gestures)) {
    const { frameCount, median, p95, longTaskCount } = await watchFrames(page, () =>
      act(page, middle),
    );
    screen.say(
      `  ${name.padEnd(6)} ${countOf(frameCount, 'frame')}, median ${median.toFixed(1)} ms, 95 % within ${p95.toFixed(1)} ms, ${countOf(longTaskCount, 'long task')}`,
    );
  }
  await context.close();
}
