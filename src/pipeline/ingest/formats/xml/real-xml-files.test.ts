import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corporaDir, hasCorpora } from '../../../../testing/corpora.ts';
import type { RawItem } from '../../records/raw-record.ts';
import { recognizeFormat } from '../../records/recognize-format.ts';
import { settleFile } from '../../records/settle-file.ts';
import type { Format } from '../format.ts';
import { recordPin } from '../testing-pins.ts';
import { cpuTimeMs } from '../../../../testing/cpu-time.ts';

/** Files with their formats and how many records they hold, and how many of them have an abstract. */
const files = [
  ['acl-xml/2023.sigmorphon.xml', 'acl-xml', 28, 28],
  ['arxiv-atom/arxiv-query.xml', 'arxiv-atom', 5, 5],
  ['endnote-xml/article.xml', 'endnote-xml', 1, 1],
  ['pubmed/MedlineImporterTestArticleItalics.xml', 'pubmed-xml', 1, 1],
  ['pubmed/pubmed1.xml', 'pubmed-xml', 2, 1],
  ['pubmed/pubmed2.xml', 'pubmed-xml', 2, 2],
  ['zotero-rdf/small-library.rdf', 'zotero-rdf', 10, 1],
] as const;

/** Some records, long texts left out. */
const pins = [
  {
    file: 'acl-xml/2023.sigmorphon.xml',
    index: 0,
    record: {
      id: '2023.sigmorphon-1.2',
      acl: '2023.sigmorphon-1.2',
      year: '2023',
      date: 'July 2023',
      type: 'paper-conference',
      venue:
        'Proceedings of the 20th SIGMORPHON workshop on Computational Research in Phonetics, Phonology, and Morphology',
      pages: '1-13',
      doi: '10.18653/v1/2023.sigmorphon-1.2',
      url: 'https://aclanthology.org/2023.sigmorphon-1.2/',
      pdf: 'https://aclanthology.org/2023.sigmorphon-1.2.pdf',
      line: 21,
      title: 'Translating a low-resource language usin',
      abstract: [868, '15049225b5ca8762'],
      authors: [2, { family: 'Elsner', given: 'Micha' }, { family: 'Needle', given: 'Jordan' }],
      keywords: 0,
    },
  },
  {
    file: 'acl-xml/2023.sigmorphon.xml',
    index: 13,
    record: {
      id: '2023.sigmorphon-1.15',
      acl: '2023.sigmorphon-1.15',
      year: '2023',
      date: 'July 2023',
      type: 'paper-conference',
      venue:
        'Proceedings of the 20th SIGMORPHON workshop on Computational Research in Phonetics, Phonology, and Morphology',
      pages: '132-137',
      doi: '10.18653/v1/2023.sigmorphon-1.15',
      url: 'https://aclanthology.org/2023.sigmorphon-1.15/',
      pdf: 'https://aclanthology.org/2023.sigmorphon-1.15.pdf',
      line: 170,
      title: 'Morphological reinflection with weighted',
      abstract: [711, 'e83899c06ef615ac'],
      authors: [3, { family: 'Kwak', given: 'Alice' }, { family: 'Hammond', given: 'Michael' }],
      keywords: 0,
    },
  },
  {
    file: 'acl-xml/2023.sigmorphon.xml',
    index: 27,
    record: {
      id: '2023.sigmorphon-1.31',
      acl: '2023.sigmorphon-1.31',
      year: '2023',
      date: 'July 2023',
      type: 'paper-conference',
      venue:
        'Proceedings of the 20th SIGMORPHON workshop on Computational Research in Phonetics, Phonology, and Morphology',
      pages: '250-250',
      doi: '10.18653/v1/2023.sigmorphon-1.31',
      url: 'https://aclanthology.org/2023.sigmorphon-1.31/',
      pdf: 'https://aclanthology.org/2023.sigmorphon-1.31.pdf',
      line: 330,
      title: 'Fine-tuning mSLAM for the SIGMORPHON 202',
      abstract: [1296, 'a34835c77dec9dc9'],
      authors: [1, { family: 'Garrette', given: 'Dan' }],
      keywords: 0,
    },
  },
  {
    file: 'arxiv-atom/arxiv-query.xml',
    index: 0,
    record: {
      id: '1501.05039',
      arxiv: '1501.05039',
      date: '2015-01-21T02:41:55Z',
      type: 'article',
      url: 'http://arxiv.org/abs/1501.05039v1',
      pdf: 'http://arxiv.org/pdf/1501.05039v1',
      line: 10,
      title: 'Defining Data Science',
      abstract: [377, '9331709e60326b35'],
      authors: [2, 'Yangyong Zhu', 'Yun Xiong'],
      keywords: 0,
    },
  },
  {
    file: 'arxiv-atom/arxiv-query.xml',
    index: 2,
    record: {
      id: '0808.0638',
      arxiv: '0808.0638',
      date: '2008-08-05T12:37:52Z',
      type: 'article',
      venue: 'Statistical Science 2008, Vol. 23, No. 1, 69-75',
      doi: '10.1214/07-STS246A',
      url: 'http://arxiv.org/abs/0808.0638v1',
      pdf: 'http://arxiv.org/pdf/0808.0638v1',
      line: 52,
      title: 'Comment: The 2005 Neyman Lecture: Dynami',
      abstract: [89, '9b0cc81ee513cc28'],
      authors: [1, 'Grace L. Yang'],
      keywords: 0,
    },
  },
  {
    file: 'arxiv-atom/arxiv-query.xml',
    index: 4,
    record: {
      id: 'physics/0507092',
      arxiv: 'physics/0507092',
      date: '2005-07-12T16:41:57Z',
      type: 'article',
      doi: '10.1142/9789812701893_0020',
      url: 'http://arxiv.org/abs/physics/0507092v1',
      pdf: 'http://arxiv.org/pdf/physics/0507092v1',
      line: 92,
      title: 'Science,technology and society',
      abstract: [320, '83cc23374886e1c6'],
      authors: [2, 'G. Giacomelli', 'R. Giacomelli'],
      keywords: 0,
    },
  },
  {
    file: 'endnote-xml/article.xml',
    index: 0,
    record: {
      year: '2015',
      date: '2015 Mar 3',
      type: 'article-journal',
      venue: 'Br J Cancer',
      volume: '112',
      issue: '5',
      pages: '943-7',
      doi: '10.1038/bjc.2014.606',
      url: 'http://www.ncbi.nlm.nih.gov/pubmed/25647015',
      line: 4,
      title: 'Trends in the lifetime risk of developin',
      abstract: [13, '1dab5bec5006326e'],
      authors: [3, 'Ahmad, AS', 'Ormiston-Smith, N'],
      keywords: 13,
    },
  },
  {
    file: 'pubmed/MedlineImporterTestArticleItalics.xml',
    index: 0,
    record: {
      id: '29872490',
      pmid: '29872490',
      date: '2018 May 15',
      type: 'article-journal',
      venue: 'Oncotarget',
      volume: '9',
      issue: '37',
      pages: '24590-24600',
      doi: '10.18632/oncotarget.25083',
      language: 'eng',
      line: 2,
      title: 'Genome-wide significant risk factors on ',
      abstract: [1811, 'f415f49db2bb306d'],
      authors: [
        24,
        { family: 'Moreno-Grau', given: 'Sonia', suffix: '' },
        { family: 'Hernández', given: 'Isabel', suffix: '' },
      ],
      keywords: 6,
    },
  },
  {
    file: 'pubmed/pubmed1.xml',
    index: 0,
    record: {
      id: '12091962',
      pmid: '12091962',
      date: '1990',
      type: 'article-journal',
      venue: 'Social justice (San Francisco, Calif.)',
      volume: '17',
      issue: '1',
      pages: '113-25',
      language: 'eng',
      line: 4,
      title: 'The treatment of AIDS behind the walls o',
      abstract: [0, 'e3b0c44298fc1c14'],
      authors: [1, { family: 'Olivero', given: 'J Michael', suffix: '' }],
      keywords: 2,
    },
  },
  {
    file: 'pubmed/pubmed1.xml',
    index: 1,
    record: {
      id: '9997',
      pmid: '9997',
      date: '1976 Sep 28',
      type: 'article-journal',
      venue: 'Biochimica et biophysica acta',
      volume: '446',
      issue: '1',
      pages: '179-91',
      doi: '10.1016/0005-2795(76)90109-4',
      language: 'eng',
      line: 4,
      title: 'Magnetic studies of Chromatium flavocyto',
      abstract: [676, '9f1bb49a39b9402a'],
      authors: [1, { family: 'Strekas', given: 'T C', suffix: '' }],
      keywords: 13,
    },
  },
  {
    file: 'pubmed/pubmed2.xml',
    index: 0,
    record: {
      id: '11748933',
      pmid: '11748933',
      date: '2001 Jun',
      type: 'article-journal',
      venue: 'Cryobiology',
      volume: '42',
      issue: '4',
      pages: '244-55',
      doi: '10.1006/cryo.2001.2328',
      language: 'eng',
      line: 4,
      title: 'Is cryopreservation a homogeneous proces',
      abstract: [1834, 'dcbfb05f643ee0e1'],
      authors: [
        8,
        { family: 'Taddei', given: 'A R', suffix: '' },
        { family: 'Barbato', given: 'F', suffix: '' },
      ],
      keywords: 11,
    },
  },
  {
    file: 'pubmed/pubmed2.xml',
    index: 1,
    record: {
      id: '11700088',
      pmid: '11700088',
      date: '2001 Nov',
      type: 'article-journal',
      venue: 'Journal of magnetic resonance (San Diego, Calif. : 1997)',
      volume: '153',
      issue: '1',
      pages: '117-23',
      doi: '10.1006/jmre.2001.2429',
      language: 'eng',
      line: 4,
      title: 'Proton MRI of (13)C distribution by J an',
      abstract: [1167, '24230fa840730caf'],
      authors: [
        6,
        { family: 'Casieri', given: 'C', suffix: '' },
        { family: 'Testa', given: 'C', suffix: '' },
      ],
      keywords: 0,
    },
  },
  {
    file: 'zotero-rdf/small-library.rdf',
    index: 1,
    record: {
      date: '2021',
      type: 'webpage',
      venue: 'INBO Tutorials',
      url: 'https://tutorials.inbo.be/tutorials/r_citations_markdown/',
      language: 'en',
      line: 37,
      title: 'Citations in R Markdown',
      abstract: [82, 'ae703d9a474edbbc'],
      authors: [
        2,
        { family: 'Van Calster', given: 'Hans' },
        { family: 'Vanderhaeghe', given: 'Floris' },
      ],
      keywords: 0,
    },
  },
  {
    file: 'zotero-rdf/small-library.rdf',
    index: 4,
    record: {
      date: '2018',
      type: 'chapter',
      venue: 'A Machine Learning Compilation',
      url: 'https://f0nzie.github.io/machine_learning_compilation/data-visualization-for-ml-models.html',
      language: 'en',
      line: 117,
      title: 'Chapter 7 Data Visualization for ML Mode',
      abstract: [0, 'e3b0c44298fc1c14'],
      authors: [1, { family: 'Reyes', given: 'Alfonso R' }],
      keywords: 3,
    },
  },
  {
    file: 'zotero-rdf/small-library.rdf',
    index: 8,
    record: {
      date: 'July 19, 2024',
      type: 'webpage',
      url: 'https://www.geeksforgeeks.org/contour-of-knn-model-in-ggplot-using-r/',
      line: 215,
      title: 'Contour of KNN Model in ggplot Using R',
      abstract: [0, 'e3b0c44298fc1c14'],
      authors: [0],
      keywords: 2,
    },
  },
];

type RawRecord = Extract<RawItem, { kind: 'record' }>;

const load = (file: string) => readFileSync(join(corporaDir, 'formats', file), 'utf8');

/** The format of a file by its content alone. */
function formatOf(text: string): Format {
  const recognized = recognizeFormat('papers/a.txt', text);
  if (!('format' in recognized)) throw new Error('The file is of no format.');
  return recognized.format;
}

function recordsOf(file: string): readonly RawRecord[] {
  const text = load(file);
  return [...formatOf(text).read(text)].filter((item) => item.kind === 'record');
}

describe.runIf(hasCorpora)('real files', () => {
  test.each(files)('%s is %s: %i records, %i with an abstract', (file, name, count, abstracts) => {
    const text = load(file);
    expect(formatOf(text).name).toBe(name);
    const items = [...formatOf(text).read(text)];
    const records = items.filter((item) => item.kind === 'record');
    expect(records).toHaveLength(count);
    expect(items.filter(({ kind }) => kind === 'broken')).toEqual([]);
    expect(records.filter(({ fields }) => fields.abstract !== undefined)).toHaveLength(abstracts);
    const { problems } = settleFile({ path: 'papers/a.xml', format: name }, items);
    // Two abstracts of the Anthology hold letters that were read as Latin-1 before they came there.
    const complaints = problems
      .filter(({ level, code }) => level !== 'noted' && code !== 'PAPER-MOJIBAKE')
      .map(({ code }) => code);
    const lacking = count - abstracts;
    expect(complaints).toEqual(Array.from({ length: lacking }, () => 'PAPER-NO-ABSTRACT'));
  });

  test.each(pins)('$file, record $index, field by field', ({ file, index, record }) => {
    const found = recordsOf(file)[index];
    expect(found && recordPin(found)).toEqual(record);
  });

  test('any slice is read soon, and every item is counted', () => {
    const texts = files.map(([file]) => load(file));
    const slice = fc
      .record({
        text: fc.constantFrom(...texts),
        // Half of the slices begin where the file does, so that they are of its format.
        at: fc.double({ min: -1, max: 1, noNaN: true }),
        length: fc.integer({ min: 0, max: 20_000 }),
      })
      .map(({ text, at, length }) => ({
        format: formatOf(text),
        part: text.slice(Math.floor(Math.max(at, 0) * text.length)).slice(0, length),
      }));
    fc.assert(
      fc.property(slice, ({ format, part }) => {
        const start = cpuTimeMs();
        const items = [...format.read(part)];
        const counted = items.filter(({ kind }) => kind !== 'remark');
        const { records, rejectedCount } = settleFile(
          { path: 'papers/a.xml', format: format.name },
          items,
        );
        expect(counted.length).toBeGreaterThan(0);
        expect(records.length + rejectedCount).toBe(counted.length);
        expect(cpuTimeMs() - start).toBeLessThan(2000);
      }),
      { numRuns: 200 },
    );
  });

  test('2,000 articles (10 MB) take less than 5 seconds', () => {
    const text = load('pubmed/pubmed2.xml');
    const start = text.indexOf('<PubmedArticle>');
    const end = text.indexOf('</PubmedArticleSet>');
    const many = text.slice(0, start) + text.slice(start, end).repeat(1000) + text.slice(end);
    const begun = cpuTimeMs();
    let count = 0;
    for (const { kind } of formatOf(many).read(many)) if (kind === 'record') count++;
    expect(count).toBe(2000);
    expect(cpuTimeMs() - begun).toBeLessThan(5000);
  });
});
