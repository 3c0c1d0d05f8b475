import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { waitForMark } from '../../scripts/testing/browser.ts';
import { desktop, journey } from '../../scripts/testing/journey.ts';

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
  await page.waitForTimeout(300);
  return page;
}

/** What is on the canvas: how many pixels are painted, how light they are on average, and where the first dot is. */
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

/** Middles of the dots of the picture, in CSS pixels: those that the painted ones must stand over. */
function dotPlaces(page: Page): Promise<readonly { x: number; y: number }[]> {
  return page.evaluate(() => {
    const picture = document.querySelector<SVGGElement>('.moving');
    const matrix = picture?.getScreenCTM();
    return [...document.querySelectorAll('.dots .dot')].map((dot) => {
      const [, x = 0, y = 0] = (/^M([\d.]+),([\d.]+)/.exec(dot.getAttribute('d') ?? '') ?? []).map(
        Number,
      );
      const point = new DOMPoint(x, y).matrixTransform(matrix ?? undefined);
      return { x: point.x, y: point.y };
    });
  });
}

describe('a map of many papers', () => {
  it('paints its dots in place of the picture’s own, within the content policy', async () => {
    const page = await openPainted();
    expect(await page.locator('.dots').first().isVisible()).toBe(false);
    expect((await readCanvas(page)).count).toBeGreaterThan(500);
    expect(faults()).toEqual([]);
  });

  it('shows the card of the dot under the pointer, before and after a drag and a zoom', async () => {
    const page = await openPainted();
    const card = page.locator('.map-card');
    for (const act of [
      () => Promise.resolve(),
      async () => {
        const box = await page.locator('#map').boundingBox();
        if (box === null) throw new Error('the map has no box');
        await page.mouse.move(box.x + box.width / 2, box.y + 40);
        await page.mouse.down();
        await page.mouse.move(box.x + box.width / 2 + 60, box.y + 90, { steps: 4 });
        await page.mouse.up();
        await page.mouse.wheel(0, -300);
        await page.waitForTimeout(600);
      },
    ]) {
      await act();
      const places = await dotPlaces(page);
      const { x, y } = places.find((place) => place.x > 500 && place.y > 100 && place.y < 600) ?? {
        x: 0,
        y: 0,
      };
      await page.mouse.move(x, y);
      await card.waitFor({ state: 'visible' });
      expect(await card.locator('[data-part=title]').innerText()).toMatch(/\S/);
      // Where the picture has a dot, the canvas shows one: its colour, not the land's.
      const painted = await page.evaluate(
        (place) => {
          const canvas = document.querySelector<HTMLCanvasElement>('canvas.painted-dots');
          const box = canvas?.getBoundingClientRect();
          const copy = document.createElement('canvas');
          const context = copy.getContext('2d');
          if (!canvas || !box || !context) return 0;
          const scale = canvas.width / box.width;
          context.drawImage(canvas, (box.x - place.x) * scale, (box.y - place.y) * scale);
          return context.getImageData(0, 0, 1, 1).data[3] ?? 0;
        },
        { x, y },
      );
      expect(painted).toBe(255);
      await page.mouse.move(5, 5);
    }
    expect(faults()).toEqual([]);
  });

  it('paints anew when the scheme changes', async () => {
    const page = await openPainted();
    const light = await readCanvas(page);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await page.waitForTimeout(500);
    const dark = await readCanvas(page);
    expect(dark.count).toBe(light.count);
    expect(dark.lightness).not.toBeCloseTo(light.lightness, 0);
  });

  it('puts back the dots of other themes while one is in the light', async () => {
    const page = await openPainted();
    const atRest = await readCanvas(page);
    await page.locator('[data-theme-id]').first().hover();
    await page.waitForTimeout(400);
    const lit = await readCanvas(page);
    expect(lit.count).toBeLessThan(atRest.count);
    expect(lit.count).toBeGreaterThan(0);
  });

  it('paints on the page itself where the worker cannot be had', async () => {
    const page = await openPainted(async (opened) => {
      await opened.route(/\/worker-[^/]*\.js$/, (route) => route.abort());
    });
    expect((await readCanvas(page)).count).toBeGreaterThan(500);
  });

  it('prints the dots of the picture', async () => {
    const page = await openPainted();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.dots').first().isVisible()).toBe(true);
    expect(await page.locator('canvas.painted-dots').isVisible()).toBe(false);
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
    expect((await readNames(page)).some(({ isTitle }) => isTitle)).toBe(false);
    await page.locator('#map').focus();
    await page.keyboard.press('ArrowRight');
    let seenCount = 0;
    for (let step = 0; step < 5; step++) {
      await page.keyboard.press('+');
      await page.waitForTimeout(500);
      const names = await readNames(page);
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
