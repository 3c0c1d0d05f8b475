import type { TaggedFormat } from '../read-tagged.ts';
import { readNames } from '../tagged-names.ts';
import { nameFields, type Found, type TaggedRecord } from '../tagged-record.ts';
import { wosType } from './wos-types.ts';

/** The fields of a record of Web of Science. */
export function describeWos(record: TaggedRecord): ReturnType<TaggedFormat['describe']> {
  const [id, doi, year] = [record.find('UT'), record.find('DI'), record.find('PY')];
  const described = nameFields({
    id,
    doi,
    title: record.find('TI'),
    abstract: record.findAll('AB'),
    authors: findAuthors(record),
    year,
    date: findDate(record, year),
    type: findType(record),
    venue: record.find('SO', 'SE', 'CT', 'J9'),
    volume: record.find('VL'),
    issue: record.find('IS'),
    pages: findPages(record),
    pmid: record.find('PM'),
    language: record.find('LA'),
    keywords: findKeywords(record),
  });
  return { ...described, key: id?.value ?? doi?.value ?? null };
}

/** Full names before initials, and groups; editors where there is nobody else. Each name has its line. */
function findAuthors(record: TaggedRecord): Found<unknown> | null {
  const people = ['AF', 'AU'].map((tag) => record.findLines(tag)).find((one) => one !== null);
  const groups = record.findLines('CA');
  const found = people ?? groups ?? record.findLines('BF') ?? record.findLines('BE');
  if (found === null) return null;
  const literals = (groups?.value ?? []).map((literal) => ({ literal }));
  const names = found === groups ? [] : readNames(found.value);
  return { tag: found.tag, value: [...names, ...literals] };
}

/** `PD` is without a year: `JUN 14`. A paper that only appeared online has the date of that. */
function findDate(record: TaggedRecord, year: Found | null): Found | null {
  const day = record.find('PD');
  if (year === null) return record.find('EA');
  return day && { tag: day.tag, value: `${day.value} ${year.value}` };
}

function findType(record: TaggedRecord): Found | null {
  const [words, letter] = [record.find('DT'), record.find('PT')];
  const type = wosType(words?.value ?? '', letter?.value ?? '');
  return type === null ? null : { tag: words?.tag ?? 'PT', value: type };
}

/** The first and the last page, or the number of an article in a journal without pages. */
function findPages(record: TaggedRecord): Found | null {
  const [start, end] = [record.find('BP'), record.find('EP')];
  if (start === null) return record.find('AR');
  const isOne = end === null || end.value === start.value;
  return isOne ? start : { tag: start.tag, value: `${start.value}-${end.value}` };
}

/** Those of the authors, then those that the database found in titles of works cited. */
function findKeywords(record: TaggedRecord): Found<readonly string[]> | null {
  const found = ['DE', 'ID'].flatMap((tag) => record.find(tag) ?? []);
  const [first] = found;
  if (first === undefined) return null;
  const entries = found.flatMap(({ value }) => value.split(';')).map((entry) => entry.trim());
  return { tag: first.tag, value: entries.filter((entry) => entry !== '') };
}
