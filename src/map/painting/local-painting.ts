import type { PaintBegin, PaintListener, PaintService } from './paint-service.ts';
import { Painter, type PaintedInks, type PaintView } from './painter.ts';

/** Paints on the page itself, where no worker can be had. */
export class LocalPainting implements PaintService {
  readonly #canvas: HTMLCanvasElement;
  readonly #context;
  readonly #painter: Painter;
  readonly #listener: Pick<PaintListener, 'onPainted'>;

  constructor(
    canvas: HTMLCanvasElement,
    { points, inks }: PaintBegin,
    listener: Pick<PaintListener, 'onPainted'>,
  ) {
    this.#canvas = canvas;
    this.#context = canvas.getContext('2d');
    this.#painter = new Painter(points, inks);
    this.#listener = listener;
  }

  setInks(inks: PaintedInks): void {
    this.#painter.setInks(inks);
  }

  setLevels(levels: Uint8Array | null): void {
    this.#painter.setLevels(levels);
  }

  paint(view: PaintView): void {
    const startMs = performance.now();
    const { width, height, values } = this.#painter.paint(view);
    if (this.#canvas.width !== width) this.#canvas.width = width;
    if (this.#canvas.height !== height) this.#canvas.height = height;
    const picture = new ImageData(new Uint8ClampedArray(values.buffer), width, height);
    this.#context?.putImageData(picture, 0, 0);
    this.#listener.onPainted(view, performance.now() - startMs);
  }
}
