import type { LocalPainting } from './local-painting.ts';
import type { FromPainter, ToPainter } from './messages.ts';
import type { PaintedInks, PaintedPoints, PaintView } from './painter.ts';

/** Paints views on a canvas: in a worker where the browser can, else here. */
export interface PaintService {
  readonly setInks: (inks: PaintedInks) => void;
  readonly setLevels: (levels: Uint8Array | null) => void;
  /** Asks for a view; of several asked for while one is being painted only the last comes. */
  readonly paint: (view: PaintView) => void;
}

/** What a service begins with. */
export interface PaintBegin {
  readonly points: PaintedPoints;
  readonly inks: PaintedInks;
}

export interface PaintListener {
  /** The canvas shows a view, from this task on. */
  readonly onPainted: (view: PaintView, durationMs: number) => void;
  /** Another canvas stands in the place of the first. */
  readonly onReplaced: (canvas: HTMLCanvasElement) => void;
}

/** Starts to paint on a canvas. */
export function startPainting(
  canvas: HTMLCanvasElement,
  begin: PaintBegin,
  listener: PaintListener,
): PaintService {
  return new WorkerPainting(canvas, begin, { worker: createWorker(), listener });
}

function createWorker(): Worker | null {
  if (typeof OffscreenCanvas === 'undefined') return null;
  try {
    return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  } catch {
    // A browser without workers of this kind, or a host that forbids them.
    return null;
  }
}

/** Has a worker paint, and shows the bitmaps that it sends. */
class WorkerPainting implements PaintService {
  readonly #canvas: HTMLCanvasElement;
  readonly #context;
  readonly #begin: PaintBegin;
  readonly #worker: Worker | null;
  readonly #listener: PaintListener;
  #inks: PaintedInks;
  #levels: Uint8Array | null = null;
  /** The view being painted, and the one to come after. */
  #current: PaintView | null = null;
  #next: PaintView | null = null;
  /** Takes over where the worker does not work. */
  #local: LocalPainting | null = null;
  #isLeft = false;

  constructor(
    canvas: HTMLCanvasElement,
    begin: PaintBegin,
    { worker, listener }: { readonly worker: Worker | null; readonly listener: PaintListener },
  ) {
    this.#canvas = canvas;
    this.#context = worker === null ? null : canvas.getContext('bitmaprenderer');
    this.#begin = begin;
    this.#inks = begin.inks;
    this.#worker = worker;
    this.#listener = listener;
    if (worker === null) {
      void this.#takeOver();
      return;
    }
    worker.onmessage = ({ data }: MessageEvent<FromPainter>) => {
      this.#receive(data);
    };
    worker.onerror = () => {
      void this.#takeOver();
    };
    this.#tell({ kind: 'begin', ...begin });
  }

  setInks(inks: PaintedInks): void {
    this.#inks = inks;
    if (this.#local === null) this.#tell({ kind: 'inks', inks });
    else this.#local.setInks(inks);
  }

  setLevels(levels: Uint8Array | null): void {
    this.#levels = levels;
    if (this.#local === null) this.#tell({ kind: 'levels', levels });
    else this.#local.setLevels(levels);
  }

  paint(view: PaintView): void {
    if (this.#local !== null) {
      this.#local.paint(view);
      return;
    }
    this.#next = view;
    if (this.#current === null) this.#paintNext();
  }

  #tell(message: ToPainter): void {
    this.#worker?.postMessage(message);
  }

  #paintNext(): void {
    this.#current = this.#next;
    this.#next = null;
    if (this.#current !== null) this.#tell({ kind: 'paint', view: this.#current });
  }

  #receive({ picture, durationMs }: FromPainter): void {
    const view = this.#current;
    this.#paintNext();
    if (view === null) return;
    if (this.#canvas.width !== view.width) this.#canvas.width = view.width;
    if (this.#canvas.height !== view.height) this.#canvas.height = view.height;
    this.#context?.transferFromImageBitmap(picture);
    this.#listener.onPainted(view, durationMs);
  }

  /**
   * Goes on without the worker, with code that few readers need and that is fetched only here. A canvas that has shown
   * bitmaps cannot be painted on: another takes its place.
   */
  async #takeOver(): Promise<void> {
    if (this.#isLeft) return;
    this.#isLeft = true;
    this.#worker?.terminate();
    const { LocalPainting } = await import('./local-painting.ts');
    const canvas = document.createElement('canvas');
    for (const { name, value } of this.#canvas.attributes) {
      if (name !== 'style') canvas.setAttribute(name, value);
    }
    this.#canvas.replaceWith(canvas);
    this.#listener.onReplaced(canvas);
    this.#local = new LocalPainting(canvas, this.#begin, this.#listener);
    this.#local.setInks(this.#inks);
    this.#local.setLevels(this.#levels);
    const view = this.#next ?? this.#current;
    if (view !== null) this.#local.paint(view);
  }
}
