import type { PaperId } from '../../../domain/paper.ts';
import type { PaperRecords } from '../duplicates/describe-paper.ts';
import type { JoinedPapers } from '../duplicates/join-records.ts';
import { assignKeys, type OwnKeys } from '../duplicates/own-keys.ts';
import {
  mintPaperIds,
  paperKeys,
  registeredFields,
  registeredKey,
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
  readonly keys: ReadonlyMap<PaperId, PaperKeys>;
  readonly clashing: readonly Clash[];
}

/** Gives each paper an id from its key, and all keys of its records but those that are another paper's. */
export function identifyPapers({ papers, areKeptApart }: JoinedPapers): IdentifiedPapers {
  const own = assignKeys(papers.map(({ fields }) => fields));
  const minted = mintPaperIds(own.keys);
  const allKeys = papers.map(keysOf);
  const owners = findOwners(allKeys, own);
  const ids: PaperId[] = [];
  const keys = new Map<PaperId, PaperKeys>();
  for (const [index, known] of allKeys.entries()) {
    const key = own.keys[index] ?? '';
    const id = minted.get(key);
    if (id === undefined) throw new Error(`No id for key ${key}`);
    ids.push(id);
    const others = known.filter((one) => one !== key && owners.get(one) === index);
    keys.set(id, [key, ...others.toSorted()]);
  }
  const clashes = [...sharedRegistered(papers, owners), ...sharedOwn(own)];
  const clashing = clashes.flatMap(({ index, holder, field, key }) => {
    const [record, other] = [recordWith(key, papers[index]), recordWith(key, papers[holder])];
    const [id, otherId] = [ids[index], ids[holder]];
    if (record === undefined || other === undefined || id === undefined || otherId === undefined)
      return [];
    if (areKeptApart(index, holder)) return [];
    return { record, field, holder: other, ids: [id, otherId] as const };
  });
  return { ids, keys, clashing };
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

function keysOf({ records, fields }: PaperRecords): readonly string[] {
  if (records.length === 1) return paperKeys(fields);
  return [...new Set([fields, ...records.map((record) => record.fields)].flatMap(paperKeys))];
}

/** The first record of a paper that has a key. */
function recordWith(key: string, paper: PaperRecords | undefined): ReadRecord | undefined {
  return paper?.records.find(({ fields }) => paperKeys(fields).includes(key)) ?? paper?.records[0];
}

/** Two papers, by index, with the same id. */
interface SharedId {
  readonly key: string;
  readonly index: number;
  readonly holder: number;
  readonly field: Clash['field'];
}

function sharedRegistered(
  papers: readonly PaperRecords[],
  owners: ReadonlyMap<string, number | null>,
): readonly SharedId[] {
  return papers.flatMap(({ records }, index) =>
    registeredFields.flatMap((field) => {
      const keys = new Set(records.flatMap(({ fields }) => registeredKey(fields, field) ?? []));
      return [...keys].flatMap((key) => {
        const holder = owners.get(key) ?? index;
        return holder === index ? [] : { key, index, holder, field };
      });
    }),
  );
}

function sharedOwn({ holders, keys }: OwnKeys): readonly SharedId[] {
  return [...holders].flatMap(([index, holder]) => {
    const key = keys[holder] ?? '';
    return key.startsWith('id:') ? [{ key, index, holder, field: 'sourceId' as const }] : [];
  });
}
