import { expect, test } from 'vitest';
import { doiOfOpenUrl, parseCitation } from './embase-citation.ts';

test.each([
  [
    'Cancer (2004) 102:4 (253-258). Date of Publication: 25 Aug 2004',
    {
      venue: 'Cancer',
      year: '2004',
      volume: '102',
      issue: '4',
      pages: '253-258',
      date: '25 Aug 2004',
    },
  ],
  [
    'Case Reports (2019) 54 (83-86). Date of Publication: 1 Jan 2019',
    { venue: 'Case Reports', year: '2019', volume: '54', pages: '83-86', date: '1 Jan 2019' },
  ],
  [
    'J. Pain (USA) (2014) 3:SUPPL. 1 (S52)',
    { venue: 'J. Pain (USA)', year: '2014', volume: '3', issue: 'SUPPL. 1', pages: 'S52' },
  ],
  ['Book (2014)', { venue: 'Book', year: '2014' }],
])('a citation is taken apart: %s', (text, parts) => {
  expect(parseCitation(text)).toEqual(parts);
});

test.each(['Scopus', '', 'PubMed (NLM)', 'a ('.repeat(50_000)])(
  'any other text is none: %.20s',
  (text) => {
    expect(parseCitation(text)).toBeNull();
  },
);

test.each([
  ['http://sfx.example.org/u?sid=E&id=doi:10.1002%2Fcncr.1&title=x', '10.1002/cncr.1'],
  ['https://example.org/?rft_id=info:doi/10.1/a', '10.1/a'],
  ['https://example.org/?id=7', undefined],
])('the address of a link resolver holds a DOI: %s', (address, doi) => {
  expect(doiOfOpenUrl(address)).toBe(doi);
});
