import { expect, it } from 'vitest';
import { paperLinks } from './paper-links.ts';

const none = {
  ...{ doi: null, arxiv: null, acl: null, pmid: null, openalex: null, url: null, pdf: null },
} as const;

it('links by DOI, arXiv number and address', () => {
  const links = paperLinks({
    ...{ ...none, doi: '10.1/a<b>', arxiv: '1706.03762', pmid: '7' },
    ...{ url: 'https://www.e.org/x?y', pdf: 'https://e.org/x.pdf' },
  });
  expect(links.map((link) => link.address)).toEqual([
    'https://doi.org/10.1/a%3Cb%3E',
    'https://arxiv.org/abs/1706.03762',
    'https://pubmed.ncbi.nlm.nih.gov/7',
    'https://www.e.org/x?y',
    'https://e.org/x.pdf',
  ]);
  expect(links[3]?.text).toBe('e.org');
});

it('has no link to a resolver twice and none that is not of the web', () => {
  expect(paperLinks({ ...none, url: 'https://doi.org/10.1/a' })).toEqual([]);
  expect(paperLinks({ ...none, url: 'javascript:alert(1)' })).toEqual([]);
  const links = paperLinks({ ...none, acl: 'P19-1001', url: 'http://aclanthology.org/P19-1001/' });
  expect(links).toHaveLength(1);
});
