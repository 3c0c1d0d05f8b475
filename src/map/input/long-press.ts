import type { Pixel } from '../moving/viewport.ts';

/** A finger that rests so long asks for more. */
const pressMs = 500;
/** A finger that moves farther drags the map. */
const restPx = 10;

/**
 * A long press of a finger, or the menu button of a mouse: `ask` gets the place in pixels of the element and says whether
 * there was something to ask about. Only then is the browser's own menu kept away.
 */
export function listenToLongPress(
  element: HTMLElement,
  ask: (pixel: Pixel, kind: 'mouse' | 'touch') => boolean,
): void {
  let timer = 0;
  let start: Pixel = { x: 0, y: 0 };
  let isTouch = false;
  let isPressed = false;
  const pixelOf = (event: MouseEvent): Pixel => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const stop = (): void => {
    clearTimeout(timer);
  };
  element.addEventListener('pointerdown', (event) => {
    stop();
    isTouch = event.pointerType === 'touch';
    isPressed = false;
    if (!isTouch || !event.isPrimary) return;
    start = pixelOf(event);
    timer = window.setTimeout(() => {
      isPressed = ask(start, 'touch');
    }, pressMs);
  });
  element.addEventListener('pointermove', (event) => {
    if (!isTouch) return;
    const at = pixelOf(event);
    if (Math.hypot(at.x - start.x, at.y - start.y) > restPx) stop();
  });
  for (const kind of ['pointerup', 'pointercancel'] as const) element.addEventListener(kind, stop);
  element.addEventListener('contextmenu', (event) => {
    // Some browsers send it for a long press, too; the timer has asked already, or is about to.
    if (isTouch ? isPressed || timer !== 0 : ask(pixelOf(event), 'mouse')) event.preventDefault();
  });
  // The click that ends a long press is not one on what lies there.
  element.addEventListener(
    'click',
    (event) => {
      if (!isPressed) return;
      isPressed = false;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
}
