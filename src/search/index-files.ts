import { decodeRows, type RowFacts } from './row-facts.ts';
import { decodePlaces, decodeTerms, type TermFile } from './term-file.ts';
import {
  detailsName,
  manifestName,
  placesName,
  rowsName,
  termsName,
  versionLength,
  type EncodedDetails,
  type SearchManifest,
} from './index-format.ts';

/** The files of the index, each fetched when it is first asked for, and once. */
export interface IndexFiles {
  readonly manifest: SearchManifest;
  readonly rows: () => Promise<RowFacts>;
  readonly terms: (file: number) => Promise<TermFile>;
  /** Lists of positions by index of the term in the file of terms. */
  readonly places: (file: number) => Promise<(index: number) => readonly (readonly number[])[]>;
  readonly details: (file: number) => Promise<EncodedDetails>;
}

/** Gives the bytes of a file of the index. */
export type FetchBytes = (name: string) => Promise<Uint8Array<ArrayBuffer>>;

/** A file of another build than the manifest: the site was renewed while the page was open. */
export class RenewedIndexError extends Error {}

/** Fetches the manifest and gives access to the rest. */
export async function openIndexFiles(fetchBytes: FetchBytes): Promise<IndexFiles> {
  const utf8 = new TextDecoder();
  // Ours: `site/search/search-files.ts` wrote it.
  const manifest = JSON.parse(utf8.decode(await fetchBytes(manifestName))) as SearchManifest;
  const version = manifest.version;
  const fetchChecked = async (name: string): Promise<Uint8Array> => {
    const bytes = await unpack(await fetchBytes(`${name}?v=${version}`));
    if (utf8.decode(bytes.subarray(0, versionLength)) !== version)
      throw new RenewedIndexError(name);
    return bytes.subarray(versionLength);
  };
  const terms = once(async (file) => decodeTerms(await fetchChecked(termsName(file))));
  const rows = once(async () => decodeRows(await fetchChecked(rowsName)));
  return {
    manifest,
    rows: () => rows(0),
    terms,
    places: once(async (file) => {
      const [opened, bytes] = await Promise.all([terms(file), fetchChecked(placesName(file))]);
      return decodePlaces(bytes, opened);
    }),
    details: once(async (file) => {
      const name = detailsName(file);
      const bytes = await fetchBytes(`${name}?v=${version}`);
      const details = JSON.parse(utf8.decode(bytes)) as EncodedDetails;
      if (details.version !== version) throw new RenewedIndexError(name);
      return details;
    }),
  };
}

/** First byte of a zlib stream; no version begins with it. */
const zlibSign = 0x78;

/** Remembers what was fetched; what failed is tried again. */
function once<Value>(load: (file: number) => Promise<Value>): (file: number) => Promise<Value> {
  const known = new Map<number, Promise<Value>>();
  return (file) => {
    let value = known.get(file);
    if (value === undefined) {
      value = load(file);
      known.set(file, value);
      value.catch(() => known.delete(file));
    }
    return value;
  };
}

/** Unpacks a zlib stream; a host that has done so already gives the bytes as they are. */
async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (bytes[0] !== zlibSign) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
