import type { Point } from './view.ts';

/** What gestures ask for. */
export interface GestureTarget {
  readonly pan: (by: Point) => void;
  /** `factor` above 1 goes nearer. */
  readonly zoom: (factor: number, at: Point) => void;
  /** Someone tried to move the map in a way that belongs to the page around it. */
  readonly hint: (by: 'wheel' | 'touch') => void;
}

/** Pixels that a press may stray and still be a click. */
const clickReach = 4;

/**
 * Moves the map by drag, by wheel with Ctrl or ⌘, and by two fingers. A bare wheel and one finger are left alone: they scroll
 * the page that the map is embedded in.
 */
export function listenToGestures(area: HTMLElement, target: GestureTarget): void {
  listenToWheel(area, target);
  listenToDrag(area, target);
  listenToTouch(area, target);
}

function listenToWheel(area: HTMLElement, { zoom, hint }: GestureTarget): void {
  area.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) {
        hint('wheel');
        return;
      }
      event.preventDefault();
      const pixels = event.deltaY * (event.deltaMode === 1 ? 16 : 1);
      // A pinch on a touchpad comes as a wheel with small steps.
      const step = Math.min(Math.max(pixels, -120), 120);
      zoom(
        2 ** (-step / (event.ctrlKey && Math.abs(pixels) < 50 ? 60 : 200)),
        placeIn(area, event),
      );
    },
    { passive: false },
  );
}

function listenToDrag(area: HTMLElement, { pan }: GestureTarget): void {
  let last: Point | null = null;
  let way = 0;
  area.addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'touch' || event.button !== 0) return;
    last = { x: event.clientX, y: event.clientY };
    way = 0;
  });
  area.addEventListener('pointermove', (event) => {
    if (last === null) return;
    const by = { x: event.clientX - last.x, y: event.clientY - last.y };
    last = { x: event.clientX, y: event.clientY };
    way += Math.abs(by.x) + Math.abs(by.y);
    // Taken only now: a captured press would be no click on a link.
    if (way > clickReach && !area.hasPointerCapture(event.pointerId))
      area.setPointerCapture(event.pointerId);
    if (way > clickReach) pan(by);
  });
  const end = (): void => {
    last = null;
  };
  area.addEventListener('pointerup', end);
  area.addEventListener('pointercancel', end);
  // A link must not open after a drag that began on it, nor be dragged away.
  area.addEventListener(
    'click',
    (event) => {
      if (way > clickReach) event.preventDefault();
      way = 0;
    },
    true,
  );
  area.addEventListener('dragstart', (event) => {
    event.preventDefault();
  });
}

function listenToTouch(area: HTMLElement, { pan, zoom, hint }: GestureTarget): void {
  let before: { readonly middle: Point; readonly gap: number } | null = null;
  const start = (event: TouchEvent): void => {
    before = pairOf(area, event);
  };
  area.addEventListener('touchstart', start, { passive: true });
  area.addEventListener('touchend', start, { passive: true });
  area.addEventListener('touchcancel', start, { passive: true });
  area.addEventListener(
    'touchmove',
    (event) => {
      const now = pairOf(area, event);
      if (now === null || before === null) {
        hint('touch');
        return;
      }
      if (event.cancelable) event.preventDefault();
      pan({ x: now.middle.x - before.middle.x, y: now.middle.y - before.middle.y });
      zoom(now.gap / Math.max(before.gap, 1), now.middle);
      before = now;
    },
    { passive: false },
  );
}

/** Middle and distance of the first two fingers; null where there is but one. */
function pairOf(
  area: HTMLElement,
  { touches }: TouchEvent,
): { readonly middle: Point; readonly gap: number } | null {
  const [one, other] = [touches[0], touches[1]];
  if (one === undefined || other === undefined) return null;
  const [a, b] = [placeIn(area, one), placeIn(area, other)];
  return {
    middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
    gap: Math.hypot(a.x - b.x, a.y - b.y),
  };
}

function placeIn(area: HTMLElement, at: { clientX: number; clientY: number }): Point {
  const { left, top } = area.getBoundingClientRect();
  return { x: at.clientX - left, y: at.clientY - top };
}
