import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, CDPSession, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { violations } from '../../scripts/testing/axe.ts';
import { launchChromium, openWatched } from '../../scripts/testing/browser.ts';
import { eventually, settled } from '../../scripts/testing/eventually.ts';
import { desktop, firstThemePath, journey, phone } from '../../scripts/testing/journey.ts';

const { open, faults } = journey();

/** A page of someone else, on a host of its own, with a map in a frame that may do next to nothing. */
function hostPage(address: string): string {
  return `<!doctype html><html lang="en"><title>Host</title><body style="margin:20px;height:3000px">
    <iframe src="${address}" title="Map" width="640" height="400" style="border:0"
      sandbox="allow-scripts allow-popups"></iframe>`;
}

/** The middle of the frame on the host's page. */
const middle = { x: 340, y: 220 };

/** Puts fingers on the screen, moves them in steps, each finger by its own way, and lifts them. */
async function touch(
  fingers: CDPSession,
  from: readonly { readonly x: number; readonly y: number }[],
  ways: readonly { readonly x: number; readonly y: number }[],
): Promise<void> {
  const stepCount = 12;
  const at = (step: number) =>
    from.map(({ x, y }, id) => ({
      id,
      x: x + ((ways[id]?.x ?? 0) * step) / stepCount,
      y: y + ((ways[id]?.y ?? 0) * step) / stepCount,
    }));
  await fingers.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (let step = 1; step <= stepCount; step++)
    await fingers.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step) });
  await fingers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

describe('a map in a sandboxed frame on another host, whose server allows nothing', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  let frame: Frame;
  let wrongs: readonly string[];
  const requests: string[] = [];
  const viewBox = (): Promise<string | null> =>
    frame.locator('.embed-picture').getAttribute('viewBox');
  const scrolled = (): Promise<number> => page.evaluate(() => window.scrollY);

  beforeAll(async () => {
    const address = `${inject('sampleAddress')}embed/`;
    server = createServer((_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(hostPage(address));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await launchChromium();
    const { port } = server.address() as AddressInfo;
    const watched = await openWatched(browser, `http://127.0.0.1:${port}/`, {
      ...desktop,
      hasTouch: true,
    });
    page = watched.page;
    wrongs = watched.faults;
    page.on('request', (request) => requests.push(request.url()));
    await page.reload();
    const found = page.frames()[1];
    if (found === undefined) throw new Error('the page has no frame');
    frame = found;
    await frame.locator('.embed-buttons').waitFor();
  });

  afterAll(async () => {
    await browser.close();
    server.close();
    server.closeAllConnections();
  });

  it('has no origin of its own, and shows the map all the same, without an error', async () => {
    expect(await frame.evaluate(() => self.origin)).toBe('null');
    expect(await frame.locator('.embed-picture .land').count()).toBe(1);
    expect(wrongs.filter((line) => !line.startsWith('foreign'))).toEqual([]);
    const { origin } = new URL(inject('sampleAddress'));
    const hosts = new Set(requests.map((url) => new URL(url).origin));
    expect(
      [...hosts].filter((host) => host !== origin && host !== new URL(page.url()).origin),
    ).toEqual([]);
  });

  it('lets the wheel scroll the page around, and says how to zoom', async () => {
    const before = await viewBox();
    await page.mouse.move(middle.x, middle.y);
    // The hint goes again after a while, so it is waited for before it comes.
    const hint = frame.locator('.embed-hint.is-shown').waitFor();
    await page.mouse.wheel(0, 150);
    await hint;
    await eventually(scrolled).toBe(150);
    expect(await viewBox()).toBe(before);
    expect(await frame.locator('.embed-hint').textContent()).toMatch(/^Hold (?:Ctrl|⌘) and scroll/);
    await page.evaluate(() => {
      window.scrollTo(0, 0);
    });
  });

  it('zooms by the wheel with Ctrl, and the page stays where it is', async () => {
    await eventually(scrolled).toBe(0);
    const before = await viewBox();
    await page.mouse.move(middle.x, middle.y + 1);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await eventually(viewBox).not.toBe(before);
    expect(await scrolled()).toBe(0);
  });

  it('moves by drag and by keys', async () => {
    const before = await settled(viewBox);
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await page.mouse.move(middle.x + 60, middle.y + 30, { steps: 3 });
    await page.mouse.up();
    await eventually(viewBox).not.toBe(before);
    const dragged = await settled(viewBox);
    await frame.locator('.embed-map').focus();
    await page.keyboard.press('ArrowLeft');
    await eventually(viewBox).not.toBe(dragged);
    const pressed = await settled(viewBox);
    await page.keyboard.press('0');
    await eventually(viewBox).not.toBe(pressed);
  });

  it('magnifies by two fingers that part and moves by two that go together, in its place', async () => {
    const fingers = await page.context().newCDPSession(page);
    const box = async (): Promise<readonly number[]> =>
      ((await viewBox()) ?? '').split(' ').map(Number);
    const left = { x: middle.x - 40, y: middle.y };
    const right = { x: middle.x + 40, y: middle.y };
    const [, , width = 0] = await box();
    await touch(
      fingers,
      [left, right],
      [
        { x: -80, y: 0 },
        { x: 80, y: 0 },
      ],
    );
    // Three times as far apart: a third of the land is left in sight.
    await eventually(async () => (await box())[2]).toBeCloseTo(width / 3, -1);
    const [x = 0, y = 0, near = 0] = await box();
    await touch(
      fingers,
      [left, right],
      [
        { x: 48, y: 36 },
        { x: 48, y: 36 },
      ],
    );
    const unit = near / 640;
    await eventually(async () => (await box())[0]).toBeCloseTo(x - 48 * unit, 0);
    await eventually(async () => (await box())[1]).toBeCloseTo(y - 36 * unit, 0);
    expect((await box())[2]).toBeCloseTo(near, 1);
    expect(await scrolled()).toBe(0);
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
  });

  it('opens its links in a window of their own', async () => {
    const links = await frame
      .locator('a')
      .evaluateAll((found) =>
        found.map((link) => [link.getAttribute('target'), link.getAttribute('rel')].join()),
      );
    expect(new Set(links)).toEqual(new Set(['_blank,noopener']));
    const popup = page.waitForEvent('popup');
    await frame.locator('.embed-caption a').click();
    const opened = await popup;
    await eventually(() => Promise.resolve(opened.url())).toBe(inject('sampleAddress'));
  });

  // The last of them: the page goes on scrolling once the finger is lifted.
  it('lets one finger scroll the page around, and says how to move the map', async () => {
    const fingers = await page.context().newCDPSession(page);
    const before = await viewBox();
    await touch(fingers, [middle], [{ x: 0, y: -120 }]);
    await eventually(scrolled).toBeGreaterThan(60);
    await eventually(() => frame.locator('.embed-hint.is-shown').textContent()).toBe(
      'Use two fingers to move the map',
    );
    expect(await viewBox()).toBe(before);
  });
});

describe('a page to embed', () => {
  it('is accessible in light, dark and on a phone, without errors', async () => {
    const path = `${await firstThemePath(open)}embed/`;
    for (const options of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, phone] as const) {
      const page = await open(path, { ...options, reducedMotion: 'reduce' });
      expect(await violations(page)).toEqual([]);
    }
    expect(faults()).toEqual([]);
  });

  it('takes the colour scheme that its address asks for', async () => {
    const path = await firstThemePath(open);
    const ground = async (query: string) =>
      (await open(`${path}embed/${query}`, { colorScheme: 'dark' })).evaluate(
        () => getComputedStyle(document.body).backgroundColor,
      );
    expect(await ground('?scheme=light')).not.toBe(await ground(''));
    expect(await ground('?scheme=dark')).toBe(await ground(''));
  });

  it('shows the same map without a script', async () => {
    const page = await open('embed/', { javaScriptEnabled: false });
    expect(await page.locator('.embed-picture .land').count()).toBe(1);
    expect(await page.locator('.embed-names a').count()).toBeGreaterThan(3);
    expect(await page.locator('.embed-buttons').isVisible()).toBe(false);
  });
});
