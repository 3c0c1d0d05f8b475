import type { EncodedCards } from '../../domain/cards-file.ts';
import type { ClientMap } from '../../domain/client-map.ts';
import { decodeColumn } from '../../domain/columns.ts';
import { decodePoints } from '../../domain/points-file.ts';
import { openClientMap } from './client-papers.ts';
import { fetchUnpacked } from './unpack.ts';

/** Fetches the points once the page has nothing else to do. `folder` is the address of the site's `data/`. */
export async function loadClientMap(folder: string): Promise<ClientMap> {
  await idle();
  return openClientMap(decodePoints(await fetchUnpacked(`${folder}points.bin`)), {
    cards: async (file) => {
      const bytes = await fetchUnpacked(`${folder}cards/${String(file)}.bin`);
      // Written by `encodeCards` of the same build.
      return JSON.parse(new TextDecoder().decode(bytes)) as EncodedCards;
    },
    idMarks: async () => decodeColumn(await fetchUnpacked(`${folder}ids.bin`)),
  });
}

/** Resolves when the page is loaded and the browser idle, soon after at the latest; not every browser can tell. */
async function idle(): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => {
      window.addEventListener('load', resolve, { once: true });
    });
  }
  await new Promise<void>((resolve) => {
    const done = () => {
      resolve();
    };
    if ('requestIdleCallback' in window) window.requestIdleCallback(done, { timeout: 300 });
    else setTimeout(done, 100);
  });
}
