import type { ToolHost, ToolScene } from '../tools/map-host.ts';

/** So many hits of a search are listed, and lit on the map. */
export const listedHitCount = 30;

/**
 * The rows to light: a paper and those most similar to it, else the selection, else the first hits, else those like a text of
 * the reader's own, which goes before while its panel is open. Null for none.
 */
export async function litRows(
  { state, hits }: ToolScene,
  { files, clientMap: { count: placedCount } }: Pick<ToolHost, 'files' | 'clientMap'>,
): Promise<readonly number[] | null> {
  if (state.similarTo !== null) {
    const [paper] = await files.references([state.similarTo]);
    return [state.similarTo, ...(paper?.neighbours ?? [])];
  }
  const own = state.own?.rows ?? [];
  if (state.panel === 'place' && own.length > 0) return own;
  if (state.selection.length > 0) return state.selection;
  const listed = hits?.rows.slice(0, listedHitCount).filter((row) => row < placedCount) ?? [];
  if (listed.length > 0) return listed;
  return own.length > 0 ? own : null;
}
