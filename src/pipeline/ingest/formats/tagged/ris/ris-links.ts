import { isPlainDoi } from '../plain-doi.ts';
import type { Found, TaggedRecord } from '../tagged-record.ts';

const address = /https?:\/\/[^\s<>"]+/iu;

/** The first address of the web among the values of `UR`; other kinds (of files, of catalogues) are passed over. */
export function findAddress(record: TaggedRecord): Found | null {
  return firstAddress(record, 'UR', () => true);
}

/** An address of the full text; these tags also hold files of a reference manager, which are private. */
export function findPdf(record: TaggedRecord): Found | null {
  return (
    firstAddress(record, 'L1', (url) => !isPlainDoi(url)) ??
    firstAddress(record, 'L2', isPdf) ??
    firstAddress(record, 'L4', isPdf)
  );
}

/** The id in PubMed: the accession number that PubMed itself gave. */
export function findPmid(record: TaggedRecord): Found | null {
  const source = record.find('DB', 'DP')?.value ?? '';
  const number = record.find('AN');
  const isOfPubmed = /^(?:pubmed|(?:ovid )?medline|nlm)\b/iu.test(source);
  const form = isOfPubmed ? /^(?:pmid: ?)?\d{1,9}$/iu : /^pmid: ?\d{1,9}$/iu;
  return number !== null && form.test(number.value) ? number : null;
}

function isPdf(url: string): boolean {
  return /\.pdf(?:[?#]|$)|\/pdf\//iu.test(url);
}

function firstAddress(
  record: TaggedRecord,
  tag: string,
  isWanted: (url: string) => boolean,
): Found | null {
  for (const value of record.valuesOf(tag)) {
    // Several addresses on one line stand with a semicolon between.
    const [url = ''] = (address.exec(value)?.[0] ?? '').split(/;(?=https?:)/iu, 1);
    const bare = url.replace(/[;,]{1,3}$/u, '');
    if (bare !== '' && isWanted(bare)) return { tag, value: bare };
  }
  return null;
}
