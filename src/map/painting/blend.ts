import type { Sprite } from './disc-sprites.ts';

/** A canvas in memory: one packed colour a pixel, line by line, not multiplied by alpha. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly values: Uint32Array<ArrayBuffer>;
}

/** Lays a sprite over a canvas, its own pixel at a column and a line; what falls outside is cut. */
export function layOver({ width, height, values }: Pixels, sprite: Sprite, at: Spot): void {
  const { side, reach, pixels } = sprite;
  const left = at.column - reach;
  const top = at.line - reach;
  const fromColumn = Math.max(0, -left);
  const toColumn = Math.min(side, width - left);
  const toLine = Math.min(side, height - top);
  for (let line = Math.max(0, -top); line < toLine; line++) {
    let target = (top + line) * width + left + fromColumn;
    let source = line * side + fromColumn;
    for (let column = fromColumn; column < toColumn; column++, target++, source++) {
      const over = pixels[source] ?? 0;
      if (over === 0) continue;
      const under = values[target] ?? 0;
      values[target] = over >>> 24 === 255 || under === 0 ? over : blend(under, over);
    }
  }
}

/** A pixel of a canvas. */
interface Spot {
  readonly column: number;
  readonly line: number;
}

/** One colour over another, after Porter and Duff, SIGGRAPH 1984: "over". */
export function blend(under: number, over: number): number {
  const overAlpha = over >>> 24;
  const underAlpha = under >>> 24;
  // Shares of the result, 0–255: of most pixels the one below is opaque, and so is the result.
  const alpha = overAlpha + Math.round((underAlpha * (255 - overAlpha)) / 255);
  if (alpha === 0) return 0;
  const share = underAlpha === 255 ? overAlpha : Math.round((overAlpha * 255) / alpha);
  const rest = 255 - share;
  // Red and blue in one product, green in another; 257 / 65,536 stands for 1 / 255.
  const redBlue = (over & 0xff00ff) * share + (under & 0xff00ff) * rest;
  const green = ((over >>> 8) & 255) * share + ((under >>> 8) & 255) * rest;
  const red = ((redBlue & 0xffff) * 257 + 32_768) >>> 16;
  const blue = (Math.floor(redBlue / 65_536) * 257 + 32_768) >>> 16;
  return (
    (red | ((((green * 257 + 32_768) >>> 16) & 255) << 8) | (blue << 16) | (alpha << 24)) >>> 0
  );
}

/** Makes all that is on a canvas fainter. */
export function fade({ values }: Pixels, share: number): void {
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? 0;
    if (value !== 0) {
      values[index] = ((value & 0xffffff) | (Math.round((value >>> 24) * share) << 24)) >>> 0;
    }
  }
}
