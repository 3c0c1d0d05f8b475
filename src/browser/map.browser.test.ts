import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { waitForMark } from '../../scripts/testing/browser.ts';
import { eventually, settled } from '../../scripts/testing/eventually.ts';
import { desktop, firstThemePath, journey, phone } from '../../scripts/testing/journey.ts';
import { dotPlaces, middleOf, pictureOf, type Place } from '../../scripts/testing/map-picture.ts';

const { open, faults } = journey();

/** Opens the map and waits until every point can be picked. */
async function openMap(path = ''): Promise<Page> {
  const page = await open(path, { ...desktop, reducedMotion: 'reduce' });
  await waitForMark(page, 'map-full');
  return page;
}

/** Moves the pointer to a paper of the map; its card is seen then. */
async function pointAtPaper(page: Page): Promise<Place> {
  const [place] = await dotPlaces(page);
  if (place === undefined) throw new Error('no dot is within reach');
  await page.mouse.move(place.x, place.y);
  await page.locator('.map-card').waitFor();
  return place;
}

/** The file of points, unpacked, with one sub-theme more, in the middle of the map. */
function withSubtheme(file: Buffer): Buffer {
  const headLength = file.readUInt32LE(4);
  const head = JSON.parse(file.subarray(8, 8 + headLength).toString()) as object;
  const place = { x: [32_768], y: [32_768], minScalesPx: [1500] };
  const subthemes = { ...place, labels: ['Part'], themeIndexes: [0], counts: [5] };
  const changed = Buffer.from(JSON.stringify({ ...head, subthemes }));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(changed.length);
  return Buffer.concat([file.subarray(0, 4), length, changed, file.subarray(8 + headLength)]);
}

function statusOf(page: Page): Promise<string> {
  return page.locator('#map-status').innerText();
}

describe('the map', () => {
  it('becomes ready and full without an error, a breach of policy or a foreign request', async () => {
    const page = await openMap();
    await waitForMark(page, 'map-ready');
    expect(faults()).toEqual([]);
  });

  it('moves under wheel and drag', async () => {
    const page = await openMap();
    const { x, y } = await middleOf(page);
    const atRest = await settled(() => pictureOf(page));

    await page.mouse.move(x, y);
    await page.mouse.wheel(0, -600);
    await eventually(() => pictureOf(page)).not.toBe(atRest);
    const zoomed = await settled(() => pictureOf(page));

    await page.mouse.down();
    await page.mouse.move(x + 150, y + 60, { steps: 5 });
    await page.mouse.up();
    await eventually(() => pictureOf(page)).not.toBe(zoomed);
    expect(faults()).toEqual([]);
  });

  it('shows a card under the pointer; a click leads to the paper’s page', async () => {
    const page = await openMap();
    const { x, y } = await pointAtPaper(page);
    await eventually(() => page.locator('.map-card').innerText()).toMatch(/\S/);
    await page.mouse.click(x, y);
    await page.waitForURL(/\/papers\/[a-z0-9-]+\/$/);
    expect((await page.locator('h1').innerText()).length).toBeGreaterThan(0);
    expect(faults()).toEqual([]);
  });

  it('keeps the list of themes and the map in step, and the choice in the address', async () => {
    const page = await openMap();
    const atRest = await settled(() => pictureOf(page));
    const theme = page.locator('[data-theme-id]').first();
    await theme.hover();
    await eventually(() => pictureOf(page)).not.toBe(atRest);

    const query = `?theme=${(await theme.getAttribute('data-theme-id')) ?? ''}`;
    const [chosen, reloaded] = [await openMap(query), await openMap(query)];
    await eventually(() => pictureOf(chosen)).not.toBe(atRest);
    await reloaded.reload();
    await waitForMark(reloaded, 'map-full');
    expect(reloaded.url()).toContain(query);
    await eventually(async () => (await pictureOf(reloaded)) === (await pictureOf(chosen))).toBe(
      true,
    );
    expect(faults()).toEqual([]);
  });

  it('knows each theme by its own number where a list leaves one out', async () => {
    const page = await openMap();
    // As a build writes it where the author hides the first theme.
    await page.route(inject('sampleAddress'), async (route) => {
      const response = await route.fetch();
      const body = (await response.text())
        .replace(/<li>\s*<a [^>]*data-theme="0".*?<\/li>/s, '')
        .replace(/<svg class="label[^>]*data-theme="0".*?<\/svg>/s, '');
      await route.fulfill({ response, body });
    });
    const id = await page.locator('a[data-theme="0"]').first().getAttribute('data-theme-id');
    await page.reload();
    await waitForMark(page, 'map-full');
    expect(await page.locator('[data-theme="0"]:is(a, .label)').count()).toBe(0);
    const atRest = await pictureOf(page);

    const link = page.locator('a[data-theme="1"]').first();
    await link.click();
    await eventually(() => statusOf(page)).toContain(await link.locator('.name').innerText());
    await eventually(() => Promise.resolve(page.url())).toContain(
      `theme=${(await link.getAttribute('data-theme-id')) ?? ''}`,
    );
    expect(await link.getAttribute('aria-current')).toBe('true');

    await page.goto(`${inject('sampleAddress')}?theme=${id ?? ''}`);
    await waitForMark(page, 'map-full');
    await eventually(() => pictureOf(page)).not.toBe(atRest);
    expect(page.url()).toContain(`theme=${id ?? ''}`);
    expect(faults()).toEqual([]);
  });

  it('is one stop of the keyboard, whose arrows tell each paper, and leads to its page', async () => {
    const page = await openMap();
    await page.locator('#map').focus();
    await page.keyboard.press('ArrowRight');
    await eventually(() => statusOf(page)).toMatch(/\S/);
    const told = new Set<string>();
    // A press while the last paper is still on its way leads nowhere.
    const walk = async (): Promise<number> => {
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'End']) {
        await page.keyboard.press(key);
        told.add(await statusOf(page));
      }
      return told.size;
    };
    await eventually(walk).toBeGreaterThan(2);
    expect([...told].every((words) => words.trim() !== '')).toBe(true);

    await page.keyboard.press('Enter');
    await page.waitForURL(/\/papers\/[a-z0-9-]+\/$/);
    expect(faults()).toEqual([]);
  });

  it('zooms by the keyboard, and lets Tab leave', async () => {
    const page = await openMap();
    await page.locator('#map').focus();
    await page.keyboard.press('ArrowRight');
    await eventually(() => statusOf(page)).toMatch(/\S/);
    const before = await settled(() => pictureOf(page));
    await page.keyboard.press('+');
    await eventually(() => pictureOf(page)).not.toBe(before);
    await page.keyboard.press('Tab');
    await eventually(() =>
      page.locator('#map').evaluate((map) => map.contains(document.activeElement)),
    ).toBe(false);
    expect(faults()).toEqual([]);
  });

  it('names the parts of themes once it is magnified, without being in the way', async () => {
    const page = await openMap();
    // The themes of the sample are too small to have parts: one is added in the middle of the map.
    await page.route('**/data/points.bin', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: withSubtheme(gunzipSync(await response.body())) });
    });
    await page.reload();
    await waitForMark(page, 'map-full');
    const name = page.locator('.subtheme-label');
    expect(await name.isVisible()).toBe(false);

    await page.locator('#map').focus();
    for (let step = 0; step < 2; step += 1) await page.keyboard.press('+');
    await name.waitFor({ state: 'visible' });
    const isInTheWay = await name.evaluate((element) => {
      const text = element.querySelector('text') ?? element;
      const { x, y, width, height } = text.getBoundingClientRect();
      return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
    });
    expect(isInTheWay).toBe(false);

    for (let step = 0; step < 2; step += 1) await page.keyboard.press('-');
    await name.waitFor({ state: 'hidden' });
    expect(faults()).toEqual([]);
  });

  it('works on a phone', async () => {
    const page = await open('', phone);
    await waitForMark(page, 'map-full');
    expect(faults()).toEqual([]);
  });
});

describe('without JavaScript', () => {
  const withoutScript = { ...desktop, javaScriptEnabled: false };

  it('the map is a picture with a name, and its themes are links', async () => {
    const page = await open('', withoutScript);
    expect(await page.locator('#map svg, svg[role="img"]').count()).toBeGreaterThan(0);
    expect(await page.locator('svg *').count()).toBeGreaterThan(60);
    expect(await page.locator('a[href*="/themes/"]').count()).toBeGreaterThan(3);
  });

  it('theme pages list their papers', async () => {
    const page = await open(await firstThemePath(open), withoutScript);
    expect(await page.locator('main a[href*="/papers/"]').count()).toBeGreaterThan(2);
    expect(faults()).toEqual([]);
  });
});
