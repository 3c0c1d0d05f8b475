import type { Author } from '../../../domain/author.ts';
import type { Problem } from '../../../domain/problem.ts';
import { makeProblem, quotable, type ProblemParts } from '../make-problem.ts';
import { aclIn, arxivIn, doiIn, pmidIn } from './linked-ids.ts';
import { parseAuthor, personName } from './parse-author.ts';
import type { FieldName, RawItem, Remark } from './raw-record.ts';
import {
  fieldRules,
  readDate,
  splitAuthors,
  splitKeywords,
  type SingleField,
} from './record-fields.ts';
import { bareFields, makeRecord, type PaperFields, type ReadRecord } from './read-record.ts';
import { splitAbstract } from './split-abstract.ts';
import { repairText } from './repair-text.ts';

type RawRecord = Extract<RawItem, { kind: 'record' }>;
type Complaint = Omit<ProblemParts, 'level' | 'file' | 'line' | 'key' | 'field'> & {
  readonly field?: FieldName;
  /** Of a list: where in the field. */
  readonly at?: number;
};

/** What authors write for the year of what has not appeared. */
const notYet =
  /^\W*(?:in press|in print|in preparation|in review|under review|forthcoming|to appear|submitted|accepted|unpublished|early access|online first|ahead of print|no date|n\.?\s?d\.?|s\.?\s?d\.?)\W*$/iu;

/**
 * The one schema of all formats: repairs the texts of a record, checks its fields and says what is wrong. A bad field
 * is left out with a warning, a record without a title is rejected (`record` is null then).
 */
export function settleRecord(
  file: string,
  raw: RawRecord,
): { record: ReadRecord | null; problems: readonly Problem[] } {
  const problems: Problem[] = (raw.remarks ?? []).map((remark) => remarkProblem(file, raw, remark));
  const report = (level: Problem['level'], { field, at, ...complaint }: Complaint): void => {
    const name = field === undefined ? '' : (raw.names?.[field] ?? field);
    const place = at === undefined ? name : `${name}[${at}]`;
    problems.push(makeProblem({ level, file, ...raw.place, field: place, ...complaint }));
  };
  const settling = new Settling(raw, report);
  const title = settling.readTitle();
  if (title === null) return { record: null, problems };
  const fields = settling.readFields(title);
  const isWarned = problems.some(({ level }) => level === 'warned');
  return { record: makeRecord({ file, ...raw.place, isWarned }, fields), problems };
}

/** A remark of a reader as a problem of a file. */
export function remarkProblem(
  file: string,
  { place }: { place: RawRecord['place'] | null },
  remark: Remark,
): Problem {
  return makeProblem({ file, ...(place ?? {}), ...remark });
}

class Settling {
  readonly #raw: RawRecord;
  readonly #report: (level: Problem['level'], complaint: Complaint) => void;

  constructor(raw: RawRecord, report: (level: Problem['level'], complaint: Complaint) => void) {
    this.#raw = raw;
    this.#report = report;
  }

  readTitle(): string | null {
    const value = this.#raw.fields.title ?? '';
    const hint = 'Give it a title, for example `Attention is all you need`, or remove the record.';
    if (typeof value !== 'string') {
      const message = `Expected text, got ${quotable(value)}.`;
      this.#report('rejected', { code: 'PAPER-BAD-TITLE', field: 'title', value, message, hint });
      return null;
    }
    const title = this.#repair('title', value);
    if (title !== '') return title;
    this.#report('rejected', {
      code: 'PAPER-NO-TITLE',
      field: 'title',
      message: 'The record has no title.',
      hint,
    });
    return null;
  }

  readFields(title: string): PaperFields {
    const { fields } = this.#raw;
    const [id, url] = [this.#readOne('id'), this.#readOne('url')];
    const doi = this.#readOne('doi') ?? doiIn(id ?? '') ?? doiIn(url ?? '');
    const arxiv = this.#readOne('arxiv') ?? arxivIn(doi ?? '') ?? arxivIn(url ?? '');
    const asGiven = [fields.doi, fields.arxiv].find(
      (given) => typeof given === 'string' && given !== '',
    );
    return {
      ...bareFields(title),
      sourceId:
        id ?? (doi !== null || arxiv !== null ? ((asGiven as string | undefined) ?? null) : null),
      ...this.#readAbstract(title),
      authors: this.#readAuthors(),
      ...this.#readWhen(),
      type: this.#readOne('type') as PaperFields['type'],
      venue: this.#readOne('venue'),
      volume: this.#readOne('volume'),
      issue: this.#readOne('issue'),
      pages: this.#readOne('pages'),
      doi,
      arxiv,
      pmid: this.#readOne('pmid') ?? pmidIn(url ?? ''),
      acl: this.#readOne('acl') ?? aclIn(url ?? ''),
      openalex: this.#readOne('openalex'),
      semanticScholar: this.#readOne('semanticScholar'),
      url,
      pdf: this.#readOne('pdf'),
      language: this.#readOne('language'),
      keywords: this.#readKeywords(),
    };
  }

  #readOne(field: SingleField): string | null {
    const given = this.#raw.fields[field] ?? null;
    if (given === null) return null;
    const value = typeof given === 'string' ? this.#repair(field, given) : given;
    const { schema, expected, example } = fieldRules[field];
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    this.#complain(field, value, { expected, example });
    return null;
  }

  #readAbstract(title: string): Pick<PaperFields, 'abstract' | 'rights'> {
    const value = this.#raw.fields.abstract ?? '';
    if (typeof value !== 'string') {
      this.#complain('abstract', value, { expected: 'text', example: 'We show …' });
      return { abstract: '', rights: null };
    }
    const split = splitAbstract(this.#repair('abstract', value));
    if (split.abstract !== '') return split;
    this.#report('warned', {
      code: 'PAPER-NO-ABSTRACT',
      field: 'abstract',
      value: title,
      message: 'The paper has no abstract.',
      hint: 'Add its abstract; without it the paper is placed by its title alone.',
    });
    return split;
  }

  /** Year and date; words that name no year ("in press") are noted. */
  #readWhen(): Pick<PaperFields, 'year' | 'date'> {
    const { year, date } = this.#raw.fields;
    const [fromDate, fromYear] = [readDate(date), readDate(year)];
    const found =
      fromYear === null || fromYear.year === fromDate?.year ? (fromDate ?? fromYear) : fromYear;
    if (found !== null) return found;
    for (const field of ['year', 'date'] as const) {
      const value = this.#raw.fields[field] ?? '';
      if (value === '') continue;
      const isWords = typeof value === 'string' && notYet.test(value);
      if (!isWords)
        this.#complain(field, value, { expected: 'a year of four digits', example: '2020' });
      else {
        this.#report('noted', {
          code: 'PAPER-YEAR-WORDS',
          field,
          value,
          message: `"${quotable(value)}" names no year; the paper has none.`,
          hint: 'Write the year in four digits once it is known.',
        });
      }
      break;
    }
    return { year: null, date: null };
  }

  #readAuthors(): readonly Author[] {
    const value = this.#raw.fields.authors ?? [];
    const rule = { expected: 'names', example: 'Ada Lovelace; Charles Babbage' };
    if (typeof value !== 'string' && !Array.isArray(value)) {
      this.#complain('authors', value, rule);
      return [];
    }
    const names: readonly unknown[] = typeof value === 'string' ? splitAuthors(value) : value;
    return names.flatMap((name, at) => {
      const author = this.#readAuthor(name);
      if (author === undefined) this.#complain('authors', name, { ...rule, at });
      return author ?? [];
    });
  }

  /** Null for an empty name, undefined for what is none. */
  #readAuthor(value: unknown): Author | null | undefined {
    if (typeof value === 'string') return parseAuthor(this.#repair('authors', value));
    if (typeof value !== 'object' || value === null) return undefined;
    if (!['literal', 'family', 'given'].some((key) => Object.hasOwn(value, key))) return undefined;
    const part = (key: string): string | undefined => {
      const text: unknown = Reflect.get(value, key) ?? '';
      return typeof text === 'string' ? this.#repair('authors', text) : undefined;
    };
    const [family, given, particle, suffix] = [
      part('family'),
      part('given'),
      part('particle'),
      part('suffix'),
    ];
    const literal = part('literal');
    if (literal === undefined || family === undefined) return undefined;
    if (literal !== '') return { literal };
    return personName({ family, given, particle, suffix });
  }

  #readKeywords(): readonly string[] {
    const value = this.#raw.fields.keywords ?? [];
    const list: unknown = typeof value === 'string' ? splitKeywords(value) : value;
    if (!Array.isArray(list) || !list.every((entry) => typeof entry === 'string')) {
      this.#complain('keywords', value, {
        expected: 'a list of texts',
        example: 'attention; decoding',
      });
      return [];
    }
    const keywords = list.map((entry) => this.#repair('keywords', entry));
    return [...new Set(keywords)].filter((entry) => entry !== '');
  }

  #complain(
    field: FieldName,
    value: unknown,
    { expected, example, at }: { expected: string; example: string; at?: number },
  ): void {
    const quoted = typeof value === 'string' ? `"${quotable(value)}"` : quotable(value);
    this.#report('warned', {
      code: `PAPER-BAD-${field.toUpperCase()}`,
      field,
      ...(at === undefined ? {} : { at }),
      value,
      message: `Expected ${expected}, got ${quoted}; it was left out.`,
      hint: `Write for example \`${example}\`.`,
    });
  }

  /** The text repaired; what could not be repaired is reported once a field. */
  #repair(field: FieldName, raw: string): string {
    const { text, hadControls, hadLoneSurrogates, mojibake } = repairText(raw);
    if (hadControls) {
      this.#report('warned', {
        code: 'PAPER-CONTROL',
        field,
        value: text,
        message: 'Control characters were removed.',
        hint: 'Export the record again, or remove the invisible characters in an editor.',
      });
    }
    if (hadLoneSurrogates) {
      this.#report('warned', {
        code: 'PAPER-SURROGATE',
        field,
        value: text,
        message: 'Halves of characters (lone surrogates) were replaced by U+FFFD.',
        hint: 'Write the character itself, or both halves of it: "\\ud83d\\ude00".',
      });
    }
    if (mojibake !== null) {
      this.#report('warned', {
        code: 'PAPER-MOJIBAKE',
        field,
        value: text,
        message: `"${mojibake}" looks like a letter of UTF-8 that was read as Latin-1; it was kept as it is.`,
        hint: 'Export the file again as UTF-8, or write the letter that is meant.',
      });
    }
    return text;
  }
}
