import { createHash } from 'node:crypto';

/** The name space of all ids in feeds, drawn once at random. Another one would announce everything again. */
const nameSpace = Buffer.from('6f0c2a5ed3b84b0f9a417c1e52d86b93', 'hex');

/**
 * `urn:uuid:` of version 5 (RFC 9562, section 5.5: SHA-1 of name space and name) of a permanent name, such as
 * `paper:0123abcd`. Neither address, title nor date is part of it, so that none of them makes old news new.
 */
export function permanentUrn(name: string): string {
  const bytes = createHash('sha1').update(nameSpace).update(name, 'utf8').digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `urn:uuid:${[
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-')}`;
}
