import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packed } from './client-source.ts';

/** The one file that is not packed: it says what there is to fetch. */
const headName = 'head.json';

type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** Folder that the environment variable PAPERLAND_MODEL names; empty for a map that no text leads to. */
function modelDir(): string {
  return process.env['PAPERLAND_MODEL'] ?? '';
}

/** Whether a page can place a text: not on a map by vectors that its author brought, for instance. */
export function hasModel(): boolean {
  return modelDir() !== '';
}

let loaded: Promise<Files> | undefined;

/** The files of the model by which a page places a text, by name, as they are sent; none where there is no model. */
export function modelFiles(): Promise<Files> {
  loaded ??= packFiles(modelDir());
  return loaded;
}

async function packFiles(dir: string): Promise<Files> {
  if (dir === '') return new Map();
  const names = readdirSync(dir).filter((name) => name !== headName);
  const files = new Map(
    await Promise.all(
      names
        .sort()
        .map(async (name) => [name, await packed(readFileSync(join(dir, name)))] as const),
    ),
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
