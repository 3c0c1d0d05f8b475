import { mintPaperIds } from '../paper-identity.ts';
import { normalizeArxiv, normalizeDoi } from '../records/record-fields.ts';
import type { DistinctRecord } from './distinct-records.ts';
import type { RecordGroups } from './record-groups.ts';

/** The records that a name of the settings means, by index; or why it means none. */
export type Named =
  { readonly indexes: readonly number[] } | { readonly fault: 'unknown' | 'ambiguous' };

/** Finds records by the names that an author may give them: ids of papers, ids of a source, DOIs, arXiv ids. */
export class NamedRecords {
  readonly #byOwnId: ReadonlyMap<string, readonly number[]>;
  readonly #byName = new Map<string, number[]>();
  #byFormerId: ReadonlyMap<string, readonly number[]> | undefined;
  readonly #records: readonly DistinctRecord[];
  readonly #surelyOne: RecordGroups;

  /** `keys` are those that each record has by itself; `surelyOne` holds the groups that shared ids make. */
  constructor(
    records: readonly DistinctRecord[],
    { keys, surelyOne }: { readonly keys: readonly string[]; readonly surelyOne: RecordGroups },
  ) {
    this.#surelyOne = surelyOne;
    this.#records = records;
    const ids = mintPaperIds(keys);
    this.#byOwnId = new Map(keys.map((key, index) => [ids.get(key) ?? '', [index]]));
    for (const [index, one] of records.entries()) {
      const names = one.keys.flatMap((key) => /^(?:id|doi|arxiv):(.*)$/su.exec(key)?.[1] ?? []);
      for (const name of new Set(names)) append(this.#byName, name, index);
    }
  }

  /** A name that several records have means all of them, where they are one paper by their ids. */
  find(name: string): Named {
    const indexes = this.#lookUp(name);
    if (indexes.length === 0) return { fault: 'unknown' };
    const papers = new Set(indexes.map((index) => this.#surelyOne.rootOf(index)));
    return papers.size === 1 ? { indexes } : { fault: 'ambiguous' };
  }

  #lookUp(name: string): readonly number[] {
    const own = this.#byOwnId.get(name);
    if (own !== undefined) return own;
    const names = new Set([name, normalizeDoi(name), normalizeArxiv(name).toLowerCase()]);
    const named = new Set([...names].flatMap((one) => this.#byName.get(one) ?? []));
    return named.size > 0 ? [...named] : this.#lookUpFormer(name);
  }

  /** A paper keeps the id of an earlier key, as that of a preprint, when it gains another. */
  #lookUpFormer(id: string): readonly number[] {
    this.#byFormerId ??= idsOfAllKeys(this.#records);
    return this.#byFormerId.get(id) ?? [];
  }
}

function idsOfAllKeys(records: readonly DistinctRecord[]): ReadonlyMap<string, readonly number[]> {
  const lists = new Map<string, number[]>();
  for (const [index, { keys }] of records.entries()) {
    const ids = keys.flatMap((key) => [...mintPaperIds([key]).values()]);
    for (const id of new Set(ids)) append(lists, id, index);
  }
  return lists;
}

function append(lists: Map<string, number[]>, key: string, index: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [index]);
  else list.push(index);
}
