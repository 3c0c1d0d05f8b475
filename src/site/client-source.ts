import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { authorName } from '../domain/author.ts';
import type { Atlas } from '../domain/atlas.ts';
import type { ClientSource } from '../domain/client-map.ts';
import { plainText } from './inline-text.ts';
import { oncePer } from './once-per.ts';
import { labelText } from './safe-text.ts';

/** An atlas with all text plain, as the map in the browser shows it. */
export const clientSourceOf = oncePer(({ papers, themes }: Atlas): ClientSource => ({
  papers: papers.map((paper) => ({
    ...paper,
    title: plainText(paper.title),
    authors: paper.authors.map((author) => plainText(authorName(author))),
    venue: paper.venue === null ? null : plainText(paper.venue),
  })),
  themes: themes.map((theme) => ({
    ...theme,
    label: labelText(theme.label),
    subthemes: theme.subthemes.map((part) => ({ ...part, label: labelText(part.label) })),
  })),
}));

const inThread = promisify(gzip);

/**
 * Packs bytes with gzip ourselves: hosts do not pack what they do not know as text. The byte that names the system is
 * set to "unknown", so that every system writes the same.
 */
export async function packed(bytes: Uint8Array | string): Promise<Uint8Array<ArrayBuffer>> {
  // In a thread of Node’s own: this one can make the next file meanwhile.
  const file = new Uint8Array(await inThread(bytes, { level: 9 }));
  file[9] = 255;
  return file;
}

/** Packed bytes as the answer of an endpoint. */
export async function packedResponse(bytes: Uint8Array | string): Promise<Response> {
  return new Response(await packed(bytes), {
    headers: { 'Content-Type': 'application/octet-stream' },
  });
}
