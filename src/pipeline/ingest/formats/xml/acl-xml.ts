import type { RawItem } from '../../records/raw-record.ts';
import type { Format } from '../format.ts';
import type { CutElement } from './cut-elements.ts';
import { elementAt, elementsAt, type Opening, type XmlElement } from './element.ts';
import { findRoot } from './find-root.ts';
import { inlineText, plainText } from './inline-text.ts';
import { readRecords, remarkOf, type RecordReader, type XmlRecord } from './read-records.ts';

const names = { authors: 'author', issue: 'journal-issue', volume: 'journal-volume' };
const cutNames: ReadonlySet<string> = new Set(['meta', 'frontmatter', 'paper']);

/** A collection of the ACL Anthology: volumes with papers. */
export const aclXml: Format = {
  name: 'acl-xml',
  matches(head) {
    const root = findRoot(head);
    return root?.name === 'collection' && root.namespace === '' && root.attributes.has('id');
  },
  read: (text) => readRecords(text, volumesReader()),
};

/** Keeps what the volume says of itself, which stands before its papers. */
function volumesReader(): RecordReader {
  let meta: XmlElement | undefined;
  return {
    isCut: ({ name }, parents) => cutNames.has(name) && parents.at(-1)?.name === 'volume',
    describe(cut) {
      if (cut.element.name === 'frontmatter') return frontmatter(cut);
      if (cut.element.name === 'paper') return describePaper(cut, meta);
      meta = cut.element;
      if (cut.fault === null) return null;
      const place = { line: cut.fault.line, key: null };
      return { kind: 'remark', place, remark: { ...remarkOf(cut.fault), level: 'warned' } };
    },
  };
}

function describePaper({ element, parents }: CutElement, meta: XmlElement | undefined): XmlRecord {
  const text = (name: string): string => plainText(elementAt(element, name));
  const [inner, computed] = [text('url'), computeId(element, parents)];
  // The element `url` holds the id of a paper that the Anthology has, or the address of one that it has not.
  const id = inner === '' || inner.includes('/') ? computed : inner;
  const year = plainText(elementAt(meta, 'year'));
  const [month] = /^\p{L}+/u.exec(plainText(elementAt(meta, 'month'))) ?? [];
  const journal = plainText(elementAt(meta, 'journal-title'));
  const isHeld = inner !== '' && inner === id;
  const fields = {
    id,
    acl: id,
    title: inlineText(elementAt(element, 'title')),
    abstract: inlineText(elementAt(element, 'abstract')),
    authors: elementsAt(element, 'author').map((author) => ({
      family: plainText(elementAt(author, 'last')),
      given: plainText(elementAt(author, 'first')),
    })),
    year,
    date: month === undefined ? undefined : `${month} ${year}`,
    type: journal === '' ? 'paper-conference' : 'article-journal',
    venue: journal === '' ? inlineText(elementAt(meta, 'booktitle')) : journal,
    volume: plainText(elementAt(meta, 'journal-volume')),
    issue:
      text('journal-issue') === ''
        ? plainText(elementAt(meta, 'journal-issue'))
        : text('journal-issue'),
    pages: text('pages'),
    doi: text('doi'),
    url: id === null ? undefined : `https://aclanthology.org/${id}/`,
    pdf: isHeld ? `https://aclanthology.org/${id}.pdf` : undefined,
    language: text('language'),
  };
  return { key: id, fields, names };
}

/** `2023.sigmorphon-1.3`; before 2020 `P19-1001`, of which workshops take two digits for the volume. */
function computeId(paper: XmlElement, parents: readonly Opening[]): string | null {
  const [collection, volume] = ['collection', 'volume'].map((name) =>
    parents.find((parent) => parent.name === name)?.attributes.get('id'),
  );
  const number = paper.attributes.get('id');
  if (collection === undefined || volume === undefined || number === undefined) return null;
  if (!/^[A-Z]\d\d$/u.test(collection)) return `${collection}-${volume}.${number}`;
  const isLong =
    collection.startsWith('W') ||
    collection === 'C69' ||
    (collection === 'D19' && Number(volume) >= 5);
  const digits = isLong
    ? volume.padStart(2, '0') + number.padStart(2, '0')
    : volume + number.padStart(3, '0');
  return `${collection}-${digits}`;
}

function frontmatter({ element, line }: CutElement): RawItem {
  const key = plainText(elementAt(element, 'url'));
  return {
    kind: 'remark',
    place: { line, key: key === '' ? null : key },
    remark: {
      level: 'noted',
      code: 'ACL-FRONTMATTER',
      message: 'The front matter of the volume is no paper; it was left out.',
      hint: 'Nothing needs to be done.',
    },
  };
}
