import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { corporaDir, hasCorpora } from '../../../../testing/corpora.ts';
import type { RawItem } from '../../records/raw-record.ts';
import { settleFile } from '../../records/settle-file.ts';
import { recordPin } from '../testing-pins.ts';
import { bibtex } from './bibtex.ts';
import { typesWithoutPaper } from './entry.ts';
import { splitBlocks } from './split-blocks.ts';
import { cpuTimeMs } from '../../../../testing/cpu-time.ts';

const files = ['jabref-testjabref', 'mendeley-export', 'zotero-bbt-astro-300'] as const;
/** Some records, private parts and long texts left out. */
const pins = [
  {
    file: 'jabref-testjabref',
    index: 0,
    record: {
      id: 'Aziz2009256-ChannelNeuralRecordingandDeltaCompressionMicrosystemWith3DElectrodesIEEEJOURNALOFSOLID-STATECIRCUITS',
      year: '2009',
      date: 'MAR 2009',
      type: 'article-journal',
      venue: 'IEEE JOURNAL OF SOLID-STATE CIRCUITS',
      volume: '44',
      issue: '3',
      pages: '995-1005',
      doi: '10.1109/JSSC.2008.2010997',
      language: 'English',
      line: 4,
      title: '256-Channel Neural Recording and Delta C',
      abstract: [687, '141655dcea98b57b'],
      authors: [8, 'Aziz, Joseph N. Y.', 'Abdelhalim, Karim'],
      keywords: 9,
    },
  },
  {
    file: 'jabref-testjabref',
    index: 40,
    record: {
      id: 'Lipsitch2020',
      year: '2020',
      type: 'article-journal',
      venue: 'New England Journal of Medicine',
      line: 721,
      title: 'Defining the epidemiology of Covid-19—st',
      abstract: [0, 'e3b0c44298fc1c14'],
      authors: [3, 'Lipsitch, Marc', 'Swerdlow, David L'],
      keywords: 0,
    },
  },
  {
    file: 'jabref-testjabref',
    index: 100,
    record: {
      id: 'Sperling2016',
      year: '2016',
      type: 'thesis',
      venue: 'Leibniz U., Hannover',
      doi: '10.15488/8863',
      line: 1360,
      title: 'Two aspects of gauge theories : higher-d',
      abstract: [0, 'e3b0c44298fc1c14'],
      authors: [1, 'Sperling, Marcus'],
      keywords: 0,
    },
  },
  {
    file: 'mendeley-export',
    index: 0,
    record: {
      id: 'Black2020',
      year: '2020',
      type: 'article-journal',
      venue: 'Psychology of Popular Media',
      pages: 'No Pagination Specified-No Pagination Specified',
      doi: '10.1037/ppm0000281',
      line: 1,
      title: 'Fiction and morality: Investigating the ',
      abstract: [888, 'dfe4620c47208cb0'],
      authors: [2, 'Jessica E Black', 'Jennifer L Barnes'],
      keywords: 0,
    },
  },
  {
    file: 'mendeley-export',
    index: 40,
    record: {
      id: 'Crosthwaite2015',
      year: '2015',
      type: 'thesis',
      venue: 'ProQuest Dissertations Publishing',
      line: 421,
      title: 'Literacy and social justice: Understandi',
      abstract: [1798, '4b62462affd088d8'],
      authors: [1, 'Jennifer M Crosthwaite'],
      keywords: 0,
    },
  },
  {
    file: 'mendeley-export',
    index: 150,
    record: {
      id: 'Nakamura2013',
      year: '2013',
      type: 'article-journal',
      venue: 'PMLA.Publications of the Modern Language Association of America',
      volume: '128',
      issue: '1',
      pages: '238',
      doi: '10.1632/pmla.2013.128.1.238',
      line: 1548,
      title: '"Words with Friends": Socially Networked',
      abstract: [254, '163e88d37d14c94b'],
      authors: [1, 'Lisa Nakamura'],
      keywords: 0,
    },
  },
  {
    file: 'zotero-bbt-astro-300',
    index: 0,
    record: {
      id: 'Abbott2016ObservationGravitationalWaves',
      year: '2016',
      date: 'feb 2016',
      type: 'article-journal',
      venue: 'Physical Review Letters',
      volume: '116',
      pages: '061102',
      doi: '10.1103/PhysRevLett.116.061102',
      line: 1,
      title: 'Observation of Gravitational Waves from ',
      abstract: [1224, '327b0d803b108f0e'],
      authors: [1013, 'Abbott, B. P.', 'Abbott, R.'],
      keywords: 0,
    },
  },
  {
    file: 'zotero-bbt-astro-300',
    index: 40,
    record: {
      id: 'Canepa2025DependenceIntraclusterLight',
      year: '2025',
      date: 'dec 2025',
      type: 'article',
      venue: 'arXiv',
      doi: '10.48550/arXiv.2512.05187',
      arxiv: '2512.05187',
      line: 702,
      title: 'The Dependence of the Intracluster Light',
      abstract: [1386, '4d65c7e92bb1fba0'],
      authors: [4, 'Canepa, Louisa', 'Brough, Sarah'],
      keywords: 0,
    },
  },
  {
    file: 'zotero-bbt-astro-300',
    index: 222,
    record: {
      id: 'Obasi2026ConsensusbasedAlgorithmNonparametric',
      year: '2026',
      date: 'jan 2026',
      type: 'article-journal',
      venue: 'Astronomy and Astrophysics',
      volume: '705',
      pages: 'A244',
      doi: '10.1051/0004-6361/202557168',
      line: 3865,
      title: 'Consensus-Based Algorithm for the Nonpar',
      abstract: [1700, '54f42696d7751f27'],
      authors: [17, 'Obasi, C. O.', 'Fernández-Trincado, J. G.'],
      keywords: 0,
    },
  },
];

const load = (name: string) =>
  readFileSync(join(corporaDir, 'formats/bibtex', `${name}.bib`), 'utf8');
const settle = (text: string) => settleFile({ path: 'a.bib', format: 'bibtex' }, bibtex.read(text));

type RawRecord = Extract<RawItem, { kind: 'record' }>;

describe.runIf(hasCorpora)('real files', () => {
  const items = new Map<string, readonly RawItem[]>();
  const recordsOf = (name: string): readonly RawRecord[] =>
    (items.get(name) ?? []).filter((item) => item.kind === 'record');
  beforeAll(() => {
    for (const name of files) items.set(name, [...bibtex.read(load(name))]);
  });

  // All abstracts of Mendeley's export are 313; 14 are of entries whose keys belong to others.
  test.each([
    ['jabref-testjabref', 156, 0, 36],
    ['mendeley-export', 490, 22, 299],
    ['zotero-bbt-astro-300', 300, 0, 293],
  ])('%s gives %i records, %i rejected, %i abstracts', (name, count, brokenCount, abstracts) => {
    const records = recordsOf(name);
    expect(records).toHaveLength(count);
    expect(items.get(name)).toHaveLength(count + brokenCount);
    expect(records.filter(({ fields }) => fields.abstract !== undefined)).toHaveLength(abstracts);
  });

  test('Mendeley exports keys twice, and entries without one; nothing else is wrong', () => {
    const remarks = items.get('mendeley-export')?.flatMap((item) => {
      return item.kind === 'record' ? (item.remarks ?? []) : [item.remark];
    });
    const counts = [...Map.groupBy(remarks ?? [], ({ code }) => code)];
    expect(counts.map(([code, { length }]) => [code, length]).sort()).toEqual([
      ['BIB-KEY', 22],
      ['BIB-NO-KEY', 37],
      ['BIB-TWIN', 3],
    ]);
    for (const name of ['jabref-testjabref', 'zotero-bbt-astro-300'])
      expect(recordsOf(name).flatMap(({ remarks: all = [] }) => all)).toEqual([]);
  });

  test.each(pins)('$file, record $index, field by field', ({ file, index, record }) => {
    const found = recordsOf(file)[index];
    expect(found && recordPin(found)).toEqual(record);
  });

  test('10,000 entries take less than 5 seconds', () => {
    const text = load('mendeley-export');
    let count = 0;
    const many = Array.from({ length: 20 }, () =>
      text.replaceAll(/^@\w+\{/gm, (head) => `${head}k${++count}-`),
    ).join('\n');
    const start = cpuTimeMs();
    expect([...bibtex.read(many)]).toHaveLength(10_240);
    expect(cpuTimeMs() - start).toBeLessThan(5000);
  });

  test('any slice gives an item for every entry, soon', () => {
    const texts = files.map(load);
    const slice = fc
      .record({
        text: fc.constantFrom(...texts),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.integer({ min: 0, max: 20_000 }),
      })
      .map(({ text, at, length }) => text.slice(Math.floor(at * text.length)).slice(0, length));
    fc.assert(
      fc.property(slice, (text) => {
        const start = cpuTimeMs();
        const items = [...bibtex.read(text)].filter(({ kind }) => kind !== 'remark');
        const heads = [...splitBlocks(text)].filter(({ type }) => !typesWithoutPaper.has(type));
        expect(items).toHaveLength(Math.max(1, heads.length));
        expect(cpuTimeMs() - start).toBeLessThan(4000);
      }),
      { numRuns: 200 },
    );
  });
});

test('any text of braces, quotes and heads gives an item for every entry', () => {
  const bits = [
    '@article{',
    '@misc(',
    '@string{',
    '@comment{',
    '@xdata{',
    'key',
    ',',
    '=',
    '{',
    '}',
    '"',
    '(',
    ')',
  ];
  const more = [
    '#',
    '%',
    '\\',
    '\n',
    ' ',
    'title',
    ' and ',
    '$',
    '2020',
    'crossref = {key}',
    "\\'",
    'é',
    '\ud800',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...bits, ...more), { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      const items = [...bibtex.read(text)].filter(({ kind }) => kind !== 'remark');
      const heads = [...splitBlocks(text)].filter(({ type }) => !typesWithoutPaper.has(type));
      expect(items).toHaveLength(Math.max(1, heads.length));
      settle(text);
    }),
    { numRuns: 1000 },
  );
});
