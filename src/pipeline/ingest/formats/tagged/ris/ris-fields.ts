import { findPlainDoi } from '../plain-doi.ts';
import type { TaggedFormat } from '../read-tagged.ts';
import { readNames } from '../tagged-names.ts';
import { nameFields, type Found, type TaggedRecord } from '../tagged-record.ts';
import { readRisDate } from './ris-date.ts';
import { customIds } from './ris-ids.ts';
import { findAddress, findPdf, findPmid } from './ris-links.ts';
import { risType } from './ris-types.ts';

/** Where databases put a DOI when not under `DO`. */
const doiTags = ['DO', 'M3', 'UR', 'L3', 'L2', 'L1', 'ID', 'AN'];
/** Full names of journals first, abbreviations last. */
const venueTags = ['JF', 'T2', 'JO', 'BT', 'JA', 'J2', 'J1'];
/** Types of which `PB` says where they appeared, as a journal does. */
const ownVenue: ReadonlySet<string | null> = new Set(['thesis', 'report']);
/** Types of which `SP` alone is the number of their pages. */
const countsPages: ReadonlySet<string | null> = new Set(['book', 'thesis', 'report']);

/** The fields of a record of RIS. Notes (`N1`, `M1`) and files are private or say nothing of the paper. */
export function describeRis(record: TaggedRecord): ReturnType<TaggedFormat['describe']> {
  const word = record.find('TY');
  const ids = customIds(record);
  // Our own files say what `TY` cannot.
  const ownType = ids.get('CSL')?.value;
  const type =
    ownType === 'none' ? null : (ownType ?? (word === null ? null : risType(word.value)));
  const title = findTitle(record, type);
  const doi = findPlainDoi(record, doiTags) ?? record.find('DO');
  const id = findId(record);
  const described = nameFields({
    id,
    title,
    abstract: record.findAll('AB', 'N2'),
    authors: findAuthors(record),
    year: record.find('PY', 'Y1'),
    date: findDate(record),
    type: word !== null && type !== null ? { tag: word.tag, value: type } : null,
    venue: findVenue(record, { type, title }),
    volume: record.find('VL', 'VO'),
    issue: record.find('IS'),
    pages: findPages(record, type),
    doi,
    arxiv: ids.get('arXiv') ?? null,
    pmid: ids.get('PMID') ?? findPmid(record),
    acl: ids.get('ACL') ?? null,
    openalex: ids.get('OpenAlex') ?? null,
    semanticScholar: ids.get('S2') ?? null,
    url: findAddress(record),
    pdf: findPdf(record),
    language: record.find('LA'),
    keywords: findKeywords(record),
  });
  return { ...described, key: doi?.value ?? id?.value ?? null };
}

/** A short title (`ST`) is better than none. */
function findTitle(record: TaggedRecord, type: string | null): Found | null {
  const whole = type === 'book' ? ['TI', 'T1', 'BT', 'CT'] : ['TI', 'T1', 'CT', 'BT'];
  return record.find(...whole, 'ST', 'TT');
}

/** The record's own id; a short number under `ID` only counts the records of a list. */
function findId(record: TaggedRecord): Found | null {
  const id = record.find('ID');
  return id === null || /^\d{1,6}$/u.test(id.value) ? record.find('AN') : id;
}

/** Authors, or else editors and whoever else had a hand in it; a list of names in one line is of works cited. */
function findAuthors(record: TaggedRecord): Found<unknown> | null {
  const authors = record.findLines('AU', 'A1');
  if (authors !== null) return { tag: authors.tag, value: readNames(authors.value) };
  const others = record.findLines('A2', 'A3', 'A4', 'ED');
  if (others === null) return null;
  const names = others.value.filter((name) => name.split(',').length <= 3);
  return { tag: others.tag, value: readNames(names) };
}

function findDate(record: TaggedRecord): Found | null {
  const date = record.find('DA', 'Y1', 'PY');
  const year = /^\d{4}/u.exec(record.find('PY', 'Y1')?.value ?? '')?.[0] ?? null;
  return date && { tag: date.tag, value: readRisDate(date.value, year) };
}

function findVenue(
  record: TaggedRecord,
  { type, title }: { type: string | null; title: Found | null },
): Found | null {
  const tags = venueTags.filter((tag) => tag !== title?.tag);
  return record.find(...tags, ...(ownVenue.has(type) ? ['PB'] : []));
}

/** `SP` and `EP` as one range; `C7` is the number of an article in a journal without pages. */
function findPages(record: TaggedRecord, type: string | null): Found | null {
  const [start, end] = [record.find('SP'), record.find('EP')];
  if (start === null) {
    const article = record.find('C7');
    return article !== null && /^[\w.-]{1,20}$/u.test(article.value) ? article : null;
  }
  const { tag, value: first } = start;
  const last = end?.value ?? '';
  // Ovid writes the words "No Specified" into the two.
  if (/^no$/iu.test(first) || (last === '' && countsPages.has(type) && /^\d+$/u.test(first)))
    return null;
  const isWhole = last === '' || last === first || first.endsWith(`-${last}`);
  return { tag, value: isWhole ? first : `${first}-${last}` };
}

/** One keyword a tag or a line, or several in one text. */
function findKeywords(record: TaggedRecord): Found<readonly string[]> | null {
  const found = record.findLines('KW');
  if (found === null) return null;
  const [first = ''] = found.value;
  const isOneList = found.value.length === 1 && !first.includes(';') && first.split(',').length > 2;
  const entries = found.value.flatMap((line) => line.split(isOneList ? ',' : ';'));
  // Headings of PubMed keep their marks on the way through other programs: `Colitis/*therapy`.
  const areHeadings = entries.some((entry) => entry.includes('/*'));
  const value = entries
    .map((entry) => bareKeyword(areHeadings ? (entry.split('/', 1)[0] ?? '') : entry))
    .filter((entry) => entry !== '');
  return { tag: found.tag, value };
}

/** A keyword without the star of a main one, and without its subheading: `nifedipine/ad [Drug Administration]`. */
function bareKeyword(entry: string): string {
  return entry
    .trim()
    .replace(/^\*/u, '')
    .replace(/\/[a-z]{2} \[[^[\]]{1,60}\]$/u, '')
    .trim();
}
