import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeRandom } from '../../../math/random.ts';
import type { PaperFields, ReadRecord } from '../records/read-record.ts';
import { joinRecords } from './join-records.ts';
import { madeUpRecord, people } from './testing-records.ts';

/** Records of 200 made-up papers; `line` is the number of the paper that a record is of. */
const records: readonly ReadRecord[] = plantRecords();

/** Pairs of records in one paper: found, right, and planted. */
function countPairs(all: readonly ReadRecord[]): { found: number; right: number; planted: number } {
  const pairsOf = (group: readonly unknown[]): number => (group.length * (group.length - 1)) / 2;
  const { papers } = joinRecords(all, { join: [], keep: [] });
  const sum = (groups: Iterable<readonly unknown[]>): number =>
    [...groups].reduce((count, group) => count + pairsOf(group), 0);
  return {
    found: sum(papers.map((paper) => paper.records)),
    right: sum(
      papers.flatMap((paper) => [...Map.groupBy(paper.records, ({ line }) => line).values()]),
    ),
    planted: sum(Map.groupBy(all, ({ line }) => line).values()),
  };
}

describe('in a list of 200 papers with preprints, copies, errata and series', () => {
  test('every record that is joined is of the paper, and every one that should be is', () => {
    expect(new Set(records.map(({ line }) => line)).size).toBe(200);
    const { found, right, planted } = countPairs(records);
    expect(planted).toBeGreaterThan(100);
    expect(right / found).toBe(1);
    expect(right / planted).toBe(1);
  });

  test('the same papers are found in any order', () => {
    const contents = (all: readonly ReadRecord[]) =>
      joinRecords(all, { join: [], keep: [] })
        .papers.map(({ fields }) => JSON.stringify(fields))
        .sort();
    const expected = contents(records);
    fc.assert(
      fc.property(fc.shuffledSubarray([...records], { minLength: records.length }), (shuffled) => {
        const files = shuffled.map((record, at) => ({
          ...record,
          file: `papers/${String(at % 3)}.bib`,
        }));
        expect(contents(files)).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });
});

function plantRecords(): readonly ReadRecord[] {
  const random = makeRandom(1, 'planted duplicates');
  const pick = (words: readonly string[]): string =>
    words[Math.floor(random() * words.length)] ?? '';
  const how =
    'Bayesian Recurrent Contrastive Sparse Hierarchical Probabilistic Multilingual Robust Spectral Variational'.split(
      ' ',
    );
  const what =
    'Segmentation Translation Retrieval Forecasting Alignment Compression Navigation Clustering Annotation'.split(
      ' ',
    );
  const where =
    'Glaciers Harbours Orchestras Hospitals Vineyards Satellites Archives Reefs Parliaments Railways'.split(
      ' ',
    );
  const names =
    'Okafor Lindqvist Marchetti Novák Tanaka Fernández Kowalska Haddad Petrov Silva Nguyễn Weber'.split(
      ' ',
    );
  const planted: ReadRecord[] = [];
  const titles = new Set<string>();

  const makeTitle = (): string => {
    for (;;) {
      const title = `${pick(how)} ${pick(what)} of Records from ${pick(where)}`;
      if (titles.has(title)) continue;
      titles.add(title);
      return title;
    }
  };
  const makeAbstract = (): string =>
    Array.from({ length: 50 }, () => `${pick(how)} ${pick(where)}`).join(' ');
  const makePaper = (number: number): Partial<PaperFields> => ({
    title: makeTitle(),
    abstract: makeAbstract(),
    authors: Array.from({ length: 3 }, () => ({ family: pick(names), given: 'Kim' })),
    year: 2010 + (number % 10),
  });
  const shorter = ({ abstract = '' }: Partial<PaperFields>) => ({
    abstract: `${abstract.slice(0, 300)} …`,
  });
  const inCapitals = ({ title = '' }: Partial<PaperFields>) => ({ title: title.toUpperCase() });
  const initials = ({ authors = [] }: Partial<PaperFields>) => ({
    authors: authors.map((author) => ({ ...author, given: 'K.' })),
  });
  const plant = (number: number, ...copies: readonly Partial<PaperFields>[]): void => {
    for (const copy of copies) planted.push(madeUpRecord(copy, number));
  };

  for (let number = 0; number < 200; number++) {
    const paper = makePaper(number);
    const { title = '', year } = paper;
    const id = String(number);
    const doi = `10.1000/${id}`;
    const arxiv = `${String(2000 + number)}.00001`;
    const pair = (one: Partial<PaperFields>, next: Partial<PaperFields>): void => {
      if (number % 2 === 1) return;
      plant(number, one);
      plant(number + 1, next);
    };
    switch (Math.floor(number / 10)) {
      case 0:
      case 1:
        plant(
          number,
          { ...paper, arxiv },
          { ...paper, ...initials(paper), ...shorter(paper), doi, year: (year ?? 0) + 2 },
        );
        break;
      case 2:
        plant(
          number,
          { ...paper, doi, arxiv },
          { ...paper, ...inCapitals(paper), doi },
          { ...paper, arxiv, abstract: '' },
        );
        break;
      case 3:
        plant(
          number,
          { ...paper, pmid: id },
          { title: `${title}.`, pmid: id },
          { ...paper, openalex: `W${id}`, pmid: id },
        );
        break;
      case 4:
        plant(
          number,
          { ...paper, sourceId: `a${id}` },
          { ...paper, ...initials(paper), sourceId: `b${id}`, year: (year ?? 0) + 1 },
        );
        break;
      case 5:
        plant(
          number,
          paper,
          { ...paper, doi, title: title.replace('ti', 'it') },
          { ...paper, venue: 'V', title: title.replace('eco', 'e-co') },
        );
        break;
      case 6:
        plant(number, { title, abstract: paper.abstract ?? '' }, { title, ...shorter(paper) });
        break;
      case 7:
        plant(
          number,
          { title, year: 2015, sourceId: id },
          { title: title.toLowerCase(), year: 2015, venue: 'V' },
        );
        break;
      case 8:
        plant(
          number,
          { ...paper, sourceId: `key${id}` },
          { title, sourceId: `key${id}`, venue: 'V' },
        );
        break;
      case 9:
        plant(
          number,
          paper,
          { ...paper, doi: `10.48550/arxiv.${arxiv}`, arxiv },
          { ...paper, doi, year: null },
        );
        break;
      // Papers in pairs that are two.
      case 10:
        if (number % 4 === 0)
          pair({ ...paper, doi }, { ...paper, doi, title: `Erratum to: ${title}` });
        else pair({ ...paper, doi }, { ...paper, title: `Reply to: ${title}` });
        break;
      case 11:
        pair({ ...paper, title: `${title}: Part I` }, { ...paper, title: `${title}: Part II` });
        break;
      case 12:
        pair(
          { ...paper, title: `${title}: the 2019 Shared Task`, year: 2019 },
          { ...paper, title: `${title}: the 2020 Shared Task`, year: 2020 },
        );
        break;
      case 13:
        // The same authors report every year under the same title.
        pair({ ...paper, year: 2018 }, { ...paper, year: 2019, abstract: makeAbstract() });
        break;
      case 14:
        // At a conference, and extended in a journal.
        pair({ ...paper, doi: `10.1000/conference.${id}` }, { ...paper, doi });
        break;
      case 15:
        plant(number, { title: 'Preface', authors: paper.authors ?? [], year: 2012, sourceId: id });
        break;
      case 16:
        pair(
          { ...paper, title: `Supervised ${title}` },
          { ...paper, title: `Unsupervised ${title}` },
        );
        break;
      case 17:
        pair(
          { ...paper, title: `${title} with Nitrite`, abstract: '' },
          { ...paper, title: `${title} with Nitrate`, abstract: '' },
        );
        break;
      case 18:
        pair(
          { ...paper, authors: people('Abara', 'Brandt') },
          { ...paper, authors: people('Castro') },
        );
        break;
      default:
        plant(number, { ...paper, sourceId: id });
    }
  }
  return planted;
}
