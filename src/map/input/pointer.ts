import type { Pixel } from '../moving/viewport.ts';

interface PointerWishes {
  /** The row under a pixel of the map, or -1. */
  readonly rowAt: (pixel: Pixel, kind: 'mouse' | 'touch') => number;
  readonly openPaper: (row: number, where: 'here' | 'beside') => void;
  readonly point: (row: number | null) => void;
  readonly choosePaper: (row: number) => void;
  readonly leavePaper: () => void;
}

/** A press that ends farther from where it began is a drag and not a click, CSS pixels. */
const clickPx = 4;

/** A mouse points at papers and opens them; a finger first chooses one, and its card has the link. */
export function listenToPointer(map: HTMLElement, wishes: PointerWishes): void {
  let kind: 'mouse' | 'touch' = 'mouse';
  let pressed: Pixel = { x: 0, y: 0 };
  const pixelOf = (event: MouseEvent): Pixel => {
    const box = map.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const isOnName = (event: Event) =>
    event.target instanceof Element && event.target.closest('.label') !== null;

  map.addEventListener(
    'pointerdown',
    (event) => {
      kind = event.pointerType === 'touch' ? 'touch' : 'mouse';
      pressed = pixelOf(event);
    },
    true,
  );
  // d3-zoom stops the click after a drag for one turn of the browser’s loop, which a busy browser may have passed by then.
  map.addEventListener(
    'click',
    (event) => {
      const { x, y } = pixelOf(event);
      const isByKey = event.detail === 0;
      if (isByKey || Math.hypot(x - pressed.x, y - pressed.y) <= clickPx) return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );
  map.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const row = isOnName(event) ? -1 : wishes.rowAt(pixelOf(event), 'mouse');
    map.classList.toggle('is-on-paper', row >= 0);
    wishes.point(row < 0 ? null : row);
  });
  map.addEventListener('pointerleave', () => {
    map.classList.remove('is-on-paper');
    wishes.point(null);
  });
  map.addEventListener('auxclick', (event) => {
    const isLink = event.target instanceof Element && event.target.closest('a') !== null;
    const row = isLink || event.button !== 1 ? -1 : wishes.rowAt(pixelOf(event), 'mouse');
    if (row >= 0) wishes.openPaper(row, 'beside');
  });
  map.addEventListener('click', (event) => {
    if (event.defaultPrevented || isOnName(event)) return;
    const row = wishes.rowAt(pixelOf(event), kind);
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (kind === 'touch') {
      if (row >= 0) event.preventDefault();
      if (row >= 0) wishes.choosePaper(row);
      else wishes.leavePaper();
      return;
    }
    if (row < 0) {
      if (link === null) wishes.leavePaper();
      return;
    }
    // The paper that the card shows is the one that opens, even where another's dot lies on top.
    event.preventDefault();
    wishes.openPaper(row, event.ctrlKey || event.metaKey || event.shiftKey ? 'beside' : 'here');
  });
}
