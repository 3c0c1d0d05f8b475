import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { Readable } from 'node:stream';

/** Why the bytes of a file end before it does. */
export class BytesError extends Error {
  override name = 'BytesError';
  readonly reason: 'unreadable' | 'broken gzip' | 'ratio' | 'unpacked size' | 'text size';

  constructor(reason: BytesError['reason']) {
    super(`The bytes of a file end: ${reason}`);
    this.reason = reason;
  }
}

/** What a packed file may unpack to. */
export interface UnpackLimits {
  readonly bytes: number;
  /** How many times its own size. */
  readonly ratio: number;
  /** Bytes that a small file may unpack to whatever its ratio. */
  readonly freeBytes: number;
}

/** The limits for every file of a content folder. */
export const unpackLimits: UnpackLimits = { bytes: 1024 ** 3, ratio: 100, freeBytes: 1024 ** 2 };

/** How bytes are taken from the disk. */
export interface BytesOptions {
  readonly limits?: UnpackLimits;
  /** Told of every chunk how many bytes it had on the disk. */
  readonly onBytes?: (count: number) => void;
}

/** The bytes of a file in chunks, unpacked where it is gzip, whatever its name. Throws a `BytesError`. */
export async function* fileBytes(
  path: string,
  { limits = unpackLimits, onBytes = () => undefined }: BytesOptions = {},
): AsyncGenerator<Uint8Array> {
  const chunks = rawBytes(path, onBytes);
  const first = await chunks.next();
  if (first.done === true) return;
  const isGzip = first.value[0] === 0x1f && first.value[1] === 0x8b;
  const all = chain(first.value, chunks);
  if (isGzip) yield* unpacked(all, limits);
  else yield* all;
}

async function* rawBytes(
  path: string,
  onBytes: (count: number) => void,
): AsyncGenerator<Uint8Array> {
  const stream = createReadStream(path, { highWaterMark: 32 * 1024 });
  try {
    for await (const chunk of stream) {
      // A stream of a file without an encoding gives buffers.
      const bytes = chunk as Buffer;
      onBytes(bytes.length);
      yield bytes;
    }
  } catch {
    throw new BytesError('unreadable');
  }
}

async function* chain(
  first: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield first;
  yield* rest;
}

async function* unpacked(
  packed: AsyncIterable<Uint8Array>,
  limits: UnpackLimits,
): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip();
  let cause: unknown = null;
  const source = Readable.from(packed).on('error', (error) => {
    cause = error;
    gunzip.destroy(error);
  });
  let byteCount = 0;
  try {
    for await (const chunk of source.pipe(gunzip)) {
      const bytes = chunk as Buffer;
      byteCount += bytes.length;
      if (byteCount > limits.bytes) throw new BytesError('unpacked size');
      if (byteCount > limits.freeBytes && byteCount > limits.ratio * gunzip.bytesWritten)
        throw new BytesError('ratio');
      yield bytes;
    }
  } catch (error) {
    if (error instanceof BytesError) throw error;
    throw cause instanceof BytesError ? cause : new BytesError('broken gzip');
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}
