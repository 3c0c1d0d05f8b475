import type { Search } from '../../search/search.ts';
import { statusText } from '../../search/status-text.ts';
import type { Hits } from '../filters/matching.ts';
import type { ToolHost } from '../tools/map-host.ts';

/** The search of the site whose data files lie in a folder, loaded when first asked for. */
export function openSearchOnce(dataFolder: URL): () => Promise<Search> {
  let opened: Promise<Search> | null = null;
  return () => {
    opened ??= import('../../search/search.ts').then(({ openSearch }) =>
      openSearch(new URL('..', dataFolder).pathname),
    );
    opened.catch(() => {
      opened = null;
    });
    return opened;
  };
}

/** All rows that a query finds, best first. */
export async function findHits({ search }: Pick<ToolHost, 'search'>, query: string): Promise<Hits> {
  const result = await (await search()).search(query, { limit: Infinity });
  return { rows: result.hits.map(({ row }) => row), status: statusText(result) };
}
