import { findPlainDoi } from '../plain-doi.ts';
import type { TaggedFormat } from '../read-tagged.ts';
import { readName, readNames } from '../tagged-names.ts';
import { nameFields, type Found, type TaggedRecord } from '../tagged-record.ts';
import { medlineType } from './medline-types.ts';

/** The fields of a record of MEDLINE. */
export function describeMedline(record: TaggedRecord): ReturnType<TaggedFormat['describe']> {
  const pmid = record.find('PMID');
  const doi = findDoi(record);
  const title = findTitle(record);
  const bookTitle = title?.tag === 'BTI' ? null : record.findAll('BTI');
  const id = pmid ?? record.find('UI', 'PMC');
  const described = nameFields({
    id,
    pmid,
    title,
    abstract: record.findAll('AB'),
    authors: findAuthors(record),
    date: findDate(record),
    type: findType(record, { title, bookTitle }),
    venue: record.find('JT') ?? bookTitle ?? record.find('TA', 'CTI'),
    volume: record.find('VI'),
    issue: record.find('IP'),
    pages: record.find('PG'),
    doi,
    language: record.find('LA'),
    keywords: findKeywords(record),
  });
  return { ...described, key: id?.value ?? doi?.value ?? null };
}

/** A title that is not in English may be missing, and stand under `TT` in its own language. */
function findTitle(record: TaggedRecord): Found | null {
  const title = record.findAll('TI');
  const isMissing = title === null || /^\[not available\]\.?$/iu.test(title.value);
  return isMissing ? (record.findAll('TT', 'BTI') ?? title) : title;
}

/** Full names before short ones, and groups; editors where there is nobody else. */
function findAuthors(record: TaggedRecord): Found<unknown> | null {
  const tag = ['FAU', 'AU', 'CN', 'FED', 'ED'].find((one) => record.find(one) !== null);
  if (tag === undefined) return null;
  const value = record.fieldsOf(tag, 'CN').flatMap(({ tag: of, lines }) => {
    const name = lines.join(' ');
    if (of !== 'CN') return readNames([name]);
    return readName(name) === null ? [] : [{ literal: name }];
  });
  return { tag, value };
}

/** When it was published, or else when it appeared online, in digits: `20051223`. */
function findDate(record: TaggedRecord): Found | null {
  const online = record.find('DEP');
  const [, ...digits] = /^(\d{4})(\d\d)(\d\d)$/u.exec(online?.value ?? '') ?? [];
  return (
    record.find('DP') ??
    (online && { tag: online.tag, value: digits.length > 0 ? digits.join('-') : online.value })
  );
}

/** `LID` and `AID` say behind an id what it is: `10.1186/1471-2105-7-10 [doi]`. */
function findDoi(record: TaggedRecord): Found | null {
  for (const tag of ['LID', 'AID']) {
    const labelled = record.valuesOf(tag).find((value) => /\[doi\]$/iu.test(value));
    if (labelled !== undefined) return { tag, value: labelled.slice(0, -'[doi]'.length).trim() };
  }
  return findPlainDoi(record, ['LID', 'AID']);
}

function findType(
  record: TaggedRecord,
  { title, bookTitle }: { title: Found | null; bookTitle: Found | null },
): Found | null {
  const words = record.valuesOf('PT');
  const ofBook = bookTitle !== null ? 'chapter' : title?.tag === 'BTI' ? 'book' : null;
  const ofJournal = record.find('JT', 'TA') === null ? null : 'article-journal';
  const type = ofBook ?? medlineType(words) ?? ofJournal;
  return type === null ? null : { tag: 'PT', value: type };
}

/** What the authors chose, or else the headings of the catalogue without subheadings: `Gene Expression/*genetics`. */
function findKeywords(record: TaggedRecord): Found<readonly string[]> | null {
  const tag = ['OT', 'MH'].find((one) => record.find(one) !== null);
  if (tag === undefined) return null;
  const value = record
    .valuesOf(tag)
    .map((entry) => (tag === 'MH' ? (entry.split('/', 1)[0] ?? '') : entry))
    .map((entry) => entry.replaceAll('*', '').trim())
    .filter((entry) => entry !== '');
  return { tag, value };
}
