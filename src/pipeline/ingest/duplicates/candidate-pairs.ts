import type { DistinctRecord } from './distinct-records.ts';
import { sharing } from './sharing.ts';
import { TitleShape } from './title-shape.ts';

/** Records of one title up to this number are compared all with all. */
const fewRecords = 20;
/** Of more, each is compared with as many that follow it in each list of those with a further likeness. */
const windowSize = 6;

/**
 * Pairs of records, by index, that may be one paper by likeness: of titles that are the same or differ by slips, with an
 * author in common, without authors but of one year, or with abstracts that begin alike. Each pair once; nearly linear
 * in the number of records, since hardly any two titles are alike.
 */
export function findCandidates(
  records: readonly DistinctRecord[],
): readonly (readonly [left: number, right: number])[] {
  const pairs = new Map<number, readonly [number, number]>();
  for (const block of blocksOf(records)) {
    const sorted = block.toSorted((left, right) => compareInBlock(records, left, right));
    for (const [rank, one] of sorted.entries()) {
      const reach = sorted.length <= fewRecords ? fewRecords : windowSize;
      for (const other of sorted.slice(rank + 1, rank + 1 + reach)) {
        const pair = [Math.min(one, other), Math.max(one, other)] as const;
        pairs.set(pair[0] * records.length + pair[1], pair);
      }
    }
  }
  return [...pairs.values()];
}

function* blocksOf(records: readonly DistinctRecord[]): Iterable<readonly number[]> {
  for (const key of ['letters', 'slipKey'] as const) {
    // Most records are like no other: the shapes of their titles are not kept.
    const keyOf = ({ records: [{ title }] }: DistinctRecord) => [new TitleShape(title)[key]];
    for (const alike of groupIndexes(records, keyOf)) {
      if (alike.length <= fewRecords) {
        yield alike;
        continue;
      }
      // A title that many have: only with a further likeness.
      const members = alike.flatMap((index) => records[index] ?? []);
      for (const further of [namesOf, yearOf, beginningOf])
        for (const block of groupIndexes(members, further))
          yield block.flatMap((at) => alike[at] ?? []);
    }
  }
}

/** Indexes of records that share a key, where two or more do; generic titles have none. */
function groupIndexes(
  records: readonly DistinctRecord[],
  keysOf: (record: DistinctRecord) => readonly string[],
): readonly (readonly number[])[] {
  return sharing(records, keysOf).filter(
    ([first = 0]) => records[first]?.title.isGeneric === false,
  );
}

function namesOf({ families }: DistinctRecord): readonly string[] {
  return [...families.keys()];
}

function yearOf({ fields }: DistinctRecord): readonly string[] {
  return fields.year === null ? [] : [String(fields.year)];
}

function beginningOf({ fields }: DistinctRecord): readonly string[] {
  return fields.abstract === '' ? [] : [fields.abstract.slice(0, 60).toLowerCase()];
}

/** Those that are likeliest one paper stand together. */
function compareInBlock(records: readonly DistinctRecord[], left: number, right: number): number {
  const [one, other] = [records[left], records[right]];
  if (one === undefined || other === undefined) return left - right;
  if (one.title.letters !== other.title.letters)
    return one.title.letters < other.title.letters ? -1 : 1;
  return (one.fields.year ?? 0) - (other.fields.year ?? 0) || left - right;
}
