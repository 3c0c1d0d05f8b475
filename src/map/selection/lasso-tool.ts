import type { Pixel } from '../moving/viewport.ts';
import { extendLine } from './lasso.ts';

/** Points nearer than this to the last are left out of the line, CSS pixels. */
const leastStepPx = 3;

interface LassoWishes {
  /** Whether a plain drag draws; with Shift it always does. */
  readonly isDrawing: () => boolean;
  /** A closed line, in pixels of the map element; `isAdded` where it is to join what is selected. */
  readonly draw: (line: readonly Pixel[], isAdded: boolean) => void;
}

/** Lets the pointer draw around papers: with Shift, or while the tool is chosen. The map is not moved meanwhile. */
export function listenToLasso(map: HTMLElement, wishes: LassoWishes): void {
  let line: readonly Pixel[] | null = null;
  let trace: SVGElement | null = null;
  const wants = (event: Event): boolean =>
    wishes.isDrawing() || (event instanceof MouseEvent && event.shiftKey && event.button === 0);
  const pixelOf = (event: MouseEvent): Pixel => {
    const box = map.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  // Moving the map listens to these two; they are kept from it while a line is drawn.
  for (const kind of ['mousedown', 'touchstart'] as const) {
    map.addEventListener(
      kind,
      (event) => {
        if (wants(event) || line !== null) event.stopImmediatePropagation();
      },
      { capture: true, passive: true },
    );
  }
  map.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isPrimary || !wants(event)) return;
      map.setPointerCapture(event.pointerId);
      line = [pixelOf(event)];
      trace = addTrace(map);
    },
    true,
  );
  map.addEventListener('pointermove', (event) => {
    if (line === null || !event.isPrimary) return;
    line = extendLine(line, pixelOf(event), leastStepPx);
    trace?.setAttribute(
      'points',
      line.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' '),
    );
  });
  const end = (event: PointerEvent): void => {
    if (line === null || !event.isPrimary) return;
    const drawn = line;
    line = null;
    trace?.parentElement?.remove();
    if (event.type === 'pointercancel' || drawn.length < 3) return;
    // The click that ends a drag is not one on a paper.
    map.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => {
      map.removeEventListener('click', swallow, true);
    });
    wishes.draw(drawn, event.shiftKey);
  };
  map.addEventListener('pointerup', end);
  map.addEventListener('pointercancel', end);
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function addTrace(map: HTMLElement): SVGElement {
  const sheet = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  sheet.setAttribute('class', 'lasso');
  sheet.setAttribute('aria-hidden', 'true');
  const trace = document.createElementNS('http://www.w3.org/2000/svg', 'polygon');
  sheet.append(trace);
  map.append(sheet);
  return trace;
}
