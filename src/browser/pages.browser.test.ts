import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from '../../scripts/testing/axe.ts';
import { eventually } from '../../scripts/testing/eventually.ts';
import {
  desktop,
  firstPaperPath,
  firstThemePath,
  journey,
  phone,
} from '../../scripts/testing/journey.ts';

const { open, faults } = journey();

/** Each kind of page, and how to find one. */
const kinds: Readonly<Record<string, () => Promise<string>>> = {
  'the map': () => Promise.resolve(''),
  'all themes': () => Promise.resolve('themes/'),
  'a theme': () => firstThemePath(open),
  'a paper': () => firstPaperPath(open),
  'the search': () => Promise.resolve('search/'),
  'the method': () => Promise.resolve('method/'),
  'an author’s page': () => Promise.resolve('about/'),
  'the missing page': () => Promise.resolve('404.html'),
};

const screens: readonly (readonly [string, BrowserContextOptions])[] = [
  ['on a desktop', desktop],
  ['on a phone', phone],
];

describe.each(Object.keys(kinds))('%s', (kind) => {
  it('is accessible in light, dark and on a phone, without errors', async () => {
    const path = await kinds[kind]!();
    for (const [screen, options] of screens) {
      const page = await open(path, { ...options, reducedMotion: 'reduce' });
      expect(await violations(page), screen).toEqual([]);
      if (options.isMobile === true) continue;
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      expect(await violations(page), 'dark').toEqual([]);
    }
    expect(faults()).toEqual([]);
  });

  it('does not scroll sideways at 390 pixels', async () => {
    const page = await open(await kinds[kind]!(), phone);
    await eventually(() =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBeLessThanOrEqual(0);
  });

  it('says the same without JavaScript', async () => {
    const page = await open(await kinds[kind]!(), { ...desktop, javaScriptEnabled: false });
    expect((await page.locator('body').innerText()).length).toBeGreaterThan(80);
    expect(await page.locator('h1').count()).toBe(1);
  });
});

describe('the panel of links', () => {
  it('copies each text whole, and says so', async () => {
    const page = await open(await firstPaperPath(open), {
      ...desktop,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByText('Link and cite').click();
    for (const name of ['BibTeX', 'Markdown', 'RIS', 'CSL-JSON']) {
      const button = page.getByRole('button', { name: `Copy: ${name}`, exact: true });
      await button.click();
      await page.waitForFunction((text) => document.activeElement?.textContent === text, 'Copied');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      const shown = await page
        .locator(`[data-snippet="${name}"]`)
        .locator('code, pre')
        .textContent();
      expect(copied, name).toBe(shown);
      expect(copied.length, name).toBeGreaterThan(10);
    }
    expect(faults()).toEqual([]);
  });

  it('is there to be selected without JavaScript', async () => {
    const page = await open(await firstThemePath(open), { ...desktop, javaScriptEnabled: false });
    await page.getByText('Link and cite').click();
    await eventually(() => page.locator('.snippets code').first().isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: /Copy/ }).count()).toBe(0);
  });
});
