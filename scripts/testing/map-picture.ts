import type { Page } from 'playwright-core';

/** A place on the screen, CSS pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The map as it is seen now, its bytes as text. */
export async function pictureOf(page: Page): Promise<string> {
  const picture = await page.locator('#map').screenshot({ animations: 'disabled' });
  return picture.toString('base64');
}

/** Middle of the map. */
export async function middleOf(page: Page): Promise<Place> {
  const box = await page.locator('#map').boundingBox();
  if (box === null) throw new Error('the map has no box');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Middles of the dots of the picture that a pointer reaches: no button and no other link lies over them. */
export function dotPlaces(page: Page): Promise<readonly Place[]> {
  return page.evaluate(() => {
    const map = document.querySelector('#map');
    const picture = document.querySelector<SVGGElement>('.moving');
    const matrix = picture?.getScreenCTM();
    return [...document.querySelectorAll('.dots .dot')].flatMap((dot) => {
      const [, left = 0, top = 0] = (
        /^M([\d.]+),([\d.]+)/.exec(dot.getAttribute('d') ?? '') ?? []
      ).map(Number);
      const { x, y } = new DOMPoint(left, top).matrixTransform(matrix ?? undefined);
      const met = document.elementFromPoint(x, y);
      const isOnMap = met !== null && map?.contains(met) === true;
      const above = met?.closest('a, button') ?? null;
      return isOnMap && (above === null || above.contains(dot)) ? { x, y } : [];
    });
  });
}
