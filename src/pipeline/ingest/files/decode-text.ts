/** A place where bytes belong to no character. */
export interface InvalidPlace {
  /** Of the byte, counted from 0. */
  readonly offset: number;
  /** Counted from 1. */
  readonly line: number;
}

/** A text, and the first places of its file that are no UTF-8 (U+FFFD stands there), one a line. */
export interface DecodedText {
  readonly text: string;
  readonly invalid: readonly InvalidPlace[];
}

/** What to do with a file that is not UTF-8. */
export const encodingHint =
  'Open it in an editor in the encoding that it has, mostly Windows-1252, and save it as UTF-8; or run `iconv -f WINDOWS-1252 -t UTF-8 old > new`.';

/** Most places that are remembered of a file. */
const maxPlaces = 10_000;

/** Decodes UTF-8; a byte order mark is dropped. */
export function decodeText(bytes: Uint8Array): DecodedText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), invalid: [] };
  } catch {
    return { text: new TextDecoder('utf-8').decode(bytes), invalid: invalidPlaces(bytes) };
  }
}

/** Decodes text that says itself what it is encoded in; null where that is unknown or not true. */
export function decodeAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The encoding that a text names in its first bytes, if it is not UTF-8: by a byte order mark of UTF-16, by zero
 * bytes between its first letters, or in its XML declaration. One that says UTF-16 in bytes of ASCII is wrong.
 */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (isWide(bytes, { letterAt: 0 })) return 'utf-16le';
  if (isWide(bytes, { letterAt: 1 })) return 'utf-16be';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const named = /^(?:ï»¿)?<\?xml\s[^>]{0,100}encoding\s*=\s*["']([\w.:-]{1,40})["']/u.exec(
    head,
  )?.[1];
  if (named === undefined || /^(?:utf-?8|utf-?16|utf-?32|ucs-?[24]|iso-10646-)/iu.test(named))
    return null;
  return named.toLowerCase();
}

/** Pairs of bytes that are looked at, and the fewest that tell. */
const [mostPairs, leastPairs] = [64, 4];

/** Whether nearly all of the first pairs of bytes are a letter of ASCII and a zero byte. */
function isWide(bytes: Uint8Array, { letterAt }: { letterAt: 0 | 1 }): boolean {
  const pairCount = Math.min(mostPairs, Math.floor(bytes.length / 2));
  let letterCount = 0;
  for (let pair = 0; pair < pairCount; pair++) {
    const letter = bytes[2 * pair + letterAt] ?? 0;
    const isText = (letter >= 0x20 && letter < 0x7f) || (letter >= 0x09 && letter <= 0x0d);
    if (isText && bytes[2 * pair + 1 - letterAt] === 0) letterCount++;
  }
  return pairCount >= leastPairs && letterCount >= 0.75 * pairCount;
}

/** The first bytes, one a line, that begin no well-formed sequence (RFC 3629, section 4). */
function invalidPlaces(bytes: Uint8Array): readonly InvalidPlace[] {
  const places: InvalidPlace[] = [];
  let line = 1;
  let at = 0;
  while (at < bytes.length && places.length < maxPlaces) {
    if (bytes[at] === 0x0a) line++;
    const length = sequenceLength(bytes, at);
    if (length === 0 && places.at(-1)?.line !== line) places.push({ offset: at, line });
    at += Math.max(1, length);
  }
  return places;
}

/** Bytes of the sequence at an offset, 0 where it is not well formed. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (lead < 0xc2 || lead > 0xf4 || at + length > bytes.length) return 0;
  for (let next = at + 1; next < at + length; next++) {
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  const second = bytes[at + 1] ?? 0;
  const isOverlong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90);
  const isOutside = (lead === 0xed && second > 0x9f) || (lead === 0xf4 && second > 0x8f);
  return isOverlong || isOutside ? 0 : length;
}
