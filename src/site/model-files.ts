import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packed } from './client-source.ts';

/** The one file that is not packed: it says what there is to fetch. */
const headName = 'head.json';

let loaded: ReadonlyMap<string, Uint8Array<ArrayBuffer>> | undefined;

/**
 * The files of the model by which a page places a text, by name, as they are sent: from the folder that the environment
 * variable PAPERLAND_MODEL names. None for a map that no text leads to, such as one by vectors that its author brought.
 */
export function modelFiles(): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  loaded ??= packFiles(process.env['PAPERLAND_MODEL'] ?? '');
  return loaded;
}

function packFiles(dir: string): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  if (dir === '') return new Map();
  const names = readdirSync(dir).sort();
  const files = new Map(
    names
      .filter((name) => name !== headName)
      .map((name) => [name, packed(readFileSync(join(dir, name)))]),
  );
  return files.set(headName, headWithBytes(readFileSync(join(dir, headName), 'utf8'), files));
}

/** The head, with the bytes of what is fetched before the first answer: all files but those of the terms of papers. */
function headWithBytes(
  head: string,
  files: ReadonlyMap<string, Uint8Array>,
): Uint8Array<ArrayBuffer> {
  const bytes = [...files]
    .filter(([name]) => !name.startsWith('terms-'))
    .reduce((sum, [, { length }]) => sum + length, 0);
  // Ours: `encodePageModel` wrote it.
  const known = JSON.parse(head) as Record<string, unknown>;
  return new Uint8Array(Buffer.from(`${JSON.stringify({ ...known, bytes })}\n`));
}
