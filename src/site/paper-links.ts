import type { AtlasPaper } from '../domain/atlas.ts';
import { printable } from './safe-text.ts';

/** A link from a paper to where it is published. */
export interface PaperLink {
  readonly name: string;
  readonly text: string;
  readonly address: string;
}

/** Links by DOI, arXiv number and address; the address only where it is http(s) and not the DOI's own. */
export function paperLinks(paper: Pick<AtlasPaper, 'doi' | 'arxiv' | 'url'>): readonly PaperLink[] {
  const links: PaperLink[] = [];
  if (paper.doi !== null) {
    const doi = printable(paper.doi);
    links.push({ name: 'DOI', text: doi, address: `https://doi.org/${encodePath(doi)}` });
  }
  if (paper.arxiv !== null) {
    const number = printable(paper.arxiv);
    links.push({
      name: 'arXiv',
      text: number,
      address: `https://arxiv.org/abs/${encodePath(number)}`,
    });
  }
  const address = webAddress(paper.url);
  if (address !== null && address.hostname !== 'doi.org') {
    links.push({
      name: 'Online',
      text: address.hostname.replace(/^www\./, ''),
      address: address.href,
    });
  }
  return links;
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
