import type { ToolHost, ToolScene } from '../tools/map-host.ts';

/** So many hits of a search are listed, and lit on the map. */
export const listedHitCount = 30;

/** The rows to light: a paper and those most similar to it, else the selection, else the first hits. Null for none. */
export async function litRows(
  { state, hits }: ToolScene,
  { files, clientMap: { count: placedCount } }: Pick<ToolHost, 'files' | 'clientMap'>,
): Promise<readonly number[] | null> {
  if (state.similarTo !== null) {
    const [paper] = await files.references([state.similarTo]);
    return [state.similarTo, ...(paper?.neighbours ?? [])];
  }
  if (state.selection.length > 0) return state.selection;
  const listed = hits?.rows.slice(0, listedHitCount).filter((row) => row < placedCount) ?? [];
  return listed.length > 0 ? listed : null;
}
