import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { waitForMark } from '../../scripts/testing/browser.ts';
import { eventually, settled } from '../../scripts/testing/eventually.ts';
import { desktop, journey } from '../../scripts/testing/journey.ts';
import { dotPlaces, middleOf, type Place } from '../../scripts/testing/map-picture.ts';

const { open, faults } = journey();

/** Opens the sample as a map of many papers: the page is told to paint its dots, however few. */
async function openPainted(prepare?: (page: Page) => Promise<void>): Promise<Page> {
  const page = await open('themes/', { ...desktop, reducedMotion: 'reduce' });
  const address = page.url().replace(/themes\/$/, '');
  await page.route(address, async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const changed = html.replace(/data-painted-from="\d+"/, 'data-painted-from="0"');
    expect(changed).not.toBe(html);
    await route.fulfill({ response, body: changed });
  });
  await prepare?.(page);
  await page.goto(address);
  await waitForMark(page, 'map-full');
  await page.locator('.map.is-painted').waitFor();
  return page;
}

/** What is on the canvas: how many pixels are painted, and how light they are on average. */
function readCanvas(page: Page): Promise<{ count: number; lightness: number }> {
  return page.locator('canvas.painted-dots').evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no canvas');
    const copy = document.createElement('canvas');
    copy.width = canvas.width;
    copy.height = canvas.height;
    const context = copy.getContext('2d');
    context?.drawImage(canvas, 0, 0);
    const data = context?.getImageData(0, 0, copy.width, copy.height).data ?? [];
    let count = 0;
    let sum = 0;
    for (let index = 0; index < data.length; index += 4) {
      if ((data[index + 3] ?? 0) < 255) continue;
      count++;
      sum += (data[index] ?? 0) + (data[index + 1] ?? 0) + (data[index + 2] ?? 0);
    }
    return { count, lightness: sum / count / 3 };
  });
}

async function paintedCount(page: Page): Promise<number> {
  return (await readCanvas(page)).count;
}

/** How opaque the canvas is at a place on the screen: 255 where a dot is painted. */
function opacityAt(page: Page, place: Place): Promise<number> {
  return page.evaluate((at) => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas.painted-dots');
    const box = canvas?.getBoundingClientRect();
    const copy = document.createElement('canvas');
    const context = copy.getContext('2d');
    if (!canvas || !box || !context) return 0;
    const scale = canvas.width / box.width;
    context.drawImage(canvas, (box.x - at.x) * scale, (box.y - at.y) * scale);
    return context.getImageData(0, 0, 1, 1).data[3] ?? 0;
  }, place);
}

describe('a map of many papers', () => {
  it('paints its dots in place of the picture’s own, within the content policy', async () => {
    const page = await openPainted();
    await eventually(() => page.locator('.dots').first().isVisible()).toBe(false);
    await eventually(() => paintedCount(page)).toBeGreaterThan(500);
    expect(faults()).toEqual([]);
  });

  it('shows the card of the dot under the pointer, before and after a drag and a zoom', async () => {
    const page = await openPainted();
    const card = page.locator('.map-card');
    for (const act of [
      () => Promise.resolve(),
      async () => {
        const before = await dotPlaces(page);
        const { x, y } = await middleOf(page);
        await page.mouse.move(x, y);
        await page.mouse.down();
        await page.mouse.move(x + 60, y + 50, { steps: 4 });
        await page.mouse.up();
        const dragged = await settled(() => dotPlaces(page));
        expect(dragged).not.toEqual(before);
        await page.mouse.wheel(0, -300);
        await eventually(() => dotPlaces(page)).not.toEqual(dragged);
      },
    ]) {
      await act();
      const [place] = await settled(() => dotPlaces(page));
      if (place === undefined) throw new Error('no dot is within reach');
      await page.mouse.move(place.x, place.y);
      await card.waitFor({ state: 'visible' });
      await eventually(() => card.locator('[data-part=title]').innerText()).toMatch(/\S/);
      // Where the picture has a dot, the canvas shows one: its colour, not the land's.
      await eventually(() => opacityAt(page, place)).toBe(255);
      await page.mouse.move(5, 5);
      await card.waitFor({ state: 'hidden' });
    }
    expect(faults()).toEqual([]);
  });

  it('paints anew when the scheme changes', async () => {
    const page = await openPainted();
    const light = await settled(() => readCanvas(page));
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await eventually(async () => (await readCanvas(page)).lightness).not.toBeCloseTo(
      light.lightness,
      0,
    );
    await eventually(() => paintedCount(page)).toBe(light.count);
  });

  it('puts back the dots of other themes while one is in the light', async () => {
    const page = await openPainted();
    const atRest = await settled(() => paintedCount(page));
    await page.locator('[data-theme-id]').first().hover();
    await eventually(() => paintedCount(page)).toBeLessThan(atRest);
    expect(await settled(() => paintedCount(page))).toBeGreaterThan(0);
  });

  it('paints on the page itself where the worker cannot be had', async () => {
    const page = await openPainted(async (opened) => {
      await opened.route(/\/worker-[^/]*\.js$/, (route) => route.abort());
    });
    await eventually(() => paintedCount(page)).toBeGreaterThan(500);
  });

  it('prints the dots of the picture', async () => {
    const page = await openPainted();
    await page.emulateMedia({ media: 'print' });
    await eventually(() => page.locator('.dots').first().isVisible()).toBe(true);
    await eventually(() => page.locator('canvas.painted-dots').isVisible()).toBe(false);
  });
});

describe('titles on the map', () => {
  /** Boxes of all names that are seen, in CSS pixels. */
  const readNames = (page: Page) =>
    page.evaluate(() =>
      [
        ...document.querySelectorAll(
          ':is(.title-label, .subtheme-label.is-shown, .label.is-shown) text',
        ),
      ].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x, y, width, height, isTitle: element.closest('.title-label') !== null };
      }),
    );

  it('come with the zoom and touch neither each other nor a name at any', async () => {
    const page = await open('', { ...desktop, reducedMotion: 'reduce' });
    await waitForMark(page, 'map-full');
    expect((await settled(() => readNames(page))).some(({ isTitle }) => isTitle)).toBe(false);
    await page.locator('#map').focus();
    await page.keyboard.press('ArrowRight');
    await eventually(() => page.locator('#map-status').innerText()).toMatch(/\S/);
    let seenCount = 0;
    for (let step = 0; step < 5; step++) {
      await page.keyboard.press('+');
      const names = await settled(() => readNames(page));
      const titles = names.filter(({ isTitle }) => isTitle);
      seenCount += titles.length;
      const touching = titles.flatMap((title) =>
        names.filter(
          (other) =>
            other !== title &&
            title.x < other.x + other.width &&
            other.x < title.x + title.width &&
            title.y < other.y + other.height &&
            other.y < title.y + title.height,
        ),
      );
      expect(touching).toEqual([]);
    }
    expect(seenCount).toBeGreaterThan(3);
    expect(faults()).toEqual([]);
  });
});
