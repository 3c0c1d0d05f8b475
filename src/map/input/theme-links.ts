import { themeIndexOf, type MapElements } from '../elements.ts';

/** What HTML and SVG elements have in common here. */
type ThemedElement = GlobalEventHandlers & Element & HTMLOrSVGElement;

interface ThemeWishes {
  readonly chooseTheme: (themeIndex: number) => void;
  readonly light: (themeIndex: number | null) => void;
}

/** So long a pointer rests on a name before its theme is lit: on its way across the map it would light one after another. */
const patienceMs = 120;

/** Names on the map and entries of the list light a theme and choose it; with a modifier they stay links. */
export function listenToThemes(
  { map, labels, themeLinks }: MapElements,
  wishes: ThemeWishes,
): void {
  let timer = 0;
  const lightIn = (ms: number, themeIndex: number | null) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(wishes.light, ms, themeIndex);
  };
  const listen = (element: ThemedElement, then?: () => void) => {
    const themeIndex = themeIndexOf(element);
    element.addEventListener('pointerenter', (event) => {
      // Not while the map is dragged.
      if (event.pointerType !== 'touch' && event.buttons === 0) lightIn(patienceMs, themeIndex);
    });
    element.addEventListener('pointerleave', () => {
      lightIn(patienceMs, null);
    });
    element.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      wishes.chooseTheme(themeIndex);
      then?.();
    });
  };
  for (const label of labels) listen(label.element);
  // On a phone the list lies below the map: bring the map back into sight.
  for (const link of themeLinks) {
    listen(link, () => {
      map.scrollIntoView({ block: 'nearest' });
    });
    // Not on the names: an SVG element that listens to focus becomes a tab stop.
    link.addEventListener('focus', () => {
      if (link.matches(':focus-visible')) lightIn(0, themeIndexOf(link));
    });
    link.addEventListener('blur', () => {
      lightIn(0, null);
    });
  }
}
