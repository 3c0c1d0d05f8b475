import { describe, expect, test } from 'vitest';
import { aclIn, arxivIn, doiIn, pmidIn } from './linked-ids.ts';

describe('a DOI', () => {
  test.each([
    ['10.1234/A.b', '10.1234/a.b'],
    ['doi:10.1234/x', '10.1234/x'],
    ['https://doi.org/10.1234/x', '10.1234/x'],
    ['http://dx.doi.org/10.1234.5/x', '10.1234.5/x'],
    ['https://example.org/10.1234/x', null],
    ['10.1234/x and more', null],
    ['2101.00010', null],
  ])('of %s is %s', (value, id) => {
    expect(doiIn(value)).toBe(id);
  });
});

describe('an arXiv id', () => {
  test.each([
    ['10.48550/arXiv.2101.00010', '2101.00010'],
    ['https://arxiv.org/abs/2101.00010v2', '2101.00010'],
    ['http://export.arxiv.org/pdf/hep-th/9901001.pdf', 'hep-th/9901001'],
    ['https://arxiv.org/list/cs.CL', null],
    ['10.1/arxiv', null],
  ])('of %s is %s', (value, id) => {
    expect(arxivIn(value)).toBe(id);
  });
});

describe('an id of the ACL Anthology', () => {
  test.each([
    ['https://aclanthology.org/2020.acl-main.1/', '2020.acl-main.1'],
    ['https://www.aclanthology.org/2020.acl-main.1', '2020.acl-main.1'],
    ['https://aclanthology.org/P19-1001.pdf', 'P19-1001'],
    ['http://www.aclweb.org/anthology/P19-1001', 'P19-1001'],
    ['https://aclanthology.org/venues/acl/', null],
    ['https://example.org/aclanthology.org/P19-1001', null],
  ])('of %s is %s', (address, id) => {
    expect(aclIn(address)).toBe(id);
  });
});

describe('a PubMed id', () => {
  test.each([
    ['https://pubmed.ncbi.nlm.nih.gov/31452104/', '31452104'],
    ['http://www.ncbi.nlm.nih.gov/pubmed/31452104?dopt=Abstract', '31452104'],
    ['https://pubmed.ncbi.nlm.nih.gov/31452104', '31452104'],
    ['https://pubmed.ncbi.nlm.nih.gov/?term=31452104', null],
    ['https://pmc.ncbi.nlm.nih.gov/articles/PMC31452104/', null],
    ['https://pubmed.ncbi.nlm.nih.gov/3145210400/', null],
  ])('of %s is %s', (address, id) => {
    expect(pmidIn(address)).toBe(id);
  });
});
