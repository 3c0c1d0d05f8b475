import type { FieldName, RawFields, RawItem } from '../../records/raw-record.ts';
import { texToText } from '../../tex/tex-to-text.ts';
import { babelLanguage } from './babel-languages.ts';
import type { Entry } from './entry.ts';
import { paperIds } from './paper-ids.ts';
import { paperType } from './paper-type.ts';
import { parseNames } from './parse-names.ts';
import { splitOutsideBraces, withoutOuterBraces } from './split-outside-braces.ts';
import { expandJournal } from './aas-journals.ts';

const venueNames = [
  ...(['journal', 'journaltitle', 'booktitle', 'school', 'institution', 'publisher'] as const),
  'howpublished',
];
/** Of these the number is that of the report, not of an issue. */
const numberedTypes: ReadonlySet<string> = new Set(['report', 'thesis', 'patent', 'standard']);

/** An entry as a record, with what the entry calls its fields. */
export function describeEntry({ type, key, line, fields, remarks }: Entry): RawItem {
  const reading = new FieldReading(fields);
  const ids = paperIds(fields);
  const id = fields.has('sourceid') ? reading.sourceId() : key;
  const cslType = paperType(type, { fields, isPreprint: ids.arxiv !== undefined });
  const described: RawFields = {
    ...(id === '' ? {} : { id }),
    ...reading.title(),
    ...reading.abstract(),
    ...reading.authors(),
    ...reading.when(),
    ...(cslType === undefined ? {} : { type: cslType }),
    ...reading.venue(),
    ...reading.numbers(cslType),
    ...ids,
    ...reading.about(),
  };
  const place = { line, key: key === '' ? null : key };
  const names = { ...reading.names, ...(fields.has('eprint') ? { arxiv: 'eprint' } : {}) };
  return { kind: 'record', place, fields: described, names, remarks };
}

/** Reads groups of fields, and notes what the entry calls them. */
class FieldReading {
  readonly names: Partial<Record<FieldName, string>> = {};
  readonly #fields: ReadonlyMap<string, string>;

  constructor(fields: ReadonlyMap<string, string>) {
    this.#fields = fields;
  }

  /** The id that one of our own files keeps beside the key. */
  sourceId(): string {
    this.names.id = 'sourceid';
    return this.#plain('sourceid');
  }

  title(): RawFields {
    const [title, subtitle] = [this.#marked('title'), this.#marked('subtitle')];
    if (title === '' || subtitle === '') return { title };
    return { title: /[:?!.–—]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}` };
  }

  abstract(): RawFields {
    const abstract = this.#marked('abstract');
    return abstract === '' ? {} : { abstract };
  }

  authors(): RawFields {
    const value = this.#fields.get('author') ?? '';
    this.names.authors = 'author';
    return value === '' ? {} : { authors: parseNames(value) };
  }

  /** `year` stays as it is written; with `month` it is a date. */
  when(): RawFields {
    const year = this.#plain('year');
    const [date, month, day] = [this.#plain('date'), this.#plain('month'), this.#plain('day')];
    if (date !== '') return { date, ...(year === '' ? {} : { year }) };
    if (year === '') return {};
    if (!/^\d{4}$/.test(year) || month === '') return { year };
    const isNumber = /^\d{1,2}$/.test(month);
    const parts = isNumber
      ? [year, month, ...(/^\d{1,2}$/.test(day) ? [day] : [])]
      : [day, month, year];
    return { year, date: parts.join(isNumber ? '-' : ' ').trim() };
  }

  venue(): RawFields {
    const name = venueNames.find((one) => this.#venueText(one) !== '');
    if (name === undefined) return {};
    this.names.venue = name;
    return { venue: this.#venueText(name) };
  }

  numbers(cslType: string | undefined): RawFields {
    const volume = this.#plain('volume');
    const given = numberedTypes.has(cslType ?? '') ? '' : this.#plain('number');
    // Zotero writes the id of a preprint there.
    const number = /^arxiv:/i.test(given) ? '' : given;
    const issue = number || this.#plain('issue');
    const pages = this.#plain('pages') || this.#plain('eid');
    this.names.issue = number === '' ? 'issue' : 'number';
    return {
      ...(volume === '' ? {} : { volume }),
      ...(issue === '' ? {} : { issue }),
      ...(pages === '' ? {} : { pages }),
    };
  }

  about(): RawFields {
    const name = this.#fields.has('langid') ? 'langid' : 'language';
    this.names.language = name;
    const language = babelLanguage(this.#plain(name));
    const keywords = this.#keywords();
    return {
      ...(language === '' ? {} : { language }),
      ...(keywords.length === 0 ? {} : { keywords }),
    };
  }

  /** Semicolons, else commas, outside braces. */
  #keywords(): readonly string[] {
    const value = this.#fields.get('keywords') ?? this.#fields.get('keyword') ?? '';
    const list = withoutOuterBraces(value);
    const [separator] = [/;/, /\|/, /,/].filter((one) => splitOutsideBraces(list, one).length > 1);
    const parts = separator === undefined ? [list] : splitOutsideBraces(list, separator);
    return parts.map((part) => texToText(part, { withTags: false })).filter((part) => part !== '');
  }

  #venueText(name: string): string {
    const value = this.#fields.get(name) ?? '';
    // An address is no venue.
    if (name === 'howpublished' && /\\url|https?:|^\W*www\./i.test(value)) return '';
    return expandJournal(value) ?? this.#plain(name);
  }

  #marked(name: string): string {
    return texToText(withoutOuterBraces(this.#fields.get(name) ?? ''));
  }

  #plain(name: string): string {
    return texToText(withoutOuterBraces(this.#fields.get(name) ?? ''), { withTags: false });
  }
}
