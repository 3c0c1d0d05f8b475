import { join } from 'node:path';
import { build } from 'astro';
import { atlasKey } from '../../src/domain/atlas-key.ts';
import type { Atlas } from '../../src/domain/atlas.ts';
import { painterKey } from '../../src/domain/painter-key.ts';
import { runInBackground } from '../../src/math/parallel/worker-pool.ts';
import { pngOf } from '../../src/site/pictures/card-png.ts';
import { projectDir } from './paths.ts';

/**
 * Lets Astro make the pages of an atlas. All it writes on the way goes into `workDir`, which belongs to this build alone,
 * so that several may run at once (in processes of their own: the pages find the atlas in that of the build).
 * Gives the folder of the site.
 *
 * @param modelDir folder of the files of the page's model; null for a map that texts do not lead to
 */
export async function renderSite(
  atlas: Atlas,
  workDir: string,
  modelDir: string | null = null,
): Promise<string> {
  Reflect.set(globalThis, atlasKey, atlas);
  Reflect.set(globalThis, painterKey, paintInBackground);
  process.env['PAPERLAND_MODEL'] = modelDir ?? '';
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Whatever runs the command (a test, say), pages are made the one way.
  process.env['NODE_ENV'] = 'production';
  // A variable of these names would take the place of what Astro tells the pages.
  for (const name of ['BASE_URL', 'SITE', 'MODE', 'DEV', 'PROD', 'SSR', 'ASSETS_PREFIX']) {
    Reflect.deleteProperty(process.env, name);
  }
  // Astro makes its server pages below the working directory, else in one place for all builds.
  process.chdir(projectDir);

  const siteDir = join(workDir, 'site');
  const { site, base } = atlas.settings;
  await build({
    root: projectDir,
    base,
    ...(site === null ? {} : { site }),
    outDir: siteDir,
    cacheDir: join(workDir, 'astro'),
    logLevel: 'error',
    vite: { logLevel: 'error', cacheDir: join(workDir, 'vite') },
  });
  return siteDir;
}

const painterModule = new URL('../../src/site/pictures/card-png.ts', import.meta.url).href;

function paintInBackground(svg: string): Promise<Uint8Array> {
  return runInBackground(pngOf, svg, { module: painterModule });
}
