import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Lock } from '../../../../src/domain/lock.ts';

/** All addresses that a map with this lock has published, relative to its base path, in order. */
export function publishedAddresses({ items, themes, editions }: Lock): readonly string[] {
  return [
    ...items.flatMap(({ path, pages = 0 }) => [
      path,
      ...Array.from({ length: pages }, (_, at) => `${path}page/${at + 1}/`),
    ]),
    ...themes.map(({ id }) => `t/${id}/`),
    ...editions.map(({ id }) => `changes/${id}/`),
  ].sort();
}

/** Those of the addresses at which a built site has no page. */
export function lostAddresses(siteDir: string, addresses: Iterable<string>): readonly string[] {
  return [...addresses].filter((address) => !existsSync(join(siteDir, address, 'index.html')));
}
