import { decodeClientMap, type ClientMap, type EncodedClientMap } from '../domain/client-map.ts';

/** Fetches the points once the page has nothing else to do. */
export async function loadClientMap(address: string): Promise<ClientMap> {
  await idle();
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${String(response.status)}`);
  return decodeClientMap((await response.json()) as EncodedClientMap);
}

/** Resolves when the browser is idle, after half a second at the latest; not every browser can tell. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      resolve();
    };
    if ('requestIdleCallback' in window) window.requestIdleCallback(done, { timeout: 500 });
    else setTimeout(done, 100);
  });
}
