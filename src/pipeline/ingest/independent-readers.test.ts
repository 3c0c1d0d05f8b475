import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paperTypes, type PaperId } from '../../domain/paper.ts';
import { bibtexFile } from '../../references/bibtex.ts';
import { citationKeys } from '../../references/citation-key.ts';
import { cslFile, cslItem } from '../../references/csl-json.ts';
import { risFile } from '../../references/ris.ts';
import { arbitraryPapers, type UnsettledFields } from '../../testing/arbitrary-papers.ts';
import { cslSchema } from '../../testing/csl-schema.ts';
import { faultsBySchema } from '../../testing/json-faults.ts';
import { attention, bare } from '../../testing/sample-references.ts';
import type { PaperFields } from './records/read-record.ts';
import { settleRecord } from './records/settle-record.ts';

type Items = readonly Readonly<Record<string, unknown>>[];

const cslFaults = faultsBySchema(cslSchema);
const papers = listOf(settle);
/** Formulas are the author’s own TeX, which citation-js need not understand. */
const withoutFormulas = listOf(settleWithout(/[$\\]+/g));
/** Of a line of RIS with two blanks and a dash in its text citation-js reads what stands before them. */
const withoutGaps = listOf(settleWithout(/ {2,}/g));

function listOf(settleOne: typeof settle) {
  return fc
    .array(arbitraryPapers(settleOne), { minLength: 1, maxLength: 4 })
    .map((list) => list.map((fields, at) => ({ ...fields, id: `paper${at}` as PaperId })));
}

/** Settles fields with a blank in the place of some texts. */
function settleWithout(pattern: RegExp): typeof settle {
  const without = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replaceAll(pattern, ' ');
    if (Array.isArray(value)) return value.map(without);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, without(one)]));
  };
  // Fields in, fields out.
  return (fields) => settle(without(fields) as UnsettledFields);
}

function settle(fields: UnsettledFields): PaperFields | null {
  const raw = { kind: 'record', place: { line: 1, key: null }, fields } as const;
  return settleRecord('a', raw).record?.fields ?? null;
}

/** Reads by citation-js, which shares nothing with our readers. */
function read(forceType: '@bibtex/text' | '@ris/file', file: string): Items {
  return plugins.input.chain(file, { forceType, generateGraph: false });
}

function lettersOf(text: unknown): string {
  return String(text).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

describe('CSL-JSON', () => {
  test('is what the schema of CSL says, with any text', () => {
    fc.assert(
      fc.property(papers, (list) => {
        expect(cslFaults(JSON.parse(cslFile(list, ({ abstract }) => abstract)))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  test('is so for every type of paper, for a full and for a bare one', () => {
    const items = paperTypes.map((type) => cslItem({ ...attention, type }));
    expect(cslFaults([...items, cslItem(bare)])).toEqual([]);
  });

  test('would not be so with a type, a date or a variable that CSL does not know', () => {
    const item = { id: 'x', type: 'book' };
    expect(cslFaults([item])).toEqual([]);
    expect(cslFaults([{ ...item, type: 'preprint' }])).toHaveLength(1);
    expect(cslFaults([{ ...item, issued: { 'date-parts': [[2020, 1, 2, 3]] } }])).toHaveLength(1);
    expect(cslFaults([{ ...item, arxiv: '2101.00010' }])).toHaveLength(1);
  });
});

describe('BibTeX', () => {
  test('is read by another parser, every entry by its key, with any text', () => {
    fc.assert(
      fc.property(withoutFormulas, (list) => {
        const items = read(
          '@bibtex/text',
          bibtexFile(list, ({ abstract }) => abstract),
        );
        expect(items.map(({ id }) => id)).toEqual(citationKeys(list));
        for (const [at, { author }] of items.entries())
          expect(Array.isArray(author) ? author.length : 0).toBe(list[at]?.authors.length);
      }),
      { numRuns: 50 },
    );
  });

  test('tells it what we know', () => {
    const [item] = read('@bibtex/text', bibtexFile([{ ...attention, title: 'Ödön & 5 % {x}' }]));
    expect(item).toMatchObject({
      ...{ title: 'Ödön & 5 % {x}', type: 'paper-conference', 'container-title': 'NeurIPS' },
      ...{ DOI: attention.doi, page: attention.pages, volume: '30' },
      author: [
        { family: 'Vaswani', given: 'Ashish' },
        { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van', suffix: 'Jr.' },
        { family: 'Barnes and Noble' },
      ],
    });
  });
});

describe('RIS', () => {
  test('is read by another parser, every record with its title, with any text', () => {
    fc.assert(
      fc.property(withoutGaps, (list) => {
        const items = read(
          '@ris/file',
          risFile(list, ({ abstract }) => abstract),
        );
        // It takes a dash at the end of a line for one of the format’s.
        expect(items.map(({ title }) => lettersOf(title))).toEqual(
          list.map(({ title }) => lettersOf(title)),
        );
        for (const [at, { author }] of items.entries()) {
          const { type, authors } = list[at] ?? { type: null, authors: [] };
          // It knows no author of a newspaper’s article.
          if (type !== 'article-newspaper')
            expect(Array.isArray(author) ? author.length : 0).toBe(authors.length);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('tells it what we know', () => {
    const [item] = read('@ris/file', risFile([attention]));
    expect(item).toMatchObject({
      ...{ title: attention.title, type: 'paper-conference', DOI: attention.doi },
      ...{ volume: '30', page: attention.pages, 'event-title': attention.venue },
      issued: { 'date-parts': [[2017, 12, 4]] },
    });
  });
});
