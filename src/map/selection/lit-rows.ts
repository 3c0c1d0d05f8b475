import type { DataFiles } from '../tools/data-files.ts';
import type { ToolScene } from '../tools/map-host.ts';

/** So many hits of a search are listed, and lit on the map. */
export const listedHitCount = 30;

/** The rows to light: a paper and those most similar to it, else the selection, else the first hits. Null for none. */
export async function litRows(
  { state, hits }: ToolScene,
  files: Pick<DataFiles, 'references'>,
): Promise<readonly number[] | null> {
  if (state.similarTo !== null) {
    const [paper] = await files.references([state.similarTo]);
    return [state.similarTo, ...(paper?.neighbours ?? [])];
  }
  if (state.selection.length > 0) return state.selection;
  const listed = hits?.slice(0, listedHitCount) ?? [];
  return listed.length > 0 ? listed : null;
}
