import type { FromPainter, ToPainter } from './messages.ts';
import { Painter, type PaintView } from './painter.ts';

/** The part of a worker's global scope that this one uses; the page's own types name the window instead. */
interface PaintingScope {
  onmessage: ((event: MessageEvent<ToPainter>) => void) | null;
  readonly postMessage: (message: FromPainter, transfer: Transferable[]) => void;
}

// In a worker, `self` is its global scope.
const scope = self as unknown as PaintingScope;
const canvas = new OffscreenCanvas(1, 1);
const context = canvas.getContext('2d');
let painter: Painter | null = null;

function paint(view: PaintView): void {
  if (painter === null || context === null) return;
  const startMs = performance.now();
  const { width, height, values } = painter.paint(view);
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  const bytes = new Uint8ClampedArray(values.buffer);
  context.putImageData(new ImageData(bytes, width, height), 0, 0);
  const picture = canvas.transferToImageBitmap();
  scope.postMessage({ picture, durationMs: performance.now() - startMs }, [picture]);
}

scope.onmessage = ({ data }) => {
  switch (data.kind) {
    case 'begin':
      painter = new Painter(data.points, data.inks);
      break;
    case 'inks':
      painter?.setInks(data.inks);
      break;
    case 'levels':
      painter?.setLevels(data.levels);
      break;
    case 'paint':
      paint(data.view);
      break;
  }
};
