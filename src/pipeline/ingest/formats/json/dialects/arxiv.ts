import { normalizeArxiv } from '../../../records/record-fields.ts';
import { isMissing, valueAt, type JsonObject } from '../json-object.ts';
import type { Dialect } from './dialect.ts';
import { pickFields, type Paths } from './pick-fields.ts';
import { readNames } from './read-names.ts';

const paths: Paths = {
  id: ['id', 'entry_id'],
  arxiv: ['id', 'entry_id'],
  title: ['title'],
  abstract: ['abstract', 'summary'],
  authors: ['authors_parsed', 'authors'],
  date: ['published', 'update_date', 'updated'],
  venue: ['journal-ref', 'journal_ref'],
  doi: ['doi'],
  url: ['abs'],
  pdf: ['pdf', 'pdf_url'],
};

const arxivId = /^(?:\d{3,4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})$/i;

/** Preprints of arXiv: listings of a day, and the snapshot of all metadata. */
export const arxiv: Dialect = {
  name: 'arxiv-jsonl',
  isOne(object) {
    if (Object.hasOwn(object, 'authors_parsed')) return true;
    const id = valueAt(object, 'id') ?? valueAt(object, 'entry_id');
    const isId = typeof id === 'number' || typeof id === 'string';
    return Object.hasOwn(object, 'categories') && isId && arxivId.test(normalizeArxiv(String(id)));
  },
  describe(object, source) {
    const picked = pickFields(object, source, paths);
    const { fields, names } = picked;
    fields.type = 'article';
    fields.authors =
      names.authors === 'authors_parsed' ? readParsed(fields.authors) : readNames(fields.authors);
    const created = firstVersion(object);
    if (created !== undefined) {
      fields.date = created;
      names.date = 'versions/0/created';
    }
    // One that appeared twice has two: `10.1000/a 10.1000/b`.
    if (typeof fields.doi === 'string') fields.doi = fields.doi.trim().split(/[\s,;]+/, 1)[0];
    return picked;
  },
};

/** `["Bahcall", "J. N.", "", "IAS, Princeton"]`: family name, given name, suffix, affiliations. */
function readParsed(names: unknown): unknown {
  if (!Array.isArray(names)) return names;
  return names.map((name: unknown) => {
    if (!Array.isArray(name)) return name;
    const [family, given, suffix] = name as readonly unknown[];
    return { family: family ?? '', given, suffix };
  });
}

/** When the first version came, `Mon, 2 Apr 2007 19:18:42 GMT`, without the day of the week; `update_date` is that of the last change. */
function firstVersion(object: JsonObject): unknown {
  const versions = valueAt(object, 'versions');
  const created = Array.isArray(versions) ? valueAt(versions[0], 'created') : undefined;
  if (typeof created !== 'string') return isMissing(created) ? undefined : created;
  return created.replace(/^\p{L}+,\s*/u, '');
}
