import type { Atlas } from '../domain/atlas.ts';
import { clientRows } from '../domain/client-map.ts';

/** Codes of the places of all titles, by row. */
export function titleCodesOf(atlas: Atlas): Uint16Array {
  return new Uint16Array(clientRows(atlas).length);
}
