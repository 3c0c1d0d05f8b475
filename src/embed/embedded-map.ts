import { listenToGestures } from './gestures.ts';
import {
  panned,
  viewBoxText,
  viewOf,
  zoomed,
  type Box,
  type Point,
  type Size,
  type View,
} from './view.ts';

/** How far one press of a key goes: a share of the frame, and a factor. */
const keyStep = 0.18;
const keyZoom = 1.5;
/** How long the hint stays, milliseconds. */
const hintTime = 1600;

/** How the map is moved, told to who tries what scrolls the page around. */
const hintTexts = {
  wheel: `Hold ${/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl'} and scroll to zoom the map`,
  touch: 'Use two fingers to move the map',
} as const;

/** Parts of the page that the script moves. */
export interface EmbedElements {
  readonly area: HTMLElement;
  readonly picture: SVGSVGElement;
  readonly hint: HTMLElement;
  readonly buttons: HTMLElement;
}

/** Makes the picture one that can be moved. Without it the page shows the same picture, at rest. */
export function startEmbeddedMap({ area, picture, hint, buttons }: EmbedElements): void {
  const all = boxOf(area.dataset['all'] ?? '');
  const first = boxOf(area.dataset['first'] ?? '');
  const names = [...picture.querySelectorAll<SVGGElement>('[data-least-scale]')];
  let size = sizeOf(area);
  let view = viewOf(first, size);

  const draw = (): void => {
    picture.setAttribute('viewBox', viewBoxText(view, size));
    for (const name of names) {
      const { x = '0', y = '0', leastScale = '0' } = name.dataset;
      name.setAttribute('transform', `translate(${x} ${y}) scale(${view.unit.toFixed(4)})`);
      name.classList.toggle('is-hidden', Number(leastScale) > 1000 / view.unit);
    }
  };
  let isDue = false;
  let isAtRest = true;
  const change = (next: View): void => {
    view = next;
    isAtRest = false;
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      draw();
    });
  };
  const zoom = (factor: number, at: Point = middleOf(size)): void => {
    change(zoomed(view, { factor, at, size, all }));
  };
  const pan = (by: Point): void => {
    change(panned(view, by, all));
  };
  const actions: Readonly<Record<string, () => void>> = {
    in: () => {
      zoom(keyZoom);
    },
    out: () => {
      zoom(1 / keyZoom);
    },
    all: () => {
      change(viewOf(all, size));
    },
    left: () => {
      pan({ x: size.width * keyStep, y: 0 });
    },
    right: () => {
      pan({ x: -size.width * keyStep, y: 0 });
    },
    up: () => {
      pan({ x: 0, y: size.height * keyStep });
    },
    down: () => {
      pan({ x: 0, y: -size.height * keyStep });
    },
  };

  draw();
  buttons.hidden = false;
  listenToGestures(area, {
    pan,
    zoom,
    hint: (by) => {
      hint.textContent = hintTexts[by];
      showHint(hint);
    },
  });
  listenToKeys(area, actions);
  buttons.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement) actions[target.value]?.();
  });
  new ResizeObserver(() => {
    size = sizeOf(area);
    // Until someone moves it, the map fits its frame, whatever that grows to.
    if (isAtRest) view = viewOf(first, size);
    draw();
  }).observe(area);
}

const keyNames: Readonly<Record<string, string>> = {
  '+': 'in',
  '=': 'in',
  '-': 'out',
  '−': 'out',
  '0': 'all',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

function listenToKeys(area: HTMLElement, actions: Readonly<Record<string, () => void>>): void {
  area.addEventListener('keydown', (event) => {
    // Ctrl and + is the browser's own zoom.
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const action = actions[keyNames[event.key] ?? ''];
    if (action === undefined) return;
    event.preventDefault();
    action();
  });
}

let hintTimer: number | undefined;

function showHint(hint: HTMLElement): void {
  hint.classList.add('is-shown');
  clearTimeout(hintTimer);
  hintTimer = window.setTimeout(() => {
    hint.classList.remove('is-shown');
  }, hintTime);
}

function boxOf(text: string): Box {
  const [x = 0, y = 0, width = 1000, height = 1000] = text.split(' ').map(Number);
  return { x, y, width, height };
}

function sizeOf({ clientWidth, clientHeight }: HTMLElement): Size {
  return { width: clientWidth, height: clientHeight };
}

function middleOf({ width, height }: Size): Point {
  return { x: width / 2, y: height / 2 };
}
