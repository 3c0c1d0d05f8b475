import type { AuthorIndex } from '../../domain/author-index.ts';
import {
  decodeReference,
  referencesPerFile,
  type ClientReference,
  type EncodedReferences,
} from '../../domain/client-references.ts';
import type { RowOrders } from '../../domain/row-orders.ts';

/** The data files beyond the points, each fetched when first asked for and then kept. */
export interface DataFiles {
  readonly authors: () => Promise<AuthorIndex>;
  readonly orders: () => Promise<RowOrders>;
  /** Outlines of the themes, as SVG paths in map units, in the order of the themes; empty where there is none. */
  readonly hulls: () => Promise<readonly string[]>;
  /** In the order of the rows asked for. */
  readonly references: (rows: readonly number[]) => Promise<readonly ClientReference[]>;
}

/** Gives the parsed JSON at a path below the folder of data files. */
export type FetchJson = (path: string) => Promise<unknown>;

export function createDataFiles(fetchJson: FetchJson): DataFiles {
  const kept = new Map<string, Promise<unknown>>();
  const ask = (path: string): Promise<unknown> => {
    const known = kept.get(path);
    if (known !== undefined) return known;
    // A file that did not come is asked for again the next time.
    const asked = fetchJson(path).catch((error: unknown) => {
      kept.delete(path);
      throw error;
    });
    kept.set(path, asked);
    return asked;
  };
  return {
    // The site's own files, of the version of this script.
    authors: () => ask('authors.json') as Promise<AuthorIndex>,
    orders: () => ask('orders.json') as Promise<RowOrders>,
    hulls: () => ask('hulls.json') as Promise<readonly string[]>,
    references: async (rows) => {
      const fileIndexes = [...new Set(rows.map((row) => Math.floor(row / referencesPerFile)))];
      const files = new Map<number, EncodedReferences>();
      await Promise.all(
        fileIndexes.map(async (fileIndex) => {
          const file = await ask(`references/${fileIndex}.json`);
          files.set(fileIndex, file as EncodedReferences);
        }),
      );
      return rows.flatMap((row) => {
        const file = files.get(Math.floor(row / referencesPerFile));
        const encoded = file?.papers[row % referencesPerFile];
        return encoded === undefined ? [] : decodeReference(encoded);
      });
    },
  };
}

/** Fetches JSON from below a folder of this site. */
export function fetchJsonFrom(folder: URL): FetchJson {
  return async (path) => {
    const response = await fetch(new URL(path, folder));
    if (!response.ok) throw new Error(`${path} answered ${String(response.status)}`);
    return (await response.json()) as unknown;
  };
}
