import type { Remark } from '../../records/raw-record.ts';
import type { Entry } from './entry.ts';

/** What a part has from the whole that it appeared in. Its abstract and ids are its own. */
const inherited: ReadonlySet<string> = new Set([
  ...[
    'booktitle',
    'journal',
    'journaltitle',
    'author',
    'year',
    'date',
    'month',
    'volume',
    'number',
  ],
  ...['issue', 'publisher', 'school', 'institution', 'langid', 'language'],
]);

/** Most entries that one entry has fields from. */
const maxAncestors = 20;

/** The fields of an entry with those it inherits. */
export interface Inheritance {
  readonly fields: ReadonlyMap<string, string>;
  readonly remarks: readonly Remark[];
  /** Keys from an entry back to itself; null where there is no such circle. */
  readonly circle: readonly string[] | null;
}

/** Finds entries by key: exactly, else in any case, as BibTeX does. */
export class EntriesByKey {
  readonly #exact = new Map<string, Entry>();
  readonly #folded = new Map<string, Entry>();

  /** The first entry of a key keeps it. */
  add(entry: Entry): void {
    const folded = entry.key.toLowerCase();
    if (!this.#exact.has(entry.key)) this.#exact.set(entry.key, entry);
    if (!this.#folded.has(folded)) this.#folded.set(folded, entry);
  }

  /** The entry of exactly this key. */
  get(key: string): Entry | undefined {
    return this.#exact.get(key);
  }

  find(key: string): Entry | undefined {
    return this.#exact.get(key) ?? this.#folded.get(key.toLowerCase());
  }
}

/**
 * Gives an entry what it lacks: by `xdata` any field, by `crossref` those of the volume that it appeared in, whose
 * title is its book title.
 */
export function inheritFields(entry: Entry, entries: EntriesByKey): Inheritance {
  if (!entry.fields.has('crossref') && !entry.fields.has('xdata'))
    return { fields: entry.fields, remarks: [], circle: null };
  return new Inheriting(entry, entries).inherit();
}

/** An entry to take fields from, and the keys that lead to it. */
interface Ancestor {
  readonly entry: Entry;
  readonly path: readonly string[];
  readonly isWhole: boolean;
}

class Inheriting {
  readonly #entry: Entry;
  readonly #entries: EntriesByKey;
  readonly #fields: Map<string, string>;
  readonly #remarks: Remark[] = [];
  readonly #seen = new Set<Entry>();
  readonly #pending: Ancestor[] = [];

  constructor(entry: Entry, entries: EntriesByKey) {
    this.#entry = entry;
    this.#entries = entries;
    this.#fields = new Map(entry.fields);
  }

  inherit(): Inheritance {
    this.#queue({ entry: this.#entry, path: [this.#entry.key], isWhole: false });
    let circle: readonly string[] | null = null;
    while (this.#seen.size < maxAncestors) {
      const ancestor = this.#pending.shift();
      if (ancestor === undefined) break;
      if (ancestor.entry === this.#entry) {
        circle = ancestor.path;
        break;
      }
      if (this.#seen.has(ancestor.entry)) continue;
      this.#seen.add(ancestor.entry);
      if (ancestor.isWhole) this.#takeWhole(ancestor.entry);
      else this.#takeAll(ancestor.entry);
      this.#queue(ancestor);
    }
    return { fields: this.#fields, remarks: this.#remarks, circle };
  }

  /** Lines up the entries that an entry refers to; fields of `xdata` count as its own and go first. */
  #queue({ entry, path, isWhole }: Ancestor): void {
    const stores = keysOf(entry.fields.get('xdata')).map((key) => ({ key, field: 'xdata' }));
    const wholes = keysOf(entry.fields.get('crossref')).map((key) => ({ key, field: 'crossref' }));
    const found = [...stores, ...wholes].slice(0, maxAncestors).flatMap(({ key, field }) => {
      const parent = this.#entries.find(key);
      if (parent === undefined) this.#warnOfMissing(key, field);
      const isPart = isWhole || field === 'crossref';
      return parent === undefined
        ? []
        : [{ entry: parent, path: [...path, parent.key], isWhole: isPart }];
    });
    this.#pending.unshift(...found.filter((one) => !one.isWhole));
    this.#pending.push(...found.filter((one) => one.isWhole));
  }

  #takeAll({ fields }: Entry): void {
    for (const [name, value] of fields) this.#set(name, value);
  }

  #takeWhole({ fields }: Entry): void {
    for (const [name, value] of fields) if (inherited.has(name)) this.#set(name, value);
    const [title, subtitle] = [fields.get('title'), fields.get('subtitle')];
    if (title !== undefined)
      this.#set('booktitle', subtitle === undefined ? title : `${title}: ${subtitle}`);
  }

  #set(name: string, value: string): void {
    if (!this.#fields.has(name)) this.#fields.set(name, value);
  }

  #warnOfMissing(key: string, field: string): void {
    this.#remarks.push({
      level: 'warned',
      code: 'BIB-CROSSREF',
      field,
      value: key,
      message: `The entry refers to "${key}", which is no entry of this file; it has nothing from there.`,
      hint: 'Put that entry into the same file, or correct its key here.',
    });
  }
}

function keysOf(value: string | undefined): readonly string[] {
  return (value ?? '')
    .split(',')
    .map((key) => key.replaceAll(/[{}]/g, '').trim())
    .filter((key) => key !== '');
}
