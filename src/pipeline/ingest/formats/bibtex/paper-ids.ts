import type { RawFields } from '../../records/raw-record.ts';
import { firstAddress, verbatimText } from './verbatim-text.ts';

const arxivId = /^(?:arxiv:)?(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?$/i;

type Ids = Pick<
  RawFields,
  'doi' | 'arxiv' | 'pmid' | 'acl' | 'openalex' | 'semanticScholar' | 'url' | 'pdf'
>;

/** The ids and addresses of an entry. An `eprint` is one of arXiv where the entry or its form says so. */
export function paperIds(fields: ReadonlyMap<string, string>): Ids {
  const verbatim = (name: string): string => verbatimText(fields.get(name) ?? '');
  const address = (name: string): string => firstAddress(fields.get(name) ?? '');
  const [eprint, kind] = [
    verbatim('eprint'),
    (verbatim('eprinttype') || verbatim('archiveprefix')).toLowerCase(),
  ];
  const isArxiv = kind === 'arxiv' || (kind === '' && arxivId.test(eprint));
  const arxiv =
    (isArxiv && withSubject(eprint, verbatim('eprintclass') || verbatim('primaryclass'))) ||
    verbatim('arxivid') ||
    verbatim('arxiv');
  const pmid = verbatim('pmid') || (kind === 'pubmed' ? eprint : '');
  const url = address('url') || webAddress(address('howpublished'));
  const found = {
    doi: verbatim('doi'),
    arxiv,
    pmid,
    acl: verbatim('acl'),
    openalex: verbatim('openalex'),
    semanticScholar: verbatim('semanticscholar'),
    url,
    pdf: webAddress(address('pdf')),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== ''));
}

/** Ids of before 2007 need their subject, which some keep in a field of its own: `hep-th/9901001`. */
function withSubject(eprint: string, subject: string): string {
  return /^\d{7}(?:v\d+)?$/.test(eprint) && subject !== '' ? `${subject}/${eprint}` : eprint;
}

/** The text, or nothing where it is no address of the web. */
function webAddress(text: string): string {
  return /^https?:\/\//i.test(text) ? text : '';
}
