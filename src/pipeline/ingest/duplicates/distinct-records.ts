import { compareText } from '../make-problem.ts';
import type { PaperFields, ReadRecord } from '../records/read-record.ts';
import { tripletsOf } from './abstract-likeness.ts';
import { familyNames } from './family-names.ts';
import { countTellingWords, TitleShape } from './title-shape.ts';

/** A record, or several of which all fields are the same, as likeness sees it. */
export class DistinctRecord {
  /** In the order of file and line. */
  readonly records: readonly [ReadRecord, ...ReadRecord[]];
  readonly fields: PaperFields;
  readonly title: TitleShape;
  #families: ReadonlyMap<string, string> | undefined;
  #triplets: ReadonlySet<string> | null | undefined;
  #tellingCount: number | undefined;

  constructor(records: readonly [ReadRecord, ...ReadRecord[]]) {
    this.records = records;
    this.fields = records[0].fields;
    this.title = new TitleShape(this.fields.title);
  }

  // What follows is found when first asked for, since most records are like no other.

  /** Folded names of the authors. */
  get families(): ReadonlyMap<string, string> {
    this.#families ??= familyNames(this.fields.authors);
    return this.#families;
  }

  /** Of the abstract. */
  get triplets(): ReadonlySet<string> | null {
    this.#triplets ??= tripletsOf(this.fields.abstract);
    return this.#triplets;
  }

  get tellingCount(): number {
    this.#tellingCount ??= countTellingWords(this.fields.title);
    return this.#tellingCount;
  }
}

/** All records, those with the same fields as one; in an order that does not depend on files and lines. */
export function findDistinct(records: readonly ReadRecord[]): readonly DistinctRecord[] {
  // The whole text of a record is made only where title and length of the abstract do not tell it from others.
  const groups = Map.groupBy(records, ({ fields }) => `${fields.title}\n${fields.abstract.length}`);
  const distinct = [...groups]
    .sort(([left], [right]) => compareText(left, right))
    .flatMap(([, group]) => (group.length === 1 ? [group] : splitByContent(group)));
  return distinct.flatMap((same) => {
    const [first, ...others] = same.toSorted(comparePlaces);
    return first === undefined ? [] : new DistinctRecord([first, ...others]);
  });
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
