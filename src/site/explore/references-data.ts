import type { Atlas } from '../../domain/atlas.ts';
import {
  encodeReference,
  referencesPerFile,
  type EncodedReferences,
} from '../../domain/client-references.ts';
import { clientRows } from '../../domain/client-map.ts';
import { oncePer } from '../once-per.ts';

/** How many files of references a map has: one at least, so that there is always an address to ask. */
export function referencesFileCount(atlas: Pick<Atlas, 'papers' | 'themes'>): number {
  return Math.max(1, Math.ceil(clientRows(atlas).length / referencesPerFile));
}

/** Row of each paper: the same for all files of a map. */
const rowsByPaper = oncePer(
  (rows: readonly number[]) => new Map(rows.map((paperIndex, row) => [paperIndex, row])),
);

/** The references of the rows from `fileIndex` times `referencesPerFile` on. Neighbours without a place are left out. */
export function referencesData(
  atlas: Pick<Atlas, 'papers' | 'themes'>,
  fileIndex: number,
): EncodedReferences {
  const rows = clientRows(atlas);
  const rowOf = rowsByPaper(rows);
  const start = fileIndex * referencesPerFile;
  const papers = rows.slice(start, start + referencesPerFile).flatMap((paperIndex) => {
    const paper = atlas.papers[paperIndex];
    if (paper === undefined) return [];
    const near = paper.place?.neighbours ?? [];
    const neighbours = near.flatMap((neighbour) => rowOf.get(neighbour.paperIndex) ?? []);
    return encodeReference({ ...paper, neighbours });
  });
  return { format: 'paperland-references/1', papers };
}
