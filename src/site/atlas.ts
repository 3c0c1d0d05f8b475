import { atlasKey } from '../domain/atlas-key.ts';
import type { Atlas } from '../domain/atlas.ts';

/** The atlas of this build. It is handed over as it is: by a file, that of a large map would be in memory three times. */
export function readAtlas(): Atlas {
  const atlas: unknown = Reflect.get(globalThis, atlasKey);
  if (atlas === undefined) {
    throw new Error('There is no atlas: build the site with `npm run build`.');
  }
  // Set by `scripts/cli/render-site.ts` alone.
  return atlas as Atlas;
}
