import { describe, expect, test } from 'vitest';
import { nameStyleOf, splitNames } from './split-names.ts';
import { cpuTimeMs } from '../../../../testing/cpu-time.ts';

/** Headers by which a file is known to come from a database. */
const headersOf = {
  plain: ['title', 'authors'],
  scopus: ['Authors', 'Title', 'Source title', 'EID'],
  embase: ['Title', 'Author Names', 'Emtree Drug Index Terms'],
  ieee: ['Document Title', 'Authors', 'IEEE Terms'],
  springer: ['Item Title', 'Item DOI', 'Authors'],
  pubMed: ['PMID', 'Title', 'Authors', 'Journal/Book'],
  zotero: ['Key', 'Item Type', 'Author', 'Title', 'Abstract Note'],
};
const split = (from: keyof typeof headersOf, cell: string, ...others: string[]) =>
  splitNames(cell, nameStyleOf(headersOf[from], [cell, ...others]));
const liuAndAdler = [
  { family: 'Liu', given: 'R.' },
  { family: 'Adler', given: 'D.G.' },
];

describe('authors', () => {
  test.each([
    ['Liu, R., Adler, D.G.', ['Liu, R.', 'Adler, D.G.']],
    ['Liu, R.', ['Liu, R.']],
    ['Smith, J., Jr., Adler, D.G.', ['Smith, Jr., J.', 'Adler, D.G.']],
    ['Liu R.; Adler D.G.', liuAndAdler],
    ['Liu, Rui (57203123456); Adler, Douglas G. (7102345678)', ['Liu, Rui', 'Adler, Douglas G.']],
    ['[No author name available]', []],
  ])('are as Scopus writes them: %s', (cell, names) => {
    expect(split('scopus', cell)).toEqual(names);
  });

  test('are of two ways in one file where files were joined', () => {
    expect(split('scopus', 'Liu, R., Adler, D.G.', 'Liu R.; Adler D.G.')).toHaveLength(2);
  });

  test.each([
    ['Liu R., Adler D.G.', liuAndAdler],
    ['Quintanilla-Dieck L.', [{ family: 'Quintanilla-Dieck', given: 'L.' }]],
    ['van der Berg J.-P.', [{ family: 'Berg', given: 'J.-P.', particle: 'van der' }]],
    ["O'Neill Smith Yu.A.", [{ family: "O'Neill Smith", given: 'Yu.A.' }]],
    ['Liu R., WHO Working Group', [{ family: 'Liu', given: 'R.' }, 'WHO Working Group']],
  ])('are as Embase writes them: %s', (cell, names) => {
    expect(split('embase', cell)).toEqual(names);
  });

  test('are as PubMed writes them', () => {
    expect(split('pubMed', 'Liu R, Adler DG, Smith JF 3rd.')).toEqual([
      { family: 'Liu', given: 'R' },
      { family: 'Adler', given: 'DG' },
      'Smith JF 3rd.',
    ]);
    expect(split('pubMed', 'Adler DGHK.')).toEqual([{ family: 'Adler', given: 'DGHK' }]);
  });

  test('are as IEEE Xplore writes them', () => {
    expect(split('ieee', 'P. Kogge; J. -P. Nominé')).toEqual(['P. Kogge', 'J. -P. Nominé']);
  });

  test.each([
    ['Araz R. AlievNigar T. Ismayilova', ['Araz R. Aliev', 'Nigar T. Ismayilova']],
    ['Prof. Dr. Janusz KacprzykDr.-Ing. Ann Lee', ['Janusz Kacprzyk', 'Ann Lee']],
    ['C. NavyaH. A. Sanjay', ['C. Navya', 'H. A. Sanjay']],
    ['Ian McDonaldYann LeCunDanny DeVito', ['Ian McDonald', 'Yann LeCun', 'Danny DeVito']],
    ['Martine De CockÉva Šebő', ['Martine De Cock', 'Éva Šebő']],
    ['Umali Saidi', ['Umali Saidi']],
  ])('run into each other as SpringerLink writes them: %s', (cell, names) => {
    expect(split('springer', cell)).toEqual(names);
  });

  test('are as Zotero writes them', () => {
    expect(split('zotero', 'García Márquez, Gabriel José')).toEqual([
      'García Márquez, Gabriel José',
    ]);
    expect(split('zotero', 'Lovelace, Ada; Babbage, Charles')).toEqual([
      'Lovelace, Ada',
      'Babbage, Charles',
    ]);
  });

  test.each([
    ['Gabriele Prato|Ella Charlaix', ['Gabriele Prato', 'Ella Charlaix']],
    ['Ada Lovelace, Charles Babbage', ['Ada Lovelace', 'Charles Babbage']],
    [
      'Ada Lovelace, Charles Babbage, and Alan Turing',
      ['Ada Lovelace', 'Charles Babbage', 'Alan Turing'],
    ],
    ['Ada Lovelace and Charles Babbage', ['Ada Lovelace', 'Charles Babbage']],
    ['Ada Lovelace & Charles Babbage', ['Ada Lovelace', 'Charles Babbage']],
    ['Lovelace, Ada and Babbage, Charles', ['Lovelace, Ada', 'Babbage, Charles']],
    ['Lovelace, Ada', ['Lovelace, Ada']],
    ['van der Berg, Jan Willem', ['van der Berg, Jan Willem']],
    ['Van Durme, Benjamin D.', ['Van Durme, Benjamin D.']],
    ['Plato, Ada Lovelace, Charles Babbage', ['Plato', 'Ada Lovelace', 'Charles Babbage']],
    [`['Marx, Karl', 'Lindgren, Astrid']`, ['Marx, Karl', 'Lindgren, Astrid']],
    ['Ada Lovelace et al.; et al.; others', ['Ada Lovelace et al.']],
    ['M&#252;ller, Hans', ['M&#252;ller, Hans']],
    ['John Smith III; Ann DOE; J. F.', ['John Smith III', 'Ann DOE', 'J. F.']],
    ['', []],
  ])('are as people write them: %s', (cell, names) => {
    expect(split('plain', cell)).toEqual(names);
  });

  test('have commas within where others of the file have semicolons between', () => {
    expect(split('plain', 'King Junior, Martin Luther', 'A; B')).toEqual([
      'King Junior, Martin Luther',
    ]);
  });

  test.each([' ', ' and', ', ', 'a;', '&', '(12345', "['", 'aB', 'R. ', 'A.-'])(
    'of 100 KB take little time: %j',
    (unit) => {
      const start = cpuTimeMs();
      for (const from of ['plain', 'scopus', 'springer'] as const)
        split(from, `x${unit.repeat(100_000 / unit.length)}x`);
      expect(cpuTimeMs() - start).toBeLessThan(4000);
    },
  );
});
