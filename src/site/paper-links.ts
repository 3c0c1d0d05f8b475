import type { AtlasPaper } from '../domain/atlas.ts';
import { printable } from './safe-text.ts';

/** A link from a paper to where it is published. */
export interface PaperLink {
  readonly name: string;
  readonly text: string;
  readonly address: string;
}

/** Where a paper is known, by the field that holds its id there. */
const catalogues = [
  { field: 'doi', name: 'DOI', base: 'https://doi.org/' },
  { field: 'arxiv', name: 'arXiv', base: 'https://arxiv.org/abs/' },
  { field: 'acl', name: 'ACL Anthology', base: 'https://aclanthology.org/' },
  { field: 'pmid', name: 'PubMed', base: 'https://pubmed.ncbi.nlm.nih.gov/' },
  { field: 'openalex', name: 'OpenAlex', base: 'https://openalex.org/' },
] as const;

/** What is known of a paper that was there once is less. */
type LinkedPaper = Partial<Pick<AtlasPaper, (typeof catalogues)[number]['field'] | 'url' | 'pdf'>>;

/** Links by the paper's ids, then its address and that of its PDF; those only where they lead elsewhere over http(s). */
export function paperLinks(paper: LinkedPaper): readonly PaperLink[] {
  const links: PaperLink[] = [];
  for (const { field, name, base } of catalogues) {
    const id = paper[field] ?? null;
    if (id === null) continue;
    const text = printable(id);
    links.push({ name, text, address: `${base}${encodePath(text)}` });
  }
  for (const [name, url] of [
    ['Online', paper.url ?? null],
    ['PDF', paper.pdf ?? null],
  ] as const) {
    const address = webAddress(url);
    if (address === null || address.hostname === 'doi.org') continue;
    if (links.some((link) => isSamePlace(link.address, address.href))) continue;
    links.push({ name, text: address.hostname.replace(/^www\./, ''), address: address.href });
  }
  return links;
}

/** Whether two addresses differ in scheme or a last slash only. */
function isSamePlace(left: string, right: string): boolean {
  const bare = (address: string) =>
    address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
  return bare(left) === bare(right);
}

function webAddress(url: string | null): URL | null {
  if (url === null || !URL.canParse(url)) return null;
  const address = new URL(url);
  return address.protocol === 'http:' || address.protocol === 'https:' ? address : null;
}

/** Percent-encodes what a path may not hold, slashes kept. */
function encodePath(text: string): string {
  return text.split('/').map(encodeURIComponent).join('/');
}
