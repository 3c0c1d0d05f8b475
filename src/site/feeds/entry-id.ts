import { createHash } from 'node:crypto';

/** The namespace of all names below; any fixed UUID would do, but it must never change. */
const namespace = '5b0c4a6e-7d1f-4c3a-9a52-6f0d3c1e8b74';

/**
 * `urn:uuid:` of something that has a permanent id (RFC 9562, version 5: a hash of namespace and name). It hangs on the id
 * alone, so neither a rebuild nor another address of the site makes an old entry new.
 *
 * @param name kind and id: `paper:7k3m9x2q`, `theme-split:<edition>:<theme>`
 */
export function entryId(name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest();
  const bytes = Uint8Array.prototype.slice.call(hash, 0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Buffer.from(bytes).toString('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ];
  return `urn:uuid:${parts.join('-')}`;
}
