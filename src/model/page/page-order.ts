import type { Atlas, AtlasPaper } from '../../domain/atlas.ts';
import { clientRows } from '../../domain/client-map.ts';
import type { FittedModel } from '../fitted-model.ts';
import type { PageOrder } from './encode-page-model.ts';

/** What the client map is made of. */
interface MapOrder {
  readonly themes: Atlas['themes'];
  readonly papers: readonly Pick<AtlasPaper, 'id' | 'place'>[];
}

/** Which row and theme of a model each row and theme of the client map is. */
export function pageOrder(
  atlas: MapOrder,
  { paperIds, themes }: Pick<FittedModel, 'paperIds' | 'themes'>,
): PageOrder {
  const rowOf = new Map(paperIds.map((id, row) => [id, row]));
  const themeOf = new Map(themes.map(({ id }, theme) => [id, theme]));
  return {
    rows: clientRows(atlas).map((index) => known(rowOf, atlas.papers[index]?.id)),
    themes: atlas.themes.map(({ id }) => known(themeOf, id)),
  };
}

function known(places: ReadonlyMap<string, number>, id = ''): number {
  const place = places.get(id);
  if (place === undefined) throw new Error(`The model does not have ${id}, which the map has.`);
  return place;
}
