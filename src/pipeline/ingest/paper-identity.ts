import { createHash } from 'node:crypto';
import { shortName } from '../../domain/author.ts';
import type { Paper, PaperId } from '../../domain/paper.ts';
import { encodeBase32 } from '../../math/base32.ts';
import { withoutMarkup } from '../../model/inline-markup.ts';
import { foldText, slugWords } from '../../model/slug-words.ts';

/** Fields with ids that registries give and that name one paper in the world; the surest first. */
export const registeredFields = [
  'doi',
  'arxiv',
  'pmid',
  'openalex',
  'semanticScholar',
  'acl',
] as const satisfies readonly (keyof Paper)[];

export type RegisteredField = (typeof registeredFields)[number];

/** What tells one paper from another. */
export type KeyFields = Pick<Paper, RegisteredField | 'sourceId' | 'title' | 'year' | 'authors'>;

const idLength = 8;

/**
 * The permanent key of a paper: the first that exists of the ids of registries, DOI and arXiv id first, the record's own
 * id, and a hash of folded title, year and the first author's family name.
 */
export function paperKey(fields: KeyFields): string {
  return paperKeys(fields)[0];
}

/** All keys that a paper may be known by in another build, the surest first; see `paperKey`. */
export function paperKeys(fields: KeyFields): readonly [string, ...string[]] {
  const known = registeredFields.flatMap((field) => registeredKey(fields, field) ?? []);
  if (fields.sourceId !== null) known.push(`${prefixes.sourceId}${fields.sourceId}`);
  const text = textKey(fields);
  const [first = text, ...others] = known;
  return known.length === 0 ? [text] : [first, ...others, text];
}

/** The key among those of a paper that an id of a registry gives, or its own id (`sourceId`); null where there is none. */
export function keyOfField(
  keys: readonly string[],
  field: RegisteredField | 'sourceId',
): string | null {
  const prefix = prefixes[field];
  return keys.find((key) => key.startsWith(prefix)) ?? null;
}

const prefixes: Readonly<Record<RegisteredField | 'sourceId', string>> = {
  ...{ doi: 'doi:', arxiv: 'arxiv:', pmid: 'pmid:', openalex: 'openalex:' },
  ...{ semanticScholar: 's2:', acl: 'acl:', sourceId: 'id:' },
};

/** The key that an id of a registry gives: `doi:10.1/x`, `s2:…`; null where the paper has no such id. */
export function registeredKey(fields: KeyFields, field: RegisteredField): string | null {
  const id = fields[field];
  if (id === null) return null;
  return prefixes[field] + (field === 'arxiv' ? id.toLowerCase() : id);
}

/** A title as identity sees it: without case, accents, punctuation and runs of space. */
export function foldTitle(title: string): string {
  const folded = foldText(withoutMarkup(title))
    // `C++` and `C#` are different languages: symbols and # count.
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{S}#]+/gu, ' ')
    .trim();
  return folded === '' ? title.normalize('NFC').trim() : folded;
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
  const slug = slugWords(title);
  return slug === '' ? id : `${slug}-${id}`;
}

function textKey({ title, year, authors: [first] }: KeyFields): string {
  const firstAuthor = first === undefined ? '' : foldText(shortName(first));
  return `text:${hashOf(JSON.stringify([foldTitle(title), year, firstAuthor]))}`;
}

function hashOf(text: string): string {
  return encodeBase32(createHash('sha256').update(text, 'utf8').digest());
}
