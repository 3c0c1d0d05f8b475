import type { ClientPaper } from '../../domain/client-map.ts';
import { sourceLine } from '../cards/source-line.ts';
import { make } from './element.ts';
import type { MapHost } from './map-host.ts';

/** What a list shows of a paper. */
type ListedPaper = Pick<ClientPaper, 'title' | 'authors' | 'year' | 'venue' | 'href'>;

/** A paper in a list of a panel: its title as a link, then authors, year and venue; the map points at it meanwhile. */
export function paperItem(
  {
    host,
    row,
    paper,
  }: { readonly host: MapHost; readonly row: number | null; readonly paper: ListedPaper },
  actions: readonly Node[] = [],
): HTMLLIElement {
  const by = [paper.authors, sourceLine(paper)].filter((words) => words !== '').join(' · ');
  const item = make('li', {}, [
    make('a', { href: paper.href }, [paper.title]),
    make('span', { class: 'by' }, [by]),
    ...actions,
  ]);
  if (row === null) return item;
  const point = (pointed: number | null) => () => {
    host.change({ kind: 'point', row: pointed });
  };
  for (const kind of ['pointerenter', 'focusin']) item.addEventListener(kind, point(row));
  for (const kind of ['pointerleave', 'focusout']) item.addEventListener(kind, point(null));
  return item;
}
