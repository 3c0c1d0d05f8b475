import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Flags that keep Chromium to what a test needs: no graphics card, no talk with the world. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A page and all that went wrong on it. */
export interface WatchedPage {
  readonly page: Page;
  /** Console errors (a breach of the content policy is one), uncaught errors, failed and foreign requests. */
  readonly faults: readonly string[];
}

/** Starts the Chromium that `npm test` found; CHROMIUM serves where tests are run by hand. */
export function launchChromium(): Promise<Browser> {
  const executablePath = process.env['PAPERLAND_CHROMIUM'] ?? process.env['CHROMIUM'];
  if (executablePath === undefined) {
    throw new Error(
      'Set the environment variable CHROMIUM to the path of a Chromium, or run `npm test`.',
    );
  }
  return chromium.launch({ executablePath, args: flags });
}

/** Opens a page in a context of its own and notes whatever goes wrong on it. */
export async function openWatched(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const faults: string[] = [];
  const { origin } = new URL(address);
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== origin)
      faults.push(`foreign: ${url.href}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(address);
  return { page, faults };
}

/** Waits until a page has set a mark of `performance.mark`. */
export async function waitForMark(page: Page, mark: string): Promise<void> {
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark);
}
