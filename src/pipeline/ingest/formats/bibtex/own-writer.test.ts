import fc from 'fast-check';
import { repairText } from '../../records/repair-text.ts';
import { expect, test } from 'vitest';
import type { PaperId } from '../../../../domain/paper.ts';
import { bibtexFile } from '../../../../references/bibtex.ts';
import type { ReferencedPaper } from '../../../../references/referenced-paper.ts';
import { bareFields } from '../../records/read-record.ts';
import { settleFile } from '../../records/settle-file.ts';
import { bibtex } from './bibtex.ts';

const paper: ReferencedPaper = {
  ...bareFields('Maps'),
  id: 'abcdefgh' as PaperId,
  year: 2020,
};
const readBack = (written: ReferencedPaper) =>
  settleFile({ path: 'a.bib', format: 'bibtex' }, bibtex.read(bibtexFile([written]))).records[0]
    ?.fields;

test.each([
  String.raw`C:\data {and} 50% of #1 & ~x^2_3 $`,
  'One { brace',
  'One } brace',
  String.raw`Of $\alpha_{1}$, costs $5 and $10`,
  'p<0.05 > "x"',
  'Müller 张伟',
])('a title that we write reads back: %s', (title) => {
  expect(readBack({ ...paper, title, venue: title })).toMatchObject({ title, venue: title });
});

test('any title of TeX’s characters that we write reads back', () => {
  const characters = fc.constantFrom(...Array.from(String.raw`\{}~^&%$#_ab1. `));
  fc.assert(
    fc.property(fc.array(characters, { minLength: 1, maxLength: 30 }), (parts) => {
      // Accents of TeX are letters by then.
      const title = repairText(parts.join('').replaceAll(/\s+/g, ' ')).text;
      // Formulas between other delimiters are written between dollars.
      fc.pre(title !== '' && !title.includes('$$') && !title.includes('\\('));
      expect(readBack({ ...paper, title })?.title).toBe(title);
    }),
    { numRuns: 2000 },
  );
});

test('all other fields that we write read back', () => {
  const written: ReferencedPaper = {
    ...paper,
    authors: [
      { family: 'Beethoven', given: 'Ludwig', particle: 'van' },
      { literal: 'Barnes and Noble' },
    ],
    venue: 'Science & Art',
    doi: '10.1000/a_b(c)',
    arxiv: '2101.00010',
    url: 'https://example.org/a_b?c=%20d#e~f',
  };
  // A DOI is an id of its own.
  const { id: _, sourceId: __, ...expected } = written;
  expect(readBack(written)).toMatchObject(expected);
});

test('an entry of ours says its own id and kind, whatever its key and type suggest', () => {
  const read = (more: string) =>
    settleFile({ path: 'a.bib', format: 'bibtex' }, bibtex.read(`@article{k, title={T}, ${more}}`))
      .records[0]?.fields;
  expect(read('journal={J}')).toMatchObject({ sourceId: 'k', type: 'article-journal' });
  expect(read('sourceid={a_b}, csltype={review}')).toMatchObject({
    sourceId: 'a_b',
    type: 'review',
  });
  expect(read('journal={J}, sourceid={}, csltype={}')).toMatchObject({
    sourceId: null,
    type: null,
  });
  expect(
    read(`acl={P19-1001}, openalex={W1}, semanticscholar={${'ab12'.repeat(10)}}`),
  ).toMatchObject({ acl: 'P19-1001', openalex: 'W1', semanticScholar: 'ab12'.repeat(10) });
});
