import type { Problem } from '../../../domain/problem.ts';
import type { Settings } from '../../../domain/settings.ts';
import {
  foldTitle,
  keyOfField,
  registeredFields,
  type RegisteredField,
} from '../paper-identity.ts';
import type { ReadRecord } from '../records/read-record.ts';
import { findCandidates } from './candidate-pairs.ts';
import { findDistinct, type DistinctRecord } from './distinct-records.ts';
import type { Evidence } from './evidence.ts';
import { describePaper, linksByRecord, type PaperRecords } from './describe-paper.ts';
import { NamedRecords } from './named-records.ts';
import { assignKeys } from './own-keys.ts';
import { RecordGroups, type Link } from './record-groups.ts';
import { resolvePairs, type Pair, type ResolvedPairs } from './resolve-pairs.ts';
import { sharing } from './sharing.ts';
import { weighLikeness, yearsApart } from './weigh-pair.ts';

/** The papers that records make up. */
export interface JoinedPapers {
  readonly papers: readonly PaperRecords[];
  /** Pairs of papers, by index, that the author keeps apart. */
  readonly areKeptApart: (left: number, right: number) => boolean;
  /** Names in the settings that mean no record. */
  readonly problems: readonly Problem[];
  /** Pairs that the settings both join and keep apart. */
  readonly contradictions: readonly Pair[];
}

/**
 * Finds the records that are one paper: by the author's word, by the ids of registries, by a source's id and title, then
 * by likeness, the surest evidence first. The result does not depend on the order of the records.
 */
export function joinRecords(
  records: readonly ReadRecord[],
  duplicates: Settings['duplicates'],
): JoinedPapers {
  const distinct = findDistinct(records);
  // The key that each record would have as a paper by itself.
  const { keys } = assignKeys(distinct.map(({ records: [first] }) => first));
  const pairs = resolvePairs(duplicates, () => {
    const surelyOne = new RecordGroups(distinct);
    joinByIds(distinct, surelyOne);
    return new NamedRecords(distinct, { keys, surelyOne });
  });
  const groups = new RecordGroups(distinct, pairs.barred);
  const contradictions = pairs.join
    .filter(({ links }) => links.map((link) => groups.join(link, 'author')).includes(false))
    .map(({ pair }) => pair);
  joinByIds(distinct, groups);
  for (const link of likenesses(distinct, groups)) groups.join(link, 'likeness');

  const papers = [...Map.groupBy(distinct.keys(), (index) => groups.rootOf(index)).values()];
  const linksOf = linksByRecord(groups.links);
  return {
    papers: papers.map((indexes) => describePaper(indexes, { distinct, keys, linksOf })),
    areKeptApart: keepApart(papers, pairs.barred),
    problems: pairs.problems,
    contradictions,
  };
}

/** Apart from all else that is known while records are joined, which is not wanted any more. */
function keepApart(
  papers: readonly (readonly number[])[],
  barred: ResolvedPairs['barred'],
): JoinedPapers['areKeptApart'] {
  // The setting is seldom used: without it the lists need not be kept.
  if (barred.size === 0) return () => false;
  return (left, right) =>
    papers[left]?.some((one) => papers[right]?.some((other) => barred.get(one)?.has(other))) ===
    true;
}

function keysOf(
  field: RegisteredField | 'sourceId',
): (record: DistinctRecord) => readonly string[] {
  return ({ keys }) => {
    const key = keyOfField(keys, field);
    return key === null ? [] : [key];
  };
}

function joinByIds(distinct: readonly DistinctRecord[], groups: RecordGroups): void {
  for (const field of registeredFields) {
    for (const indexes of sharing(distinct, keysOf(field))) {
      const value = distinct[indexes[0] ?? 0]?.fields[field] ?? '';
      groups.joinAll(indexes, { kind: field, value }, 'versions');
    }
  }
  // A source's own ids ("1", "2") are unique within it only: they bind records of one title.
  for (const sameId of sharing(distinct, keysOf('sourceId'))) {
    const members = sameId.flatMap((index) => distinct[index] ?? []);
    for (const sameTitle of sharing(members, ({ records: [{ title }] }) => [foldTitle(title)])) {
      const value = members[0]?.fields.sourceId ?? '';
      const indexes = sameTitle.flatMap((at) => sameId[at] ?? []);
      groups.joinAll(indexes, { kind: 'source-id', value }, 'likeness');
    }
  }
}

/** The kinds of likeness, the surest first. */
const likenessKinds: readonly Evidence['kind'][] = [
  'versions',
  'likeness',
  'abstract',
  'title-year',
];

/** Links by likeness, the surest first: of a kind those of the same title, then of the nearer year. */
function likenesses(distinct: readonly DistinctRecord[], groups: RecordGroups): readonly Link[] {
  const links = findCandidates(distinct).flatMap(([left, right]) => {
    const [one, other] = [distinct[left], distinct[right]];
    if (one === undefined || other === undefined) return [];
    if (groups.rootOf(left) === groups.rootOf(right)) return [];
    const evidence = weighLikeness(one, other);
    if (evidence === null) return [];
    const kind = likenessKinds.indexOf(evidence.kind);
    const spelling = one.title.letters === other.title.letters ? 0 : 1;
    const gap = yearsApart(one.fields, other.fields) ?? Infinity;
    return { link: { left, right, evidence }, rank: [kind, spelling, gap, left, right] };
  });
  return links.sort((a, b) => compareRanks(a.rank, b.rank)).map(({ link }) => link);
}

function compareRanks(left: readonly number[], right: readonly number[]): number {
  for (const [at, rank] of left.entries()) {
    const other = right[at] ?? 0;
    if (rank !== other) return rank < other ? -1 : 1;
  }
  return 0;
}
