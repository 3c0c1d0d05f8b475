import type { ClientMap } from '../../domain/client-map.ts';
import type { DotLayer } from '../drawing/dots.ts';
import { make, makeSvg } from '../tools/element.ts';
import {
  colourByVenue,
  colourByYear,
  type ColourBy,
  type LegendEntry,
  type PaperColours,
  type Scheme,
} from './paper-colours.ts';

const english = new Intl.NumberFormat('en');

/** Colours the dots by what is asked, by day and by night, and writes the legend. */
export function createPainting(
  {
    clientMap,
    dots,
    map,
  }: { readonly clientMap: ClientMap; readonly dots: DotLayer; readonly map: HTMLElement },
  legend: HTMLElement,
): (by: ColourBy) => void {
  const night = matchMedia('(prefers-color-scheme: dark)');
  let shown: ColourBy = 'theme';
  const paint = (by: ColourBy): void => {
    const colours = coloursOf(clientMap, by, night.matches ? 'dark' : 'light');
    dots.setColours(colours?.colours ?? null, colours?.palette ?? null);
    map.classList.toggle('is-recoloured', colours !== null);
    legend.hidden = colours === null;
    legend.replaceChildren(...(colours === null ? [] : [legendList(by, colours.legend)]));
  };
  night.addEventListener('change', () => {
    paint(shown);
  });
  return (by) => {
    if (by === shown) return;
    shown = by;
    paint(by);
  };
}

/** Null for the colours of the themes, which the picture has itself. */
export function coloursOf(clientMap: ClientMap, by: ColourBy, scheme: Scheme): PaperColours | null {
  switch (by) {
    case 'theme':
      return null;
    case 'year':
      return colourByYear(clientMap, scheme);
    case 'venue':
      return colourByVenue(clientMap, scheme);
  }
}

function legendList(by: ColourBy, entries: readonly LegendEntry[]): HTMLElement {
  const items = entries
    .filter(({ count }) => count > 0)
    .map(({ colour, words, count }) => {
      const dot = makeSvg('circle', { cx: '5', cy: '5', r: '5', fill: colour });
      const swatch = makeSvg('svg', { viewBox: '0 0 10 10', 'aria-hidden': 'true' }, [dot]);
      return make('li', {}, [
        swatch,
        make('span', { class: 'name' }, [words]),
        make('span', { class: 'count' }, [english.format(count)]),
      ]);
    });
  return make(
    'ul',
    { 'aria-label': by === 'year' ? 'Colours of the years' : 'Colours of the venues' },
    items,
  );
}
