import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { desktop, firstPaperPath, journey } from '../../scripts/testing/journey.ts';

const { open, faults } = journey();

const input = '#search-input';
const results = '.result .paper-title';

async function type(page: Page, query: string): Promise<void> {
  await page.locator(input).fill('');
  await page.locator(input).pressSequentially(query);
  await page.locator(results).first().waitFor();
}

/** A paper of the sample, to be looked for. */
async function someTitle(): Promise<string> {
  return (await open(await firstPaperPath(open))).locator('h1').innerText();
}

describe('the search page', () => {
  it('finds papers while one types, leads to one, and Back brings the results again', async () => {
    const title = await someTitle();
    const page = await open('search/');
    const fetched: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/search/data/')) fetched.push(request.url());
    });
    expect(await page.locator('#search-browse').isVisible()).toBe(true);
    expect(fetched).toEqual([]);

    await type(page, title.slice(0, -1));
    await expect.poll(() => page.locator(results).first().innerText()).toBe(title);
    await expect.poll(() => page.locator('#search-status').innerText()).toMatch(/^\d+ papers?/);
    expect(await page.locator('#search-browse').isVisible()).toBe(false);
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(title.slice(0, -1));

    await page.locator(results).first().click();
    await expect.poll(() => page.locator('h1').innerText()).toBe(title);
    await page.goBack();
    await expect.poll(() => page.locator(results).first().innerText()).toBe(title);
    expect(await page.locator(input).inputValue()).toBe(title.slice(0, -1));
    expect(faults()).toEqual([]);
  });

  it('answers a link with a query, and marks its words', async () => {
    const page = await open('search/?q=language+models');
    await page.locator(results).first().waitFor();
    expect(await page.locator(input).inputValue()).toBe('language models');
    expect((await page.locator('.result mark').first().innerText()).toLowerCase()).toMatch(
      /language|model/,
    );
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => (await window.axe.run(document)).violations);
    expect(found.map(({ id }) => id)).toEqual([]);
    expect(faults()).toEqual([]);
  });

  it('is led by keys: a slash, arrows, Enter', async () => {
    const page = await open('search/');
    await page.locator('h1').click();
    await page.keyboard.press('/');
    await page.keyboard.type('models');
    await page.locator(results).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = page.locator(results).nth(1);
    expect(await second.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.locator(input).evaluate((field) => field === document.activeElement)).toBe(
      true,
    );
  });

  it('shows more where there are more, and goes on from there', async () => {
    const page = await open('search/?q=model');
    await page.locator(results).nth(9).waitFor();
    expect(await page.locator(results).count()).toBe(10);
    await page.locator('#search-more').click();
    await page.locator(results).nth(10).waitFor();
    const next = page.locator(results).nth(10);
    await expect.poll(() => next.evaluate((link) => link === document.activeElement)).toBe(true);
  });

  it('says so where nothing is found, and comes back to the themes when emptied', async () => {
    const page = await open('search/?q=zzzzzzzz');
    await expect.poll(() => page.locator('#search-status').innerText()).toContain('Nothing found');
    await page.locator(input).fill('');
    await expect.poll(() => page.locator('#search-browse').isVisible()).toBe(true);
    expect(await page.locator('#search-status').innerText()).toBe('');
  });

  it('says without JavaScript where the papers are', async () => {
    const page = await open('search/', { ...desktop, javaScriptEnabled: false });
    expect(await page.locator('main').innerText()).toContain('Search needs JavaScript');
    expect(await page.locator('#search-browse a').count()).toBeGreaterThan(3);
  });
});
