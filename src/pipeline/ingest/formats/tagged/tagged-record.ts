import type { FieldName, RawItem } from '../../records/raw-record.ts';

/** One field of a record as the file has it: a tag and one line of text or more. */
export interface TaggedField {
  readonly tag: string;
  /** Of its tag, counted from 1. */
  readonly line: number;
  /** Whether a blank line stands before it. */
  readonly isAfterBlank: boolean;
  /** Trimmed; those that follow the first are wrapped text or further values, as the field has it. */
  readonly lines: readonly string[];
}

/** A value and the tag that it was found under. */
export interface Found<Value = string> {
  readonly tag: string;
  readonly value: Value;
}

/** The fields of one record in the order of the file. */
export class TaggedRecord {
  readonly first: TaggedField;
  readonly #fields: TaggedField[] = [];
  readonly #byTag = new Map<string, TaggedField[]>();
  /** Lines of the last field. */
  #lastLines: string[] = [];
  #lastLine = 0;

  constructor(first: TaggedField) {
    this.first = first;
    this.add(first);
  }

  /** Number of the last line that belongs to the record. */
  get lastLine(): number {
    return this.#lastLine;
  }

  /** Whether a blank line parts the first two fields, as in a file that was double-spaced on its way. */
  get isDoubleSpaced(): boolean {
    return this.#fields[1]?.isAfterBlank === true;
  }

  add(field: TaggedField): void {
    this.#lastLines = [...field.lines];
    this.#lastLine = field.line;
    const added = { ...field, lines: this.#lastLines };
    this.#fields.push(added);
    const alike = this.#byTag.get(field.tag);
    if (alike === undefined) this.#byTag.set(field.tag, [added]);
    else alike.push(added);
  }

  /** Adds a line without a tag to the last field. */
  addLine(text: string, line: number): void {
    this.#lastLines.push(text);
    this.#lastLine = line;
  }

  has(tag: string): boolean {
    return this.#byTag.has(tag);
  }

  /** All fields with one of the tags, in the order of the file. */
  fieldsOf(...tags: readonly string[]): readonly TaggedField[] {
    return this.#fields.filter(({ tag }) => tags.includes(tag));
  }

  /** The values of a tag, wrapped lines joined, empty ones left out. */
  valuesOf(tag: string): readonly string[] {
    return (this.#byTag.get(tag) ?? []).map(joinLines).filter((value) => !isEmpty(value));
  }

  /** The first value of the first tag that has one. */
  find(...tags: readonly string[]): Found | null {
    const tag = tags.find((one) => this.valuesOf(one).length > 0);
    if (tag === undefined) return null;
    return { tag, value: this.valuesOf(tag)[0] ?? '' };
  }

  /** All values of the first tag that has one, joined; a value that is repeated counts once. */
  findAll(...tags: readonly string[]): Found | null {
    const found = this.find(...tags);
    return found && { tag: found.tag, value: [...new Set(this.valuesOf(found.tag))].join(' ') };
  }

  /** The lines of all fields with one of the tags, each a value of its own; null where there are none. */
  findLines(...tags: readonly string[]): Found<readonly string[]> | null {
    const fields = this.fieldsOf(...tags);
    const value = fields.flatMap(({ lines }) => lines).filter((line) => !isEmpty(line));
    const [field] = fields;
    return field === undefined || value.length === 0 ? null : { tag: field.tag, value };
  }
}

type RawRecord = Extract<RawItem, { kind: 'record' }>;

/** What was found as the fields of a raw record, with the tags as their names. */
export function nameFields(
  found: Readonly<Partial<Record<FieldName, Found<unknown> | null>>>,
): Pick<RawRecord, 'fields'> & { readonly names: NonNullable<RawRecord['names']> } {
  const entries = Object.entries(found).flatMap(([field, one]) =>
    one === null ? [] : [[field, one] as const],
  );
  return {
    fields: Object.fromEntries(entries.map(([field, { value }]) => [field, value])),
    names: Object.fromEntries(entries.map(([field, { tag }]) => [field, tag])),
  };
}

/** Programs write their word for nothing where a value is missing. */
function isEmpty(value: string): boolean {
  return /^(?:nan|NaN|null|undefined)?$/u.test(value);
}

function joinLines({ lines }: TaggedField): string {
  return lines.filter((line) => line !== '').join(' ');
}
