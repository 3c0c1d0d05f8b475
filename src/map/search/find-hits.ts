import type { MapHost } from '../tools/map-host.ts';

/** Rows that hold all words of a query, best first. */
export async function findHits({ clientMap }: MapHost, query: string): Promise<readonly number[]> {
  const rows = Array.from({ length: clientMap.count }, (_, row) => row);
  const papers = await clientMap.details(rows);
  const words = query.toLowerCase().split(/\s+/);
  return rows.filter((row) => {
    const text = `${papers[row]?.title ?? ''} ${papers[row]?.authors ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
