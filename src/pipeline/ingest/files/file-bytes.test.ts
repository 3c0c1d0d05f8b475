import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../../../scripts/testing/temporary-folder.ts';
import { BytesError, fileBytes, unpackLimits, type UnpackLimits } from './file-bytes.ts';

const small: UnpackLimits = { bytes: 10_000, ratio: 100, freeBytes: 1000 };

/** How many bytes a file gives, and why they end before it does. */
async function bytesOf(
  bytes: Uint8Array,
  limits: UnpackLimits = small,
): Promise<{ length: number; reason: BytesError['reason'] | null }> {
  const path = join(temporaryFolder(), 'file');
  writeFileSync(path, bytes);
  let length = 0;
  try {
    for await (const chunk of fileBytes(path, { limits })) length += chunk.length;
    return { length, reason: null };
  } catch (error) {
    if (!(error instanceof BytesError)) throw error;
    return { length, reason: error.reason };
  }
}
const noise = (length: number) =>
  Uint8Array.from({ length }, (_, at) => (at * at * 31 + at * 7) >> 3);

describe('the bytes of a file', () => {
  test('are as they are, of any number', async () => {
    expect(await bytesOf(noise(100_000))).toEqual({ length: 100_000, reason: null });
    expect(await bytesOf(new Uint8Array())).toEqual({ length: 0, reason: null });
  });

  test('are told as the disk has them while they are read', async () => {
    const packed = gzipSync(noise(100_000));
    const path = join(temporaryFolder(), 'file');
    writeFileSync(path, packed);
    let [onDisk, unpacked] = [0, 0];
    for await (const chunk of fileBytes(path, { onBytes: (count) => (onDisk += count) }))
      unpacked += chunk.length;
    expect([onDisk, unpacked]).toEqual([packed.length, 100_000]);
  });

  test('in gzip are unpacked up to a limit', async () => {
    expect(unpackLimits).toEqual({ bytes: 1024 ** 3, ratio: 100, freeBytes: 1024 ** 2 });
    expect(await bytesOf(gzipSync(noise(10_000)))).toEqual({ length: 10_000, reason: null });
    expect((await bytesOf(gzipSync(noise(10_001)))).reason).toBe('unpacked size');
  });

  test('in gzip are unpacked up to a hundred times the size, unless there are few', async () => {
    expect((await bytesOf(gzipSync(new Uint8Array(9000)))).reason).toBe('ratio');
    expect(await bytesOf(gzipSync(new Uint8Array(1000)))).toEqual({ length: 1000, reason: null });
  });

  test('in gzip that is cut off or holds another byte end there', async () => {
    const packed = gzipSync(noise(5000));
    expect((await bytesOf(packed.subarray(0, -9))).reason).toBe('broken gzip');
    const changed = Uint8Array.from(packed);
    changed[packed.length - 8] = 255 - (changed[packed.length - 8] ?? 0);
    expect((await bytesOf(changed)).reason).toBe('broken gzip');
  });
});
