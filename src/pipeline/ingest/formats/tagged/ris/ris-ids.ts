import type { Found, TaggedRecord } from '../tagged-record.ts';

/** What custom tags can hold when they say so themselves, as our own files do: `U1  - arXiv:2101.00010`. */
export type IdKind = 'arXiv' | 'PMID' | 'ACL' | 'OpenAlex' | 'S2' | 'CSL';

/** Ours are the first five; files that we wrote once had the others. */
const customTags = ['U1', 'U2', 'U3', 'U4', 'U5', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6'];
const ownId = /^(arXiv|PMID|ACL|OpenAlex|S2|CSL):(\S+)$/u;

/** The ids under custom tags, by their kind. */
export function customIds(record: TaggedRecord): ReadonlyMap<IdKind, Found> {
  const ids = new Map<IdKind, Found>();
  for (const tag of customTags) {
    for (const word of (record.find(tag)?.value ?? '').split(' ')) {
      const [, kind, value] = ownId.exec(word) ?? [];
      // The pattern has no other kinds.
      if (value !== undefined && !ids.has(kind as IdKind)) ids.set(kind as IdKind, { tag, value });
    }
  }
  return ids;
}
