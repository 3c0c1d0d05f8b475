import { DisjointSets } from '../../../math/disjoint-sets.ts';
import { keyOfField } from '../paper-identity.ts';
import type { DistinctRecord } from './distinct-records.ts';
import type { Evidence } from './evidence.ts';
import { publishedDoi } from './preprints.ts';
import { areAtOdds } from './weigh-pair.ts';

/** Two records, by index, and why they are one paper. */
export interface Link {
  readonly left: number;
  readonly right: number;
  readonly evidence: Evidence;
}

/** How much a contradiction between any records of two groups counts. */
export type Caution =
  /** Only that the author keeps two records apart. */
  | 'author'
  /** Also different published versions, and remarks about a paper (errata, replies) beside the paper. */
  | 'versions'
  /** Also other ids of a kind, other authors, numbers in titles, years and abstracts. */
  | 'likeness';

interface Group {
  readonly members: number[];
  readonly dois: Set<string>;
  readonly notices: Set<string>;
  /** Records that the author keeps apart from one of the members. */
  readonly barred: Set<number>;
}

/** Members of a group that others are compared with: of many copies the further ones say nothing new. */
const comparedCount = 50;

/**
 * Records joined into papers, one link after the other (union-find). A link is refused where any record of one group
 * contradicts any of the other, so that no chain brings together what is not one.
 */
export class RecordGroups {
  readonly links: Link[] = [];
  readonly #records: readonly DistinctRecord[];
  readonly #barred: ReadonlyMap<number, ReadonlySet<number>>;
  readonly #sets: DisjointSets;
  /** Of roots; a record by itself has none yet. */
  readonly #groups = new Map<number, Group>();

  constructor(
    records: readonly DistinctRecord[],
    barred: ReadonlyMap<number, ReadonlySet<number>> = new Map(),
  ) {
    this.#records = records;
    this.#barred = barred;
    this.#sets = new DisjointSets(records.length);
  }

  /** The record that stands for the group of a record. */
  rootOf(index: number): number {
    return this.#sets.rootOf(index);
  }

  /** Joins the groups of two records unless something speaks against it; true where they are one now. */
  join({ left, right, evidence }: Link, caution: Caution): boolean {
    const [one, other] = [this.rootOf(left), this.rootOf(right)];
    if (one === other) return true;
    if (this.#areApart(one, other, caution)) return false;
    const isLarger = this.#groupOf(one).members.length >= this.#groupOf(other).members.length;
    const [root, joined] = isLarger ? [one, other] : [other, one];
    takeIn(this.#groupOf(root), this.#groupOf(joined));
    this.#sets.join(joined, root);
    this.#groups.delete(joined);
    this.links.push({ left, right, evidence });
    return true;
  }

  /** Joins all records of a list that can be, each with the first group that takes it. */
  joinAll(indexes: readonly number[], evidence: Evidence, caution: Caution): void {
    const heads: number[] = [];
    for (const right of indexes) {
      if (!heads.some((left) => this.join({ left, right, evidence }, caution))) heads.push(right);
    }
  }

  #areApart(oneRoot: number, otherRoot: number, caution: Caution): boolean {
    const [one, other] = [this.#groupOf(oneRoot), this.#groupOf(otherRoot)];
    for (const index of one.barred) if (this.rootOf(index) === otherRoot) return true;
    if (caution === 'author') return false;
    if (areDisjoint(one.dois, other.dois) || areDisjoint(one.notices, other.notices)) return true;
    if (caution === 'versions') return false;
    const [left, right] = [this.#compared(one), this.#compared(other)];
    return left.some((record) => right.some((another) => areAtOdds(record, another)));
  }

  #compared({ members }: Group): readonly DistinctRecord[] {
    return members.slice(0, comparedCount).flatMap((index) => this.#records[index] ?? []);
  }

  #groupOf(root: number): Group {
    let group = this.#groups.get(root);
    if (group !== undefined) return group;
    const record = this.#records[root];
    if (record === undefined) throw new Error(`There is no record ${String(root)}`);
    const doi = publishedDoi({ doi: keyOfField(record.keys, 'doi')?.slice('doi:'.length) ?? null });
    group = {
      members: [root],
      dois: new Set(doi === null ? [] : [doi]),
      notices: new Set([record.title.notice]),
      barred: new Set(this.#barred.get(root)),
    };
    this.#groups.set(root, group);
    return group;
  }
}

function takeIn(group: Group, joined: Group): void {
  for (const member of joined.members) group.members.push(member);
  for (const doi of joined.dois) group.dois.add(doi);
  for (const notice of joined.notices) group.notices.add(notice);
  for (const index of joined.barred) group.barred.add(index);
}

/** Whether both have values, and none in common. */
function areDisjoint(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > 0 && other.size > 0 && ![...one].some((value) => other.has(value));
}
