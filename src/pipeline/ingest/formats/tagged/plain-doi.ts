import type { Found, TaggedRecord } from './tagged-record.ts';

const doi =
  /^(?:doi[:\s]{0,3})?(?:(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/)?10\.\d{4,9}(?:\.\d{1,9})*\/\S+$/iu;

/** Whether a text is a DOI and nothing else, with or without the prefix `doi:` or the address of a resolver. */
export function isPlainDoi(text: string): boolean {
  return doi.test(text);
}

/** The first plain DOI under the tags. */
export function findPlainDoi(record: TaggedRecord, tags: readonly string[]): Found | null {
  for (const tag of tags) {
    const value = record.valuesOf(tag).find(isPlainDoi);
    if (value !== undefined) return { tag, value };
  }
  return null;
}
