import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violations } from '../../scripts/testing/axe.ts';
import { eventually } from '../../scripts/testing/eventually.ts';
import { desktop, firstPaperPath, journey } from '../../scripts/testing/journey.ts';

const { open, faults } = journey();

const input = '#search-input';
const results = '.result .paper-title';

async function type(page: Page, query: string): Promise<void> {
  await page.locator(input).fill('');
  await page.locator(input).pressSequentially(query);
  await page.locator(results).first().waitFor();
}

function hasFocus(element: Locator): Promise<boolean> {
  return element.evaluate((found) => found === document.activeElement);
}

/** The query that the address holds. */
function queryOf(page: Page): Promise<string | null> {
  return Promise.resolve(new URL(page.url()).searchParams.get('q'));
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
    await eventually(() => page.locator(results).first().innerText()).toBe(title);
    await eventually(() => page.locator('#search-status').innerText()).toMatch(/^\d+ papers?/);
    await eventually(() => page.locator('#search-browse').isVisible()).toBe(false);
    await eventually(() => queryOf(page)).toBe(title.slice(0, -1));

    await page.locator(results).first().click();
    await eventually(() => page.locator('h1').innerText()).toBe(title);
    await page.goBack();
    await eventually(() => page.locator(results).first().innerText()).toBe(title);
    await eventually(() => page.locator(input).inputValue()).toBe(title.slice(0, -1));
    expect(faults()).toEqual([]);
  });

  it('answers a link with a query, and marks its words', async () => {
    const page = await open('search/?q=language+models');
    await page.locator(results).first().waitFor();
    expect(await page.locator(input).inputValue()).toBe('language models');
    await eventually(() => page.locator('.result mark').first().innerText()).toMatch(
      /language|model/i,
    );
    await eventually(() => page.locator('#search-status').innerText()).toMatch(/^\d+ papers?/);
    expect(await violations(page)).toEqual([]);
    expect(faults()).toEqual([]);
  });

  it('is led by keys: a slash, arrows, Enter', async () => {
    const page = await open('search/');
    await page.locator('h1').click();
    await page.keyboard.press('/');
    await eventually(() => hasFocus(page.locator(input))).toBe(true);
    // All at once: results of a part of the word would be replaced under the arrows.
    await page.keyboard.insertText('models');
    await eventually(() => page.locator('#search-status').innerText()).toMatch(/^\d+ papers?/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await eventually(() => hasFocus(page.locator(results).nth(1))).toBe(true);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await eventually(() => hasFocus(page.locator(input))).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/papers\/[a-z0-9-]+\/$/);
  });

  it('shows more where there are more, and goes on from there', async () => {
    const page = await open('search/?q=model');
    await page.locator(results).nth(9).waitFor();
    await eventually(() => page.locator(results).count()).toBe(10);
    await page.locator('#search-more').click();
    await page.locator(results).nth(10).waitFor();
    await eventually(() => hasFocus(page.locator(results).nth(10))).toBe(true);
  });

  it('says so where nothing is found, and comes back to the themes when emptied', async () => {
    const page = await open('search/?q=zzzzzzzz');
    await eventually(() => page.locator('#search-status').innerText()).toContain('Nothing found');
    await page.locator(input).fill('');
    await eventually(() => page.locator('#search-browse').isVisible()).toBe(true);
    await eventually(() => page.locator('#search-status').innerText()).toBe('');
  });

  it('says without JavaScript where the papers are', async () => {
    const page = await open('search/', { ...desktop, javaScriptEnabled: false });
    expect(await page.locator('main').innerText()).toContain('Search needs JavaScript');
    expect(await page.locator('#search-browse a').count()).toBeGreaterThan(3);
  });
});
