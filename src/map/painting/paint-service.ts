import type { FromPainter, ToPainter } from './messages.ts';
import { Painter, type PaintedInks, type PaintedPoints, type PaintView } from './painter.ts';

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
  const worker = createWorker();
  return worker === null
    ? new LocalPainting(canvas, new Painter(begin.points, begin.inks), listener)
    : new WorkerPainting(canvas, begin, { worker, listener });
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

function sizeTo(canvas: HTMLCanvasElement, { width, height }: PaintView): void {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}

class LocalPainting implements PaintService {
  readonly #canvas: HTMLCanvasElement;
  readonly #context;
  readonly #painter: Painter;
  readonly #listener: PaintListener;

  constructor(canvas: HTMLCanvasElement, painter: Painter, listener: PaintListener) {
    this.#canvas = canvas;
    this.#context = canvas.getContext('2d');
    this.#painter = painter;
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
    sizeTo(this.#canvas, view);
    const picture = new ImageData(new Uint8ClampedArray(values.buffer), width, height);
    this.#context?.putImageData(picture, 0, 0);
    this.#listener.onPainted(view, performance.now() - startMs);
  }
}

class WorkerPainting implements PaintService {
  readonly #canvas: HTMLCanvasElement;
  readonly #context;
  readonly #begin: PaintBegin;
  readonly #worker: Worker;
  readonly #listener: PaintListener;
  #inks: PaintedInks;
  #levels: Uint8Array | null = null;
  /** The view being painted, and the one to come after. */
  #current: PaintView | null = null;
  #next: PaintView | null = null;
  /** Takes over where the worker does not work. */
  #local: LocalPainting | null = null;

  constructor(
    canvas: HTMLCanvasElement,
    begin: PaintBegin,
    { worker, listener }: { readonly worker: Worker; readonly listener: PaintListener },
  ) {
    this.#canvas = canvas;
    this.#context = canvas.getContext('bitmaprenderer');
    this.#begin = begin;
    this.#inks = begin.inks;
    this.#worker = worker;
    this.#listener = listener;
    worker.onmessage = ({ data }: MessageEvent<FromPainter>) => {
      this.#receive(data);
    };
    worker.onerror = () => {
      this.#takeOver();
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
    this.#worker.postMessage(message);
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
    sizeTo(this.#canvas, view);
    this.#context?.transferFromImageBitmap(picture);
    this.#listener.onPainted(view, durationMs);
  }

  /** A canvas that has shown bitmaps cannot be painted on: another takes its place. */
  #takeOver(): void {
    if (this.#local !== null) return;
    this.#worker.terminate();
    const canvas = document.createElement('canvas');
    for (const { name, value } of this.#canvas.attributes) {
      if (name !== 'style') canvas.setAttribute(name, value);
    }
    this.#canvas.replaceWith(canvas);
    this.#listener.onReplaced(canvas);
    this.#local = new LocalPainting(
      canvas,
      new Painter(this.#begin.points, this.#inks),
      this.#listener,
    );
    this.#local.setLevels(this.#levels);
    const view = this.#next ?? this.#current;
    if (view !== null) this.#local.paint(view);
  }
}
