import { expect, it } from 'vitest';
import { paperLinks } from './paper-links.ts';

const none = { doi: null, arxiv: null, url: null } as const;

it('links by DOI, arXiv number and address', () => {
  const links = paperLinks({ doi: '10.1/a<b>', arxiv: '1706.03762', url: 'https://www.e.org/x?y' });
  expect(links.map((link) => link.address)).toEqual([
    'https://doi.org/10.1/a%3Cb%3E',
    'https://arxiv.org/abs/1706.03762',
    'https://www.e.org/x?y',
  ]);
  expect(links[2]?.text).toBe('e.org');
});

it('has no link to a resolver twice and none that is not of the web', () => {
  expect(paperLinks({ ...none, url: 'https://doi.org/10.1/a' })).toEqual([]);
  expect(paperLinks({ ...none, url: 'javascript:alert(1)' })).toEqual([]);
});
