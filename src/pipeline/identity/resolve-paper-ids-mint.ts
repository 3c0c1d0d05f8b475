import { createHash } from 'node:crypto';
import type { PaperId } from '../../domain/paper.ts';
import { encodeBase32 } from '../../math/base32.ts';
import { slugWords } from '../../model/slug-words.ts';

const LEAST_LENGTH = 8;

/** An id for a key: 8 characters of its hash, as many more as it needs to be unlike every id ever given. */
export function mintPaperId(
  key: string,
  takenIds: ReadonlySet<string>,
  hash: (key: string) => string = hashOf,
): PaperId {
  const digits = hash(key);
  let length = LEAST_LENGTH;
  while (takenIds.has(digits.slice(0, length)) && length < digits.length) length++;
  // Ids of papers are made here and, before the lock is known, where papers are read.
  return digits.slice(0, length) as PaperId;
}

/** Last part of a paper's address: up to about 60 characters of title words, then the id; only `a-z 0-9 -`. */
export function paperSlug(title: string, id: PaperId): string {
  const words = slugWords(title);
  return words === '' ? id : `${words}-${id}`;
}

function hashOf(key: string): string {
  return encodeBase32(createHash('sha256').update(key, 'utf8').digest());
}
