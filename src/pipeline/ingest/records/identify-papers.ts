import type { PaperId } from '../../../domain/paper.ts';
import type { PaperRecords } from '../duplicates/describe-paper.ts';
import type { JoinedPapers } from '../duplicates/join-records.ts';
import { assignKeys, type OwnKeys } from '../duplicates/own-keys.ts';
import {
  keyOfField,
  mintPaperIds,
  registeredFields,
  type RegisteredField,
} from '../paper-identity.ts';
import type { ReadRecord } from './read-record.ts';

/** Keys of a paper, one at least. */
export type PaperKeys = readonly [string, ...string[]];

/** A record with an id that another paper has, too. */
export interface Clash {
  readonly record: ReadRecord;
  readonly field: RegisteredField | 'sourceId';
  readonly holder: ReadRecord;
  /** Of the papers of both. */
  readonly ids: readonly [PaperId, PaperId];
}

/** Ids of papers, and the keys to know them by in another build. */
export interface IdentifiedPapers {
  /** By index. */
  readonly ids: readonly PaperId[];
  /** Finds the keys of all papers. */
  readonly makeKeys: () => ReadonlyMap<PaperId, PaperKeys>;
  readonly clashing: readonly Clash[];
}

/** Gives each paper an id from its key. */
export function identifyPapers({ papers, areKeptApart }: JoinedPapers): IdentifiedPapers {
  const own = assignKeys(papers);
  const minted = mintPaperIds(own.keys);
  const ids = own.keys.map((key) => {
    const id = minted.get(key);
    if (id === undefined) throw new Error(`No id for key ${key}`);
    return id;
  });
  const clashes = [...sharedRegistered(papers, own), ...sharedOwn(own)];
  const clashing = clashes.flatMap(({ index, holder, field, key }) => {
    const [record, other] = [recordWith(key, papers[index]), recordWith(key, papers[holder])];
    const [id, otherId] = [ids[index], ids[holder]];
    if (record === undefined || other === undefined || id === undefined || otherId === undefined)
      return [];
    if (areKeptApart(index, holder)) return [];
    return { record, field, holder: other, ids: [id, otherId] as const };
  });
  return { ids, clashing, makeKeys: () => makeKeys(papers, { own, ids }) };
}

/** All keys of a paper's records but those that are another paper's. */
function makeKeys(
  papers: readonly PaperRecords[],
  { own, ids }: { own: OwnKeys; ids: readonly PaperId[] },
): ReadonlyMap<PaperId, PaperKeys> {
  const allKeys = papers.map(keysOf);
  const owners = findOwners(allKeys, own);
  return new Map(
    ids.map((id, index) => {
      const key = own.keys[index] ?? '';
      const known = allKeys[index] ?? [];
      const others = known.filter((one) => one !== key && owners.get(one) === index);
      return [id, [key, ...others.toSorted()]] as const;
    }),
  );
}

/**
 * The one paper, by index, that each key names: that of which it is the first key, else the only one that has it, else of
 * a registered key one of those. An own id of a source or a text that several papers share tells none, and has no owner.
 */
function findOwners(
  allKeys: readonly (readonly string[])[],
  { keys }: OwnKeys,
): ReadonlyMap<string, number | null> {
  const owners = new Map<string, number | null>(keys.map((key, index) => [key, index]));
  const minted = new Set(keys);
  for (const [index, known] of allKeys.entries()) {
    for (const key of known) {
      if (minted.has(key)) continue;
      const earlier = owners.get(key);
      if (earlier === undefined) owners.set(key, index);
      else if (/^(?:id|text):/u.test(key)) owners.set(key, null);
      else if (earlier !== null && (keys[index] ?? '') < (keys[earlier] ?? ''))
        owners.set(key, index);
    }
  }
  return owners;
}

function keysOf({ records, keys }: PaperRecords): readonly string[] {
  if (records.length === 1) return keys;
  return [...new Set([...keys, ...records.flatMap((record) => record.keys)])];
}

/** The first record of a paper that has a key. */
function recordWith(key: string, paper: PaperRecords | undefined): ReadRecord | undefined {
  return paper?.records.find(({ keys }) => keys.includes(key)) ?? paper?.records[0];
}

/** Two papers, by index, with the same id. */
interface SharedId {
  readonly key: string;
  readonly index: number;
  readonly holder: number;
  readonly field: Clash['field'];
}

function sharedRegistered(papers: readonly PaperRecords[], own: OwnKeys): readonly SharedId[] {
  const registered = papers.map(registeredKeys);
  // Many lists have no ids of registries at all.
  if (registered.every(({ length }) => length === 0)) return [];
  const owners = findOwners(registered, own);
  return registered.flatMap((keys, index) =>
    keys.flatMap((key) => {
      const holder = owners.get(key) ?? index;
      const field = registeredFields.find((one) => keyOfField([key], one) !== null);
      return holder === index || field === undefined ? [] : { key, index, holder, field };
    }),
  );
}

/** Of all records of a paper, field by field. */
function registeredKeys({ records }: PaperRecords): readonly string[] {
  const keys = registeredFields.flatMap((field) =>
    records.flatMap((record) => keyOfField(record.keys, field) ?? []),
  );
  return keys.length === 0 ? none : [...new Set(keys)];
}

const none: readonly string[] = [];

function sharedOwn({ holders, keys }: OwnKeys): readonly SharedId[] {
  return [...holders].flatMap(([index, holder]) => {
    const key = keys[holder] ?? '';
    return key.startsWith('id:') ? [{ key, index, holder, field: 'sourceId' as const }] : [];
  });
}
