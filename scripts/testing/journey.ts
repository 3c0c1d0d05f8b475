import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { launchChromium, openWatched } from './browser.ts';
import { desktop } from './screens.ts';
import type { WatchedPage } from './browser.ts';

export { desktop, phone } from './screens.ts';

/** A browser for the journeys of one file. */
export interface Journey {
  /** Opens a page of the sample, by its path below the map's address. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
  /** All that went wrong on the pages that the running test opened. */
  readonly faults: () => readonly string[];
}

/** Sets up one browser for a test file; each page opened is closed when its test ends. `addressOf` names another site than the sample. */
export function journey(addressOf = () => inject('sampleAddress')): Journey {
  let browser: Browser | undefined;
  let opened: WatchedPage[] = [];
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterEach(async () => {
    await Promise.all(opened.map(({ page }) => page.context().close()));
    opened = [];
  });
  afterAll(async () => {
    await browser?.close();
  });
  return {
    faults: () => opened.flatMap(({ faults }) => faults),
    async open(path, options = desktop) {
      if (browser === undefined) throw new Error('the browser has not started');
      const watched = await openWatched(browser, `${addressOf()}${path}`, options);
      opened.push(watched);
      return watched.page;
    },
  };
}

/** Paths that were found before: the sample does not change. */
const found: { theme?: string; paper?: string } = {};

/** Path of the first theme's page, taken from the list of all themes. */
export async function firstThemePath(open: Journey['open']): Promise<string> {
  return (found.theme ??= await firstLink(await open('themes/'), 'themes/'));
}

/** Path of the first paper's page of the first theme. */
export async function firstPaperPath(open: Journey['open']): Promise<string> {
  return (found.paper ??= await firstLink(await open(await firstThemePath(open)), 'papers/'));
}

async function firstLink(page: Page, folder: string): Promise<string> {
  const base = new URL(inject('sampleAddress')).pathname;
  const hrefs = await page
    .locator('main a[href]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  const first = hrefs.find(
    (href) => href.startsWith(`${base}${folder}`) && href !== `${base}${folder}`,
  );
  if (first === undefined) throw new Error(`no link to a page in ${folder} on ${page.url()}`);
  return first.slice(base.length);
}
