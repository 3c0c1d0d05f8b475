import type { Paper, PaperId } from '../domain/paper.ts';

type ReferenceSample = Omit<Paper, 'slug' | 'abstract' | 'rights'>;

/** A paper of which only the title is known. */
export const bare: ReferenceSample = {
  // Ids are checked at the edge; here any will do.
  id: '0123abcd' as PaperId,
  ...{ sourceId: null, title: 'Maps', authors: [], year: null, date: null, type: null },
  ...{ venue: null, volume: null, issue: null, pages: null, doi: null, arxiv: null, pmid: null },
  ...{ acl: null, openalex: null, semanticScholar: null, url: null, pdf: null, language: null },
  keywords: [],
};

/** A paper of which all is known. */
export const attention: ReferenceSample = {
  ...bare,
  sourceId: 'W1',
  title: 'Attention Is All You Need',
  authors: [
    { family: 'Vaswani', given: 'Ashish' },
    { family: 'Beethoven', given: 'Ludwig', particle: 'van', suffix: 'Jr.' },
    { literal: 'Barnes and Noble' },
  ],
  ...{ year: 2017, date: '2017-12-04', type: 'paper-conference', venue: 'NeurIPS' },
  ...{ volume: '30', issue: '2', pages: '5998-6008', doi: '10.5555/3295222', arxiv: '1706.03762' },
  ...{ pmid: '123', acl: 'P19-1001', openalex: 'W1', semanticScholar: 'ab12'.repeat(10) },
  url: 'https://example.org/a_b?c=1&d=2',
  pdf: 'https://example.org/a.pdf',
  language: 'en',
  keywords: ['attention', 'sequence models, neural'],
};
