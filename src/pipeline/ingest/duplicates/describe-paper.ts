import { mintPaperIds, paperKeys } from '../paper-identity.ts';
import type { PaperFields, ReadRecord } from '../records/read-record.ts';
import type { DistinctRecord } from './distinct-records.ts';
import type { Evidence } from './evidence.ts';
import { compareForMerge, mergeFields } from './merge-fields.ts';
import type { Link } from './record-groups.ts';

/** A record that is part of another's paper. */
export interface JoinedRecord {
  readonly record: ReadRecord;
  /** The record that it was joined to, and why. */
  readonly into: ReadRecord;
  readonly evidence: Evidence;
  /** Ids that tell the two apart in `duplicates.keep`; null where all that they say is the same. */
  readonly ids: readonly [string, string] | null;
}

/** All records of one paper. */
export class PaperRecords {
  /** The first is the one whose word counts most. */
  readonly records: readonly [ReadRecord, ...ReadRecord[]];
  /** Every record but the first. */
  readonly joined: readonly JoinedRecord[];
  readonly title: string;
  /** Of the paper; its records may have others. */
  readonly keys: ReadRecord['keys'];
  /** The records that say different things. */
  readonly #differing: readonly [ReadRecord, ...ReadRecord[]];

  /** A paper of one record has nothing joined. */
  constructor(
    records: PaperRecords['records'],
    options: {
      differing?: readonly [ReadRecord, ...ReadRecord[]];
      joined?: readonly JoinedRecord[];
    } = {},
  ) {
    const [best] = records;
    this.records = records;
    this.joined = options.joined ?? noneJoined;
    this.#differing = options.differing ?? records;
    const merged = this.#differing.length === 1 ? null : this.fields;
    this.title = merged === null ? best.title : merged.title;
    this.keys = merged === null ? best.keys : paperKeys(merged);
  }

  /** What the records say together; made when it is asked for. */
  get fields(): PaperFields {
    const [best, ...others] = this.#differing;
    return mergeFields([best.fields, ...others.map(({ fields }) => fields)]);
  }
}

const noneJoined: readonly JoinedRecord[] = [];

/** All records, the key that each would have by itself, and the links that were made. */
export interface JoiningContext {
  readonly distinct: readonly DistinctRecord[];
  readonly keys: readonly string[];
  readonly linksOf: LinksByRecord;
}

/** Links by either of their records, seen from it. */
export type LinksByRecord = ReadonlyMap<
  number,
  readonly { readonly to: number; readonly evidence: Evidence }[]
>;

/** The links of every record that has any. */
export function linksByRecord(links: readonly Link[]): LinksByRecord {
  const ends = links.flatMap(({ left, right, evidence }) => [
    { from: left, to: right, evidence },
    { from: right, to: left, evidence },
  ]);
  return Map.groupBy(ends, ({ from }) => from);
}

/** The paper that records, by index, make up. */
export function describePaper(indexes: readonly number[], context: JoiningContext): PaperRecords {
  const [best, ...others] = inOrder(indexes, context);
  if (best === undefined) throw new Error('A paper without records');
  // Nearly all papers are one record: they take as little memory as can be.
  if (others.length === 0 && best.one.records.length === 1)
    return new PaperRecords(best.one.records);
  const [first, ...twins] = best.one.records;
  const records = [first, ...twins, ...others.flatMap(({ one }) => one.records)] as const;
  return new PaperRecords(records, {
    differing: [first, ...others.map(({ one }) => one.records[0])],
    joined: [...twinsOf(best.one), ...(others.length === 0 ? [] : joinedTo(best.index, context))],
  });
}

/** The records of a paper, the one whose word counts most first. */
function inOrder(
  indexes: readonly number[],
  { distinct }: JoiningContext,
): readonly { readonly index: number; readonly one: DistinctRecord }[] {
  const members = indexes.flatMap((index) => {
    const one = distinct[index];
    return one === undefined ? [] : { index, one };
  });
  if (members.length === 1) return members;
  return members
    .map((member) => ({ ...member, fields: member.one.fields }))
    .sort((left, right) => compareForMerge(left.fields, right.fields))
    .map(({ index, one }) => ({ index, one }));
}

/** The records of a paper but those of the best, each with the link that leads towards that one. */
function joinedTo(
  best: number,
  { distinct, keys, linksOf }: JoiningContext,
): readonly JoinedRecord[] {
  const seen = new Set([best]);
  const joined: JoinedRecord[] = [];
  // A set is walked in the order of what is added to it, also while walking.
  for (const into of seen) {
    for (const { to, evidence } of linksOf.get(into) ?? []) {
      if (seen.has(to)) continue;
      seen.add(to);
      const [from, goal] = [distinct[to], distinct[into]];
      if (from === undefined || goal === undefined) continue;
      joined.push(
        {
          record: from.records[0],
          into: goal.records[0],
          evidence,
          ids: idsOf([keys[into] ?? '', keys[to] ?? '']),
        },
        ...twinsOf(from),
      );
    }
  }
  return joined;
}

function idsOf(keys: readonly [string, string]): readonly [string, string] {
  const ids = mintPaperIds(keys);
  return [ids.get(keys[0]) ?? '', ids.get(keys[1]) ?? ''];
}

function twinsOf({ records: [first, ...twins] }: DistinctRecord): readonly JoinedRecord[] {
  return twins.map((record) => ({ record, into: first, evidence: { kind: 'twin' }, ids: null }));
}
