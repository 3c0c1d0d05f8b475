import type { Page } from 'playwright-core';

/** What a stretch of frames was like; times in ms. */
export interface FrameFigures {
  readonly frameCount: number;
  readonly median: number;
  readonly p95: number;
  /** Stretches of more than 50 ms in which the page answered nothing. */
  readonly longTaskCount: number;
}

/** The frames of a page while something is done to it with a real mouse. */
export async function watchFrames(page: Page, act: () => Promise<void>): Promise<FrameFigures> {
  const watch = await page.evaluateHandle(() => {
    const seen = { times: [] as number[], longTasks: 0, isOver: false };
    const observer = new PerformanceObserver((list) => {
      seen.longTasks += list.getEntries().length;
    });
    observer.observe({ type: 'longtask' });
    const onFrame = (time: number) => {
      seen.times.push(time);
      if (!seen.isOver) requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
    return seen;
  });
  await act();
  const { times, longTasks } = await watch.evaluate((seen) => {
    seen.isOver = true;
    return seen;
  });
  const spans = times
    .slice(1)
    .map((time, index) => time - (times[index] ?? 0))
    .sort((a, b) => a - b);
  const at = (share: number) =>
    spans[Math.min(spans.length - 1, Math.floor(share * spans.length))] ?? 0;
  return { frameCount: spans.length, median: at(0.5), p95: at(0.95), longTaskCount: longTasks };
}

/** What readers do to a map: drag it about, turn the wheel in and out, and pass over its dots. */
export const gestures: Readonly<Record<string, (page: Page, middle: Point) => Promise<void>>> = {
  drag: async (page, { x, y }) => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 1; step <= 100; step++) {
      const turn = step / 10;
      await page.mouse.move(x + 160 * Math.sin(turn), y + 90 * Math.sin(turn * 1.7));
    }
    await page.mouse.up();
  },
  wheel: async (page, { x, y }) => {
    await page.mouse.move(x, y);
    for (let step = 0; step < 64; step++) await page.mouse.wheel(0, step % 32 < 16 ? -80 : 80);
  },
  hover: async (page, { x, y }) => {
    for (let step = 0; step < 100; step++) {
      await page.mouse.move(x + 180 * Math.cos(step / 6), y + 130 * Math.sin(step / 9));
    }
  },
};

/** CSS pixels from the corner of the window. */
interface Point {
  readonly x: number;
  readonly y: number;
}
