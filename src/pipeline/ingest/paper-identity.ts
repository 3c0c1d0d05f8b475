import { createHash } from 'node:crypto';
import { shortName } from '../../domain/author.ts';
import type { Paper, PaperId } from '../../domain/paper.ts';
import { encodeBase32 } from '../../math/base32.ts';
import { splitMarkup } from '../../model/inline-markup.ts';
import { foldText, slugWords } from '../../model/slug-words.ts';

/** What tells one paper from another. */
export type KeyFields = Pick<Paper, 'doi' | 'arxiv' | 'sourceId' | 'title' | 'year' | 'authors'>;

const idLength = 8;

/**
 * The permanent key of a paper: the first that exists of DOI, arXiv id, the record's own id, and a hash
 * of folded title, year and the first author's family name.
 */
export function paperKey(fields: KeyFields): string {
  if (fields.doi !== null) return `doi:${fields.doi}`;
  if (fields.arxiv !== null) return `arxiv:${fields.arxiv.toLowerCase()}`;
  if (fields.sourceId !== null) return `id:${fields.sourceId}`;
  const [first] = fields.authors;
  const firstAuthor = first === undefined ? '' : foldText(shortName(first));
  return `text:${hashOf(JSON.stringify([foldTitle(fields.title), fields.year, firstAuthor]))}`;
}

/** All keys that a paper may be known by in another build, by kind; see `paperKey`. */
export function paperKeys(fields: KeyFields): readonly string[] {
  const { doi, arxiv, sourceId } = fields;
  return [
    ...(doi === null ? [] : [paperKey(fields)]),
    ...(arxiv === null ? [] : [paperKey({ ...fields, doi: null })]),
    ...(sourceId === null ? [] : [paperKey({ ...fields, doi: null, arxiv: null })]),
    paperKey({ ...fields, doi: null, arxiv: null, sourceId: null }),
  ];
}

/** A title as identity sees it: without case, accents, punctuation and runs of space. */
export function foldTitle(title: string): string {
  const folded = foldText(withoutMarkup(title))
    // `C++` and `C#` are different languages: symbols and # count.
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{S}#]+/gu, ' ')
    .trim();
  return folded === '' ? title.normalize('NFC').trim() : folded;
}

function withoutMarkup(title: string): string {
  if (!title.includes('<')) return title;
  return splitMarkup(title)
    .map((piece) => (piece.kind === 'text' ? piece.value : ''))
    .join('');
}

/**
 * Ids for keys: 8 characters of the key's hash. Where two keys begin alike, the later in the order of keys
 * takes as many more characters as it needs.
 */
export function mintPaperIds(
  keys: Iterable<string>,
  hash: (key: string) => string = hashOf,
): ReadonlyMap<string, PaperId> {
  const ids = new Map<string, PaperId>();
  const taken = new Set<string>();
  // The default order of sort is by code unit: the same in every locale.
  for (const key of [...new Set(keys)].sort()) {
    const digits = hash(key);
    let length = idLength;
    while (taken.has(digits.slice(0, length)) && length < digits.length) length++;
    const id = digits.slice(0, length);
    taken.add(id);
    // The only place where ids of papers are made.
    ids.set(key, id as PaperId);
  }
  return ids;
}

/** Last part of a paper's address: up to about 60 characters of title words, then the id; only `a-z 0-9 -`. */
export function paperSlug(title: string, id: PaperId): string {
  const slug = slugWords(withoutMarkup(title));
  return slug === '' ? id : `${slug}-${id}`;
}

function hashOf(text: string): string {
  return encodeBase32(createHash('sha256').update(text, 'utf8').digest());
}
