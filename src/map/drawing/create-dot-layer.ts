import type { ClientMap } from '../../domain/client-map.ts';
import type { DotLayer } from './dots.ts';
import { PaintedDots } from './painted-dots.ts';
import { SvgDots } from './svg-dots.ts';

/** The layer that suits the number of papers; the page says from how many on dots are painted. */
export function createDotLayer(map: HTMLElement, clientMap: ClientMap): DotLayer {
  const paintedFrom = Number(map.dataset['paintedFrom']);
  return clientMap.count >= paintedFrom
    ? new PaintedDots(map, clientMap)
    : new SvgDots(map, clientMap);
}
