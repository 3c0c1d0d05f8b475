import { compareText } from '../make-problem.ts';
import type { PaperFields, ReadRecord } from '../records/read-record.ts';
import { tripletsOf } from './abstract-likeness.ts';
import { familyNames } from './family-names.ts';
import { countTellingWords, TitleShape } from './title-shape.ts';

/** A record, or several of which all fields are the same, as likeness sees it. */
export class DistinctRecord {
  /** In the order of file and line. */
  readonly records: readonly [ReadRecord, ...ReadRecord[]];
  #title: TitleShape | undefined;
  #families: ReadonlyMap<string, string> | undefined;
  #triplets: ReadonlySet<string> | null | undefined;
  #tellingCount: number | undefined;

  constructor(records: readonly [ReadRecord, ...ReadRecord[]]) {
    this.records = records;
  }

  /** Of all of them; see `ReadRecord`. */
  get fields(): PaperFields {
    return this.records[0].fields;
  }

  get keys(): ReadRecord['keys'] {
    return this.records[0].keys;
  }

  // What follows is found when first asked for, since most records are like no other.

  get title(): TitleShape {
    this.#title ??= new TitleShape(this.records[0].title);
    return this.#title;
  }

  /** Folded names of the authors. */
  get families(): ReadonlyMap<string, string> {
    this.#families ??= familyNames(this.fields.authors);
    return this.#families;
  }

  /** Of the abstract. */
  get triplets(): ReadonlySet<string> | null {
    if (this.#triplets === undefined) this.#triplets = tripletsOf(this.fields.abstract);
    return this.#triplets;
  }

  get tellingCount(): number {
    this.#tellingCount ??= countTellingWords(this.records[0].title);
    return this.#tellingCount;
  }
}

/** All records, those with the same fields as one; in an order that does not depend on files and lines. */
export function findDistinct(records: readonly ReadRecord[]): readonly DistinctRecord[] {
  const sorted = records.toSorted(
    (left, right) =>
      compareText(left.title, right.title) || left.abstractLength - right.abstractLength,
  );
  const distinct: DistinctRecord[] = [];
  for (let start = 0; start < sorted.length;) {
    const end = endOfAlike(sorted, start);
    // The whole text of a record is made only where title and length of the abstract do not tell it from others.
    const alike = sorted.slice(start, end);
    for (const same of alike.length === 1 ? [alike] : splitByContent(alike)) {
      const [first, ...others] = same.toSorted(comparePlaces);
      if (first !== undefined) distinct.push(new DistinctRecord([first, ...others]));
    }
    start = end;
  }
  return distinct;
}

/** Where the records end that have the title and the length of the abstract of the one at `start`. */
function endOfAlike(sorted: readonly ReadRecord[], start: number): number {
  const first = sorted[start];
  let end = start + 1;
  while (
    sorted[end]?.title === first?.title &&
    sorted[end]?.abstractLength === first?.abstractLength &&
    end < sorted.length
  )
    end++;
  return end;
}

/** All that a record says, as text. */
export function contentOf({ fields }: Pick<ReadRecord, 'fields'>): string {
  return JSON.stringify(fields);
}

function splitByContent(group: readonly ReadRecord[]): readonly (readonly ReadRecord[])[] {
  return [...Map.groupBy(group, contentOf)]
    .sort(([left], [right]) => compareText(left, right))
    .map(([, same]) => same);
}

function comparePlaces(left: ReadRecord, right: ReadRecord): number {
  return compareText(left.file, right.file) || left.line - right.line;
}
