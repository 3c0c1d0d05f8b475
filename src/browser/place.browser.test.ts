import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { desktop, journey, phone } from '../../scripts/testing/journey.ts';

const { open, faults } = journey();

const listed = '.place-answer .paper-list a';

/** A paper of the sample as its data say it. */
interface SamplePaper {
  readonly title: string;
  readonly theme: string;
}

async function somePaper(): Promise<SamplePaper> {
  const response = await fetch(new URL('data/papers.jsonl', inject('sampleAddress')));
  // Ours: the build wrote it.
  const papers = (await response.text())
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Partial<SamplePaper>);
  const found = papers.find(({ theme }) => typeof theme === 'string');
  return { title: found?.title ?? '', theme: found?.theme ?? '' };
}

/** A term of the sample's largest theme. */
async function someTerm(): Promise<string> {
  const response = await fetch(new URL('data/map.json', inject('sampleAddress')));
  // Ours as well.
  const { themes } = (await response.json()) as { themes: readonly { terms: readonly string[] }[] };
  return themes[0]?.terms[0] ?? '';
}

async function openPanel(page: Page): Promise<void> {
  await page.locator('#place').click();
  await page.locator('#own-title').waitFor();
}

async function ask(page: Page, words: string, buttonName = 'Find its place'): Promise<void> {
  await page.locator('#own-title').fill(words);
  await page.getByRole('button', { name: buttonName }).click();
}

const status = (page: Page) => page.locator('#map-status').innerText();

describe('a text of the reader’s own', () => {
  it('is put on the map among the papers like it, and stays on the page', async () => {
    const { title } = await somePaper();
    const page = await open('', desktop);
    const requests: string[] = [];
    const scripts = new Map<string, number>();
    page.on('request', (request) => requests.push(`${request.url()} ${request.postData() ?? ''}`));
    page.on('response', (response) => {
      if (!response.url().endsWith('.js')) return;
      void response.body().then((body) => scripts.set(response.url(), gzipSync(body).length));
    });
    await openPanel(page);
    expect(requests.filter((url) => url.includes('rows-0.bin'))).toEqual([]);
    await ask(page, title);
    await expect.poll(() => status(page)).toMatch(/^(?:In|Between) .*\d+ papers are listed/);
    expect(await page.locator(listed).count()).toBe(10);
    await expect.poll(() => page.locator('.own-mark').getAttribute('style')).toContain('translate');
    expect(await page.locator('.place-theme a').first().getAttribute('href')).toContain('/themes/');

    const word = title.split(' ').find((one) => one.length > 7) ?? title;
    expect(requests.filter((url) => url.includes(word))).toEqual([]);
    expect(page.url()).not.toContain('?');
    expect(
      await page.evaluate(() => [
        ...[localStorage.length, sessionStorage.length, document.cookie.length],
      ]),
    ).toEqual([0, 0, 0]);
    // What the tools and the languages of the sample weigh; the first view has none of it.
    const total = [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0);
    expect(scripts.size).toBeGreaterThan(2);
    expect(total / 1024).toBeLessThan(40);

    await page.locator('#map').focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.own-mark').count()).toBe(0);
    await expect.poll(() => page.locator(listed).count()).toBe(0);
    expect(await page.locator('#own-title').inputValue()).toBe(title);
    expect(faults()).toEqual([]);
  });

  it('finds papers by meaning, and says so where it knows nothing or is empty', async () => {
    const page = await open('', phone);
    await openPanel(page);
    await ask(page, await someTerm(), 'Papers by meaning');
    await expect.poll(() => page.locator(listed).count()).toBe(30);
    await expect.poll(() => status(page)).toMatch(/^30 papers/);
    expect(await page.locator('.own-mark').count()).toBe(0);

    await ask(page, '<img src="x" onerror="alert(1)"> qqxx');
    await expect.poll(() => status(page)).toContain('None of these words is a term');
    expect(await page.locator('.place img').count()).toBe(0);
    expect(await page.locator(listed).count()).toBe(0);

    await ask(page, '   ');
    await expect.poll(() => status(page)).toContain('Paste a title or an abstract');
    expect(await page.locator('#own-title').evaluate((e) => e === document.activeElement)).toBe(
      true,
    );
    expect(faults()).toEqual([]);
  });

  it('is asked for from the search page, by keys, and comes back when the panel does', async () => {
    const { title } = await somePaper();
    const page = await open('search/');
    await page.locator('a[href$="#place"]').click();
    await page.locator('#own-title').waitFor();
    await expect
      .poll(() => page.locator('#own-title').evaluate((e) => e === document.activeElement))
      .toBe(true);
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
    await page.locator(listed).first().waitFor();
    await page.evaluate(axe.source);
    const found = await page.evaluate(
      async () => (await window.axe.run(document.querySelector('.tool-panel') ?? '')).violations,
    );
    expect(found.map(({ id }) => id)).toEqual([]);

    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('#own-title').count()).toBe(0);
    expect(await page.locator('.own-mark').count()).toBe(1);
    await page.locator('#place').click();
    await page.locator(listed).first().waitFor();
    expect(await page.locator('#own-title').inputValue()).toBe(title);
    expect(faults()).toEqual([]);
  });
});
