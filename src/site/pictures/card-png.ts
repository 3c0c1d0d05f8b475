import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

let ready: Promise<void> | undefined;

/** A picture as PNG. It is drawn by WebAssembly with no font and no file of this machine: the same bytes everywhere. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  const file = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  ready ??= initWasm(readFileSync(file));
  await ready;
  const picture = new Resvg(svg, { font: { loadSystemFonts: false } });
  const image = picture.render();
  const png = image.asPng();
  image.free();
  picture.free();
  return png;
}
