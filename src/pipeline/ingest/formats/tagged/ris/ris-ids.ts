import type { Found, TaggedRecord } from '../tagged-record.ts';

/** What custom tags can hold when they say so themselves, as our own files do: `C1  - arXiv:2101.00010`. */
export type IdKind = 'arXiv' | 'PMID' | 'ACL' | 'OpenAlex' | 'S2' | 'CSL';

const customTags = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6'];
const ownId = /^(arXiv|PMID|ACL|OpenAlex|S2|CSL):(\S+)$/u;

/** The ids under custom tags, by their kind. */
export function customIds(record: TaggedRecord): ReadonlyMap<IdKind, Found> {
  const ids = new Map<IdKind, Found>();
  for (const tag of customTags) {
    const [, kind, value] = ownId.exec(record.find(tag)?.value ?? '') ?? [];
    // The pattern has no other kinds.
    if (value !== undefined) ids.set(kind as IdKind, { tag, value });
  }
  return ids;
}
