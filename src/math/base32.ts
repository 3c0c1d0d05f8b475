/** Crockford's digits in lower case: no i, l, o, u, so no look-alikes; safe in addresses and on every disk. */
const digits = '0123456789abcdefghjkmnpqrstvwxyz';

/** Writes bytes as Crockford base32, five bits a character, the last padded with zero bits. */
export function encodeBase32(bytes: Uint8Array): string {
  let text = '';
  let buffer = 0;
  let bitCount = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    bitCount += 8;
    while (bitCount >= 5) {
      bitCount -= 5;
      text += digits.charAt((buffer >>> bitCount) & 31);
    }
    buffer &= (1 << bitCount) - 1;
  }
  return bitCount === 0 ? text : text + digits.charAt((buffer << (5 - bitCount)) & 31);
}
