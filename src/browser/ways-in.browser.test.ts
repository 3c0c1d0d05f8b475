import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../../scripts/testing/axe.ts';
import { waitForMark } from '../../scripts/testing/browser.ts';
import { eventually } from '../../scripts/testing/eventually.ts';
import { desktop, journey, phone } from '../../scripts/testing/journey.ts';
import { serveDatedPapers, type ServedSite } from '../../scripts/testing/serve-dated.ts';

let site: ServedSite | undefined;
beforeAll(async () => {
  site = await serveDatedPapers();
});
afterAll(() => site?.close());

const { open, faults } = journey(() => site?.address ?? '');

async function openMap(path = '', options: BrowserContextOptions = desktop): Promise<Page> {
  const page = await open(path, { ...options, reducedMotion: 'reduce' });
  await waitForMark(page, 'map-full');
  return page;
}

async function openPanel(page: Page, name: string): Promise<void> {
  await page.locator(`button[data-panel=${name}]`).click();
  await page.locator(name === 'table' ? '.map-table' : '.tool-panel').waitFor();
}

function matchCount(page: Page): Promise<string> {
  return page.locator('.match-count').innerText();
}

/** The file that a click saves, as text. */
async function savedBy(
  page: Page,
  click: () => Promise<void>,
): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** Draws around the middle of the map with Shift held. */
async function drawAround(page: Page): Promise<void> {
  const box = (await page.locator('#map').boundingBox())!;
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  await page.keyboard.down('Shift');
  await page.mouse.move(...at(0.05, 0.05));
  await page.mouse.down();
  for (const [x, y] of [
    [0.95, 0.05],
    [0.95, 0.8],
    [0.05, 0.8],
  ] as const) {
    await page.mouse.move(...at(x, y), { steps: 4 });
  }
  await page.mouse.up();
  await page.keyboard.up('Shift');
}

describe('filters', () => {
  it('are set by keyboard alone, told, kept in the address and restored from it', async () => {
    const page = await openMap();
    await page.locator('button[data-panel=filter]').focus();
    await page.keyboard.press('Enter');
    await page.locator('.tool-panel').waitFor();
    await page.getByLabel('From').focus();
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => location.search === '?years=2015-2019');
    await eventually(() => matchCount(page)).toContain('30 of 60 papers');
    await page.waitForFunction(() =>
      document.querySelector('#map-status')?.textContent.includes('30 of 60 papers'),
    );

    await page.getByLabel('Venue').fill('Annals of Ink & Paper');
    await page.waitForFunction(() => location.search.includes('venue='));
    await eventually(() => matchCount(page)).not.toContain('30 of 60 papers');
    const both = await matchCount(page);
    await page.reload();
    await waitForMark(page, 'map-full');
    await page.locator('.match-count').waitFor();
    await eventually(() => matchCount(page)).toBe(both);

    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await page.waitForFunction(() => location.search === '');
    await eventually(() => page.locator('.match-line').isVisible()).toBe(false);
    expect(faults()).toEqual([]);
  });

  it('know authors, and say of a name that is gone that nothing matches', async () => {
    const page = await openMap('?author=Ludwig+van+Beethoven&from=elsewhere');
    await page.locator('.match-count').waitFor();
    await eventually(() => matchCount(page)).toContain('30 of 60 papers');
    await page.goto(`${site!.address}?venue=Gone`);
    await page.locator('.match-count').waitFor();
    await eventually(() => matchCount(page)).toContain('0 of 60 papers');
  });

  it('move through time step by step, and by play until the end', async () => {
    const page = await openMap('?years=2016-2018');
    await openPanel(page, 'filter');
    await page.getByRole('button', { name: 'Earlier' }).click();
    await page.waitForFunction(() => location.search === '?years=2015-2017');
    await page.getByRole('button', { name: 'Play' }).click();
    await page.waitForFunction(() => location.search === '?years=2017-2019');
    await page.getByRole('button', { name: 'Play' }).waitFor();
  });

  it('colour the dots by year and say so in a legend', async () => {
    const page = await openMap();
    await openPanel(page, 'colour');
    await page.getByRole('radio', { name: 'Year' }).check();
    await page.waitForFunction(() => location.search === '?colour=year');
    await eventually(() => page.locator('.legend li').count()).toBeGreaterThan(3);
    await page.getByRole('radio', { name: 'Theme' }).check();
    await page.waitForFunction(() => location.search === '');
    await eventually(() => page.locator('.legend').isVisible()).toBe(false);
  });

  it('mark the themes by hulls, and hide the contours of density', async () => {
    const page = await openMap();
    const contours = page.locator('.land [data-theme]');
    const hulls = page.locator('.hulls path');
    expect(await hulls.first().isVisible()).toBe(false);
    await openPanel(page, 'colour');
    await page.getByRole('checkbox', { name: /^Hulls/ }).check();
    await eventually(() => hulls.first().isVisible()).toBe(true);
    const outlines = await hulls.evaluateAll((paths) => paths.map((p) => p.getAttribute('d')));
    expect(outlines.length).toBeGreaterThan(2);
    for (const outline of outlines) expect(outline).toMatch(/^M[\d.,-]+[CLh]/);
    await page.getByRole('checkbox', { name: 'Contours of density' }).uncheck();
    await eventually(() => contours.first().isVisible()).toBe(false);
    expect(await page.locator('.coast').first().isVisible()).toBe(true);
    await page.getByRole('checkbox', { name: /^Hulls/ }).uncheck();
    await eventually(() => hulls.first().isVisible()).toBe(false);
    expect(faults()).toEqual([]);
  });
});

describe('the search on the map', () => {
  it('lists hits with links to their pages', async () => {
    const page = await openMap();
    const title = await firstTitle(page);
    await page.locator('#map').focus();
    await page.keyboard.press('/');
    // The field has the focus once its panel is here.
    await page.locator('#map-search:focus').waitFor();
    await page.keyboard.type(title);
    const hit = page.locator('.tool-panel .paper-list a').first();
    await hit.waitFor();
    await eventually(() => hit.innerText()).toBe(title);
    await eventually(() => matchCount(page)).toMatch(/of 60 papers/);
    await hit.click();
    await page.waitForURL(/\/papers\/[a-z0-9-]+\/$/);
    expect(faults()).toEqual([]);
  });
});

async function firstTitle(page: Page): Promise<string> {
  await openPanel(page, 'table');
  const title = await page.locator('.map-table tbody th').first().innerText();
  await page.keyboard.press('Escape');
  await page.locator('.map-table').waitFor({ state: 'detached' });
  return title;
}

describe('a selection', () => {
  it('is drawn around papers and saved as references', async () => {
    const page = await openMap();
    await drawAround(page);
    await page.locator('.tool-panel[data-panel=select] .paper-list li').first().waitFor();
    const listedCount = async () =>
      Number(/\d+/.exec(await page.locator('.list-name').innerText())?.[0]);
    await eventually(listedCount).toBeGreaterThan(5);
    const count = await listedCount();

    const save = () => page.getByRole('button', { name: 'Save the list' }).click();
    const bibtex = await savedBy(page, save);
    expect(bibtex.name).toBe('dated-papers-papers.bib');
    expect(bibtex.text.match(/^@/gm)).toHaveLength(count);
    expect(bibtex.text).toContain('van Beethoven, Ludwig');

    await page.locator('#export-format').selectOption({ label: 'JSON' });
    const json = JSON.parse((await savedBy(page, save)).text) as { page: string; year: number }[];
    expect(json).toHaveLength(count);
    expect(json[0]?.page).toMatch(/^http.*\/map\/papers\/.+\/$/);
    expect(faults()).toEqual([]);
  });

  it('takes papers by the keyboard, and lights those similar to one', async () => {
    const page = await openMap();
    await page.locator('#map').focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.querySelector('#map-status')?.textContent !== '');
    await page.keyboard.press(' ');
    await page.waitForFunction(() =>
      document.querySelector('#map-status')?.textContent.includes('1 paper selected'),
    );
    await page.keyboard.press('s');
    await eventually(() => page.locator('[data-part=similar]').getAttribute('aria-pressed')).toBe(
      'true',
    );
    await openPanel(page, 'select');
    await page.getByRole('button', { name: 'Add the similar papers' }).click();
    await page.waitForFunction(() =>
      /^(?:[2-9]|1\d) papers selected/.test(
        document.querySelector('.list-name')?.textContent ?? '',
      ),
    );
    expect(faults()).toEqual([]);
  });
});

describe('the table', () => {
  it('has the papers that match, sorts them, and gives the map back', async () => {
    const page = await openMap('?years=2015-2019');
    await openPanel(page, 'table');
    const rows = page.locator('.map-table tbody tr');
    await rows.first().waitFor();
    await eventually(() => rows.count()).toBe(30);
    await page.getByRole('columnheader', { name: 'Year' }).getByRole('button').click();
    await page.locator('[aria-sort=descending]').waitFor();
    await page.waitForFunction(
      () => document.querySelector('.map-table tbody .in-year')?.textContent === '2019',
    );
    const years = (await page.locator('.map-table tbody .in-year').allInnerTexts()).map(Number);
    expect(years).toHaveLength(30);
    expect(years).toEqual(years.toSorted((a, b) => b - a));

    await page.keyboard.press('Escape');
    await page.locator('.map-table').waitFor({ state: 'detached' });
    await eventually(() => page.evaluate(() => document.activeElement?.textContent.trim())).toBe(
      'Table',
    );
    expect(faults()).toEqual([]);
  });
});

describe('the picture', () => {
  it('is saved with title, address and a dot for every paper, as SVG and as PNG', async () => {
    const page = await openMap('?colour=venue');
    await openPanel(page, 'save');
    const svg = await savedBy(page, () =>
      page.getByRole('button', { name: 'Save as SVG' }).click(),
    );
    expect(svg.name).toBe('dated-papers-map.svg');
    expect(svg.text).toContain('>Dated papers<');
    expect(svg.text).toContain('?colour=venue');
    expect(svg.text).toContain('Journal of Dots');
    expect(svg.text.match(/<circle /g)!.length).toBeGreaterThanOrEqual(60);
    const png = await savedBy(page, () =>
      page.getByRole('button', { name: 'Save as PNG' }).click(),
    );
    expect(png.text.slice(1, 4)).toBe('PNG');
    expect(faults()).toEqual([]);
  });
});

describe('panels', () => {
  const screens: readonly (readonly [string, BrowserContextOptions])[] = [
    ['light', { ...desktop, colorScheme: 'light' }],
    ['dark', { ...desktop, colorScheme: 'dark' }],
    ['on a phone', phone],
    ['in forced colours', { ...desktop, forcedColors: 'active' }],
  ];

  it.each(screens)('are accessible and do not scroll sideways, %s', async (_, options) => {
    const page = await openMap('?years=2012-2018&colour=year', options);
    for (const name of ['search', 'filter', 'colour', 'select', 'save', 'table']) {
      await page.locator(`button[data-panel=${name}]`).evaluate((button: HTMLElement) => {
        button.click();
      });
      await page
        .locator(name === 'table' ? '.map-table tbody tr' : `.tool-panel[data-panel=${name}]`)
        .first()
        .waitFor();
      expect(await violations(page), name).toEqual([]);
      const surplusPx = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(surplusPx, name).toBeLessThanOrEqual(0);
    }
    expect(faults()).toEqual([]);
  });

  it('are a sheet on a phone, that leaves the map in sight and has targets for fingers', async () => {
    const page = await openMap('', phone);
    await openPanel(page, 'filter');
    const edges = async (selector: string) => {
      const { y, height } = (await page.locator(selector).boundingBox())!;
      return { top: y, bottom: y + height };
    };
    await eventually(async () => (await edges('.tool-panel')).bottom).toBeGreaterThanOrEqual(843);
    await eventually(
      async () => (await edges('.tool-panel')).top - (await edges('#map')).bottom,
    ).toBeGreaterThanOrEqual(-1);
    const small = await page
      .locator('.map-tools :is(button, input, select, a):visible')
      .evaluateAll((targets) =>
        targets
          .map((target) => target.closest('label') ?? target)
          .filter((target) => target.getBoundingClientRect().height < 43.5)
          .map((target) => target.outerHTML),
      );
    expect(small).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.tool-panel').waitFor({ state: 'hidden' });
  });
});

describe('without JavaScript', () => {
  it('there is no toolbar, and a theme’s years are a chart and a table', async () => {
    const page = await open('themes/', { ...desktop, javaScriptEnabled: false });
    await page.locator('.theme-list a').first().click();
    await page.locator('.theme-years svg').waitFor();
    await page.getByText('Every year').click();
    expect(await page.locator('.theme-years tbody tr').count()).toBe(10);
    const home = await open('', { ...desktop, javaScriptEnabled: false });
    expect(await home.locator('.toolbar').isVisible()).toBe(false);
  });
});
