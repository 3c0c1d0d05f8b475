import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PaperFields, ReadRecord } from '../records/read-record.ts';
import type { Evidence } from './evidence.ts';
import { joinRecords } from './join-records.ts';
import { publishedDoi } from './preprints.ts';
import { madeUpRecord, people } from './testing-records.ts';

const nothing = { join: [], keep: [] };
type Fields = Partial<PaperFields>;

/** The kinds of evidence on which records were joined, none where they stay apart. */
const evidence = (...records: readonly Fields[]): readonly Evidence['kind'][] => {
  const made = records.map((fields, at) => madeUpRecord(fields, at + 1));
  return joinRecords(made, nothing).papers.flatMap(({ joined }) =>
    joined.map((one) => one.evidence.kind),
  );
};
/** The lines of the records of each paper. */
const linesOf = (records: readonly ReadRecord[]) =>
  joinRecords(records, nothing)
    .papers.map((paper) => paper.records.map(({ line }) => line).sort((a, b) => a - b))
    .sort(([a = 0], [b = 0]) => a - b);

const title = 'A map of small things in deep water';
const authors = people('Smith', 'Jones', 'Miller');
const abstractOf = (seed: string) =>
  Array.from({ length: 60 }, (_, at) => `${seed}${String(at)}`).join(' ');
const same = { title, authors, year: 2020 };

describe('records with an id in common', () => {
  test.each<[Evidence['kind'], Fields]>([
    ['doi', { doi: '10.1/x' }],
    ['arxiv', { arxiv: '2101.00010' }],
    ['pmid', { pmid: '31452104' }],
    ['acl', { acl: 'P19-1001' }],
    ['openalex', { openalex: 'W2741809807' }],
    ['semanticScholar', { semanticScholar: 'a'.repeat(40) }],
  ])('of %s are one paper, whatever else they say', (kind, id) => {
    expect(evidence({ ...id, title: 'One' }, { ...id, title: 'Other', year: 1999 })).toEqual([
      kind,
    ]);
  });

  test('of a source are one paper only if called alike', () => {
    const [one, other] = [
      { sourceId: '1', venue: 'A' },
      { sourceId: '1', venue: 'B' },
    ];
    expect(evidence(one, other)).toEqual(['source-id']);
    expect(evidence(one, { ...other, title: 'Another title' })).toEqual([]);
  });

  test('are one paper also when called “Preface”', () => {
    const preface = { title: 'Preface', authors, year: 2020 };
    expect(
      evidence({ ...preface, doi: '10.1/x' }, { ...preface, doi: '10.1/x', venue: 'V' }),
    ).toEqual(['doi']);
    expect(evidence({ ...preface, venue: 'U' }, { ...preface, venue: 'V' })).toEqual([]);
  });

  test('stay apart where they have different published DOIs', () => {
    const arxiv = '2101.00010';
    expect(evidence({ ...same, arxiv, doi: '10.1/x' }, { ...same, arxiv, doi: '10.1/y' })).toEqual(
      [],
    );
    const preprint = { ...same, arxiv, doi: '10.48550/arxiv.2101.00010' };
    expect(evidence({ ...same, arxiv, doi: '10.1/x' }, preprint)).toEqual(['arxiv']);
  });

  test('stay apart where one is an erratum of the other', () => {
    const doi = '10.1/x';
    expect(evidence({ doi, title }, { doi, title: `Erratum to: ${title}` })).toEqual([]);
    expect(evidence({ doi, title }, { doi, title: `RETRACTED: ${title}` })).toEqual(['doi']);
  });
});

describe('a preprint and its published version', () => {
  const preprint = { ...same, arxiv: '2001.00001', openalex: 'W1' };
  const published = { ...same, doi: '10.1/x', openalex: 'W2', year: 2022 };

  test('are one paper by title, authors and years', () => {
    expect(evidence(preprint, published)).toEqual(['versions']);
    expect(evidence({ ...preprint, year: null }, published)).toEqual(['versions']);
    const deposit = { ...same, doi: '10.5281/zenodo.1' };
    expect(evidence(deposit, published)).toEqual(['versions']);
  });

  test.each<[string, Fields]>([
    ['years are further apart', { year: 2023 }],
    ['the authors are others', { authors: people('Meyer', 'Berg') }],
    ['the title is another', { title: 'A map of large things in deep water' }],
    ['the arXiv ids differ', { arxiv: '2002.00002' }],
  ])('stay apart where %s', (_, more) => {
    expect(evidence(preprint, { ...published, ...more })).toEqual([]);
  });
});

describe('records without an id in common', () => {
  test('are one paper by title, authors and year', () => {
    expect(evidence(same, { ...same, venue: 'V', year: 2021 })).toEqual(['likeness']);
    const slip = { ...same, title: 'A map of small thngs in deep water', pmid: '1' };
    expect(evidence({ ...same, doi: '10.1/x' }, slip)).toEqual(['likeness']);
  });

  test.each<[string, Fields]>([
    ['the years are further apart', { year: 2022 }],
    ['the authors are others', { authors: people('Meyer', 'Berg', 'Jones') }],
    ['the DOIs differ', { doi: '10.1/y' }],
    ['the PubMed ids differ', { pmid: '2' }],
    ['a number differs', { title: `${title} 2` }],
    ['one is a reply', { title: `Reply: ${title}` }],
    ['an important letter differs', { title: 'A map of small things in deep winter' }],
  ])('stay apart where %s', (_, more) => {
    expect(
      evidence({ ...same, doi: '10.1/x', pmid: '1' }, { ...same, venue: 'V', ...more }),
    ).toEqual([]);
  });

  test('stay apart where their abstracts have little in common, as those of yearly overviews', () => {
    const [one, other] = [abstractOf('a'), abstractOf('b')];
    expect(evidence({ ...same, abstract: one }, { ...same, abstract: other })).toEqual([]);
    const half = `${abstractOf('a').split(' ').slice(0, 25).join(' ')} ${other}`;
    expect(evidence({ ...same, abstract: one }, { ...same, abstract: half })).toEqual(['likeness']);
    const later = { ...same, year: 2021, abstract: half };
    expect(evidence({ ...same, abstract: one }, later)).toEqual([]);
  });

  test('of which a year is unknown are one paper only with the same title and the same authors', () => {
    const undated = { ...same, year: null, venue: 'V' };
    expect(evidence(same, undated)).toEqual(['likeness']);
    expect(evidence(same, { ...undated, authors: authors.slice(1) })).toEqual([]);
    expect(evidence(same, { ...undated, title: 'A map of small thngs in deep water' })).toEqual([]);
  });

  test('nor authors are one paper by a telling title and the year', () => {
    const bare = { title: 'Deep maps of cold oceans', year: 2020, venue: 'V' };
    expect(evidence(bare, { ...bare, venue: 'W' })).toEqual(['title-year']);
    expect(evidence(bare, { ...bare, authors })).toEqual(['title-year']);
    expect(evidence(bare, { ...bare, venue: 'W', year: null })).toEqual([]);
    expect(evidence(bare, { ...bare, venue: 'W', year: 2021 })).toEqual([]);
    const short = { ...bare, title: 'Deep maps' };
    expect(evidence(short, { ...short, venue: 'W' })).toEqual([]);
    expect(evidence({ ...bare, doi: '10.1/x' }, { ...bare, doi: '10.1/y' })).toEqual([]);
  });

  test('nor authors and years are one paper by title and abstract', () => {
    const abstract = abstractOf('a');
    expect(evidence({ abstract }, { abstract: `${abstract} End.` })).toEqual(['abstract']);
    expect(evidence({ abstract }, { abstract: abstractOf('b') })).toEqual([]);
    const slip = { title: 'A map of smell things', abstract: `${abstract} End.` };
    expect(evidence({ title: 'A map of small things', abstract }, slip)).toEqual([]);
  });

  test('are one paper where all they say is the same, wherever they stand', () => {
    const twin = { title: 'Preface', sourceId: '1' };
    expect(evidence(twin, twin, twin)).toEqual(['twin', 'twin']);
  });
});

describe('a chain of likenesses', () => {
  test('does not bring together what is not one', () => {
    const [one, other] = [
      { ...same, doi: '10.1/x' },
      { ...same, doi: '10.1/y' },
    ];
    // It is like both, and goes to the one that is nearer by year.
    const between = { ...same, year: 2021, venue: 'V' };
    const records = [one, { ...other, year: 2021 }, between].map((fields, at) =>
      madeUpRecord(fields, at + 1),
    );
    expect(linesOf(records)).toEqual([[1], [2, 3]]);
  });

  test('does not go through the years', () => {
    const yearly = [2015, 2016, 2017, 2018, 2019].map((year, at) =>
      madeUpRecord({ ...same, year }, at + 1),
    );
    const lists = linesOf(yearly);
    expect(lists.every((lines) => lines.length <= 3)).toBe(true);
  });

  test('names for each record the one that it is like', () => {
    const first = madeUpRecord({ ...same, doi: '10.1/x', abstract: 'The longest.' }, 1);
    const second = madeUpRecord({ ...same, doi: '10.1/x', arxiv: '2001.00001' }, 2);
    const third = madeUpRecord({ title: 'Other', arxiv: '2001.00001' }, 3);
    const [paper] = joinRecords([third, second, first], nothing).papers;
    expect(paper?.records[0]).toBe(first);
    expect(
      paper?.joined.map(({ record, into, evidence: { kind } }) => [record.line, into.line, kind]),
    ).toEqual([
      [2, 1, 'doi'],
      [3, 2, 'arxiv'],
    ]);
  });
});

describe('the papers', () => {
  const field = <Value>(...values: readonly Value[]) => fc.constantFrom(null, null, ...values);
  const fields: fc.Arbitrary<Fields> = fc.record({
    title: fc.constantFrom(
      title,
      `${title} II`,
      'A map of small thngs in deep water',
      'Preface',
      `Erratum: ${title}`,
    ),
    authors: fc.constantFrom([], authors, people('Smith', 'Jones'), people('Meyer')),
    year: field(2018, 2019, 2020, 2021),
    doi: field('10.1/x', '10.1/y', '10.5281/zenodo.1'),
    arxiv: field('2001.00001', '2002.00002'),
    pmid: field('1', '2'),
    sourceId: field('1', '2'),
    abstract: fc.constantFrom('', abstractOf('a'), `${abstractOf('a')} x`, abstractOf('b')),
  });
  const list = fc
    .array(fields, { maxLength: 12 })
    .map((all) => all.map((one, at) => madeUpRecord(one, at)));

  test('are the same in any order of files and lines', () => {
    fc.assert(
      fc.property(
        list.chain((records) =>
          fc.tuple(
            fc.constant(records),
            fc.shuffledSubarray(records, { minLength: records.length }),
            fc.array(fc.constantFrom('papers/a.jsonl', 'papers/b.bib'), { minLength: 1 }),
          ),
        ),
        ([records, shuffled, files]) => {
          const moved = shuffled.map((record, at) => ({
            ...record,
            file: files[at % files.length] ?? '',
          }));
          expect(linesOf(moved)).toEqual(linesOf(records));
          const merged = (all: readonly ReadRecord[]) =>
            joinRecords(all, nothing)
              .papers.map((paper) => JSON.stringify(paper.fields))
              .sort();
          expect(merged(moved)).toEqual(merged(records));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('hold every record once, none two published DOIs, and a note for every record but one', () => {
    fc.assert(
      fc.property(list, (records) => {
        const { papers } = joinRecords(records, nothing);
        const held = papers.flatMap((paper) => paper.records);
        expect(new Set(held)).toEqual(new Set(records));
        expect(held).toHaveLength(records.length);
        for (const paper of papers) {
          const dois = paper.records.flatMap((record) => publishedDoi(record.fields) ?? []);
          expect(new Set(dois).size).toBeLessThanOrEqual(1);
          expect(new Set(paper.joined.map(({ record }) => record))).toEqual(
            new Set(paper.records.slice(1)),
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});
