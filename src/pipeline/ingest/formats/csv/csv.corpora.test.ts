import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authorName } from '../../../../domain/author.ts';
import { corporaDir, hasCorpora } from '../../../../testing/corpora.ts';
import type { ReadRecord } from '../../records/read-record.ts';
import { recognizeFormat } from '../../records/recognize-format.ts';
import { settleFile } from '../../records/settle-file.ts';
import { textPin } from '../testing-pins.ts';
import { csv } from './csv.ts';

const folder = join(corporaDir, 'formats/csv');
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');
const read = (name: string) => settleFile({ path: name, format: 'csv' }, csv.read(textOf(name)));

/** A record without its texts: a title by its beginning, an abstract by its length and hash, keywords by their number. */
function pin(record: ReadRecord | undefined): object | null {
  if (record === undefined) return null;
  const { line, fields } = record;
  const shown = {
    ...fields,
    line,
    title: fields.title.slice(0, 24),
    abstract: textPin(fields.abstract, ''),
    authors: fields.authors.map(authorName).join('; '),
    keywords: fields.keywords.length,
  };
  const isAny = (value: unknown): boolean => value !== null && value !== '' && value !== 0;
  return Object.fromEntries(Object.entries(shown).filter(([, value]) => isAny(value)));
}

describe.runIf(hasCorpora)('a real table', () => {
  test.each([
    // name, usable records, of them warned, rejected, kinds of problems
    ['embase.csv', 6, 0, 0, 'FILE-PUBLISHER'],
    ['emnlp2020-findings.csv', 447, 0, 0, ''],
    ['generic.csv', 2, 0, 0, ''],
    ['generic_semicolon.csv', 2, 0, 0, ''],
    ['ieee-11.csv', 10, 0, 0, 'FILE-PUBLISHER'],
    ['missing_values.csv', 2, 2, 2, 'PAPER-NO-ABSTRACT PAPER-NO-TITLE'],
    ['springer-no-abstracts.csv', 18, 18, 0, 'CSV-NO-ABSTRACT PAPER-NO-ABSTRACT'],
  ])('is read: %s', (name, usable, warned, rejected, kinds) => {
    const { records, rejectedCount, problems } = read(name);
    expect([records.length, rejectedCount]).toEqual([usable, rejected]);
    expect(records.filter(({ isWarned }) => isWarned)).toHaveLength(warned);
    expect([...new Set(problems.map(({ code }) => code))].join(' ')).toBe(kinds);
    for (const path of [name, 'a.txt'])
      expect(recognizeFormat(path, textOf(name))).toMatchObject({ format: { name: 'csv' } });
  });

  test('is pinned field by field: Embase', () => {
    const { records } = read('embase.csv');
    expect([0, 2, 5].map((at) => pin(records[at]))).toMatchInlineSnapshot(`
      [
        {
          "abstract": "958 0e1347b2458d04b1",
          "authors": "R. Liu; D.G. Adler",
          "doi": "10.4103/2303-9027.138783",
          "issue": "3",
          "keywords": 19,
          "line": 2,
          "pages": "152-160",
          "sourceId": "10.4103/2303-9027.138783",
          "title": "Duplication cysts: Diagn",
          "venue": "Endoscopic Ultrasound",
          "volume": "3",
          "year": 2014,
        },
        {
          "abstract": "1502 891132b512794bb7",
          "authors": "S. Nakashima; T. Yamada; G. Sato; T. Sakai; Y. Chinen; H. Itakura; R. Kato; M. Ueda; Y. Tsuda; K. Ohta; J. Matsuyama; M. Ikenaga",
          "date": "2019-01-01",
          "doi": "10.1016/j.ijscr.2018.11.060",
          "keywords": 36,
          "line": 4,
          "pages": "83-86",
          "sourceId": "10.1016/j.ijscr.2018.11.060",
          "title": "A case of completely iso",
          "venue": "International Journal of Surgery Case Reports",
          "volume": "54",
          "year": 2019,
        },
        {
          "abstract": "1834 32a36a547a3f1d84",
          "authors": "K. Faraj; L. Edwards; A. Gupta; B. Seifman",
          "date": "2017-03-01",
          "doi": "10.1089/cren.2017.0016",
          "issue": "1",
          "keywords": 25,
          "line": 7,
          "pages": "31-33",
          "sourceId": "10.1089/cren.2017.0016",
          "title": "Completely Isolated Retr",
          "venue": "Journal of Endourology Case Reports",
          "volume": "3",
          "year": 2017,
        },
      ]
    `);
  });

  test('is pinned field by field: Mini-Conf', () => {
    const { records } = read('emnlp2020-findings.csv');
    expect([0, 200, 446].map((at) => pin(records[at]))).toMatchInlineSnapshot(`
      [
        {
          "abstract": "663 e3e625b79dc6c4f3",
          "authors": "Gabriele Prato; Ella Charlaix; Mehdi Rezagholizadeh",
          "line": 2,
          "pdf": "https://www.aclweb.org/anthology/2020.findings-emnlp.1",
          "sourceId": "findings.1",
          "title": "Fully Quantized Transfor",
        },
        {
          "abstract": "1149 e0b3c76d9dd4b241",
          "authors": "Wangsu Hu; Jilei Tian",
          "line": 202,
          "pdf": "https://www.aclweb.org/anthology/2020.findings-emnlp.201",
          "sourceId": "findings.201",
          "title": "Service-oriented Text-to",
        },
        {
          "abstract": "786 670f688e8791361b",
          "authors": "Qi He; Han Wang; Yue Zhang",
          "line": 448,
          "pdf": "https://www.aclweb.org/anthology/2020.findings-emnlp.447",
          "sourceId": "findings.447",
          "title": "Enhancing Generalization",
        },
      ]
    `);
  });

  test('is pinned field by field: generic, with commas and with semicolons alike', () => {
    const { records } = read('generic.csv');
    expect(records.map(pin)).toMatchInlineSnapshot(`
      [
        {
          "abstract": "504 6e9fc5de3288f4af",
          "authors": "Karl Marx; Astrid Lindgren",
          "issue": "3",
          "keywords": 3,
          "line": 2,
          "pages": "e0815",
          "sourceId": "12345",
          "title": "Title of reference",
          "type": "article-journal",
          "url": "http://example_url.com",
          "volume": "9",
          "year": 2014,
        },
        {
          "abstract": "511 6b1434aefb3e2af0",
          "authors": "Karlus Marxus; Astrid Lindgren",
          "issue": "3",
          "keywords": 3,
          "line": 3,
          "pages": "e0815341",
          "sourceId": "12345",
          "title": "The title of the referen",
          "type": "article-journal",
          "url": "http://example_url.com",
          "volume": "6",
          "year": 2006,
        },
      ]
    `);
    const fieldsOf = (name: string) => read(name).records.map(({ fields }) => fields);
    expect(fieldsOf('generic_semicolon.csv')).toEqual(fieldsOf('generic.csv'));
  });

  test('is pinned field by field: IEEE Xplore', () => {
    const { records } = read('ieee-11.csv');
    expect([0, 6, 9].map((at) => pin(records[at]))).toMatchInlineSnapshot(`
      [
        {
          "abstract": "774 da1eebba69af2389",
          "authors": "P. Kogge; J. Shalf",
          "date": "2013-10-16",
          "doi": "10.1109/mcse.2013.95",
          "issue": "6",
          "keywords": 12,
          "line": 2,
          "pages": "16-26",
          "pdf": "https://ieeexplore.ieee.org/stamp/stamp.jsp?arnumber=6634083",
          "sourceId": "10.1109/MCSE.2013.95",
          "title": "Exascale Computing Trend",
          "type": "article-magazine",
          "venue": "Computing in Science & Engineering",
          "volume": "15",
          "year": 2013,
        },
        {
          "abstract": "1165 1f13f311fbe49288",
          "authors": "L. Luo; T. P. Straatsma; L. E. A. Suarez; R. Broer; D. Bykov; E. F. D'Azevedo; S. S. Faraji; K. C. Gottiparthi; C. De Graaf; J. A. Harris; R. W. A. Havenith; H. J. A. Jensen; W. Joubert; R. K. Kathir; J. Larkin; Y. W. Li; D. I. Lyakh; O. E. B. Messer; M. R. Norman; J. C. Oefelein; R. Sankaran; A. F. Tillack; A. L. Barnes; L. Visscher; J. C. Wells; M. Wibowo",
          "date": "2020-01-15",
          "doi": "10.1147/jrd.2020.2965881",
          "issue": "3/4",
          "keywords": 5,
          "line": 8,
          "pages": "11:1-11:21",
          "pdf": "https://ieeexplore.ieee.org/stamp/stamp.jsp?arnumber=8960361",
          "sourceId": "10.1147/JRD.2020.2965881",
          "title": "Pre-exascale accelerated",
          "type": "article-journal",
          "venue": "IBM Journal of Research and Development",
          "volume": "64",
          "year": 2020,
        },
        {
          "abstract": "1557 03f96ec19ede5abc",
          "authors": "Y. -T. S. Chang; H. Jin; J. Bauer",
          "doi": "10.1109/espt.2016.005",
          "keywords": 4,
          "line": 11,
          "pages": "1-8",
          "pdf": "https://ieeexplore.ieee.org/stamp/stamp.jsp?arnumber=7830461",
          "sourceId": "10.1109/ESPT.2016.005",
          "title": "Methodology and Applicat",
          "type": "paper-conference",
          "venue": "2016 5th Workshop on Extreme-Scale Programming Tools (ESPT)",
          "year": 2016,
        },
      ]
    `);
  });

  test('is pinned field by field: missing values', () => {
    const { records, problems } = read('missing_values.csv');
    expect(records.map(pin)).toMatchInlineSnapshot(`
      [
        {
          "line": 2,
          "title": "Title of reference",
        },
        {
          "line": 4,
          "title": "Title of reference",
        },
      ]
    `);
    expect(problems.map(({ record, code }) => `${record} ${code}`)).toEqual([
      'line 2 PAPER-NO-ABSTRACT',
      'line 3 PAPER-NO-TITLE',
      'line 4 PAPER-NO-ABSTRACT',
      'line 5 PAPER-NO-TITLE',
    ]);
  });

  test('is pinned field by field: SpringerLink', () => {
    const { records } = read('springer-no-abstracts.csv');
    expect([0, 1, 16].map((at) => pin(records[at]))).toMatchInlineSnapshot(`
      [
        {
          "authors": "Araz R. Aliev; Nigar T. Ismayilova",
          "doi": "10.1007/978-3-030-92127-9_33",
          "line": 2,
          "sourceId": "10.1007/978-3-030-92127-9_33",
          "title": "Graph-Based Load Balanci",
          "type": "chapter",
          "url": "http://link.springer.com/chapter/10.1007/978-3-030-92127-9_33",
          "venue": "11th International Conference on Theory and Application of Soft Computing, Computing with Words and Perceptions and Artificial Intelligence - ICSCCW-2021",
          "year": 2022,
        },
        {
          "authors": "Rafik A. Aliev; Janusz Kacprzyk; Witold Pedrycz; Mo Jamshidi; Mustafa Babanli; Fahreddin M. Sadikoglu",
          "doi": "10.1007/978-3-030-92127-9",
          "line": 3,
          "sourceId": "10.1007/978-3-030-92127-9",
          "title": "11th International Confe",
          "type": "book",
          "url": "http://link.springer.com/book/10.1007/978-3-030-92127-9",
          "venue": "Lecture Notes in Networks and Systems",
          "year": 2022,
        },
        {
          "authors": "Anup Sharma; Kamanashis Goswami; Haraprasad Mondal; Tanmoy Datta; Mrinal Sen",
          "doi": "10.1007/s11082-021-03473-y",
          "issue": "2",
          "line": 18,
          "sourceId": "10.1007/s11082-021-03473-y",
          "title": "A review on photonic cry",
          "type": "article-journal",
          "url": "http://link.springer.com/article/10.1007/s11082-021-03473-y",
          "venue": "Optical and Quantum Electronics",
          "volume": "54",
          "year": 2022,
        },
      ]
    `);
  });

  test('cut anywhere neither throws nor hangs', () => {
    const texts = readdirSync(folder).map((name) => textOf(name).slice(0, 30_000));
    const cut = fc.tuple(fc.constantFrom(...texts), fc.nat(30_000), fc.nat(30_000));
    fc.assert(
      fc.property(cut, ([text, from, to]) => {
        const [header = ''] = text.split('\n', 1);
        for (const piece of [text.slice(from, to), `${header}\n${text.slice(from, to)}`]) {
          const { records, rejectedCount } = settleFile(
            { path: 'a', format: 'csv' },
            csv.read(piece),
          );
          if (piece.trim() !== '') expect(records.length + rejectedCount).toBeGreaterThan(0);
        }
      }),
      { numRuns: 60 },
    );
  }, 20_000);

  test('of any of its rows gives each to a record or a rejection', () => {
    // In all of these files a row is a line.
    const tables = readdirSync(folder).map((name) => textOf(name).trim().split(/\r?\n/u));
    const some = fc
      .constantFrom(...tables)
      .chain(([header = '', ...rows]) =>
        fc.tuple(fc.constant(header), fc.subarray(rows.slice(0, 100), { minLength: 1 })),
      );
    fc.assert(
      fc.property(some, ([header, rows]) => {
        const items = Array.from(csv.read([header, ...rows].join('\n')));
        expect(items.filter(({ kind }) => kind !== 'remark')).toHaveLength(rows.length);
      }),
      { numRuns: 40 },
    );
  }, 20_000);
});
