import { readFileSync } from 'node:fs';
import type { Atlas } from '../domain/atlas.ts';

let loaded: Atlas | undefined;

/** The atlas of this build, from the file that the environment variable PAPERLAND_ATLAS names; read once. */
export function readAtlas(): Atlas {
  loaded ??= parseAtlas(process.env['PAPERLAND_ATLAS']);
  return loaded;
}

function parseAtlas(file: string | undefined): Atlas {
  if (file === undefined) {
    throw new Error('PAPERLAND_ATLAS is not set: build the site with `npm run build`.');
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Atlas;
}
