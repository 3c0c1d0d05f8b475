import { describe, expect, it, test } from 'vitest';
import { bibtexEntry, bibtexFile } from './bibtex.ts';
import { attention, bare } from '../testing/sample-references.ts';
import { cpuTimeMs } from '../testing/cpu-time.ts';

/**
 * Checks a file by the rules of BibTeX itself: braces count even behind a backslash, a field is a name, an equals sign and a value
 * in braces or a macro. Gives the fields of each entry.
 */
function parseStrictly(file: string): readonly (readonly string[])[] {
  return file.split(/^(?=@)/m).map((entry) => {
    const [head = '', ...lines] = entry.trimEnd().split('\n');
    expect(head).toMatch(/^@[a-z]+\{[a-z0-9-]+,$/);
    expect(lines.pop()).toBe('}');
    return lines.map((line) => {
      const [, name = '', value = ''] = /^ {2}([a-z]+) = (\{.*\}|[a-z]{3}),$/u.exec(line) ?? [];
      expect(name, line).not.toBe('');
      let depth = 0;
      Array.from(value).forEach((character, at, all) => {
        depth += character === '{' ? 1 : character === '}' ? -1 : 0;
        if (value.startsWith('{') && at < all.length - 1) expect(depth, line).toBeGreaterThan(0);
      });
      expect(depth, line).toBe(0);
      return name;
    });
  });
}

describe('bibtexEntry', () => {
  it('writes for people what BibTeX has fields for', () => {
    expect(bibtexEntry(attention, { abstract: 'The <i>dominant</i> models.' }))
      .toMatchInlineSnapshot(`
      "@inproceedings{vaswani2017attention,
        title = {{Attention Is All You Need}},
        author = {Vaswani, Ashish and van Beethoven, Jr., Ludwig and {Barnes {and} Noble}},
        year = {2017},
        month = dec,
        day = {4},
        booktitle = {NeurIPS},
        volume = {30},
        number = {2},
        pages = {5998--6008},
        doi = {10.5555/3295222},
        eprint = {1706.03762},
        archiveprefix = {arXiv},
        pmid = {123},
        url = {https://example.org/a_b?c=1&d=2},
        pdf = {https://example.org/a.pdf},
        langid = {en},
        keywords = {attention, {sequence models, neural}},
        abstract = {The \\textit{dominant} models.},
      }
      "
    `);
  });

  it('is @misc without a venue and leaves out what is unknown', () => {
    expect(bibtexEntry({ ...bare, title: 'A Map' })).toBe('@misc{map,\n  title = {{A Map}},\n}\n');
  });

  test.each([
    ['article', 'misc', 'howpublished'],
    ['paper-conference', 'inproceedings', 'booktitle'],
    ['chapter', 'incollection', 'booktitle'],
    ['thesis', 'phdthesis', 'school'],
    ['report', 'techreport', 'institution'],
    ['review', 'article', 'journal'],
    ['dataset', 'dataset', 'publisher'],
    ['webpage', 'online', 'howpublished'],
  ] as const)('of a %s is @%s with %s', (type, name, venue) => {
    const entry = bibtexEntry({ ...bare, type, venue: 'There' });
    expect(entry).toMatch(new RegExp(`^@${name}\\{[^]*  ${venue} = \\{There\\},`));
  });

  test.each([
    ['Up 5% & {more}_x', String.raw`Up 5\% \& \textbraceleft{}more\textbraceright{}\_x`],
    [
      'of\n$O(n^2)$ \\ ~ # ^ $',
      String.raw`of $O(n^2)$ \textbackslash{} \textasciitilde{} \# \textasciicircum{} \$`,
    ],
    ['\\(a\\) and $$b$$', String.raw`\(a\) and \(b\)`],
    ['$50%$ and ${$', String.raw`\$50\%\$ and \$\textbraceleft{}\$`],
    ['H<sub>2</sub>O <b>x</b>, p<0.05', String.raw`H\textsubscript{2}O \textbf{x}, p<0.05`],
    ['<i>a <sup>2</sup></i> </i>', String.raw`<i>a \textsuperscript{2}</i> </i>`],
    ["-- --- `` ''", "-{}- -{}-{}- `{}` '{}'"],
    [', title = "x", year = 2020, f = 1', ', title {=} "x", year {=} 2020, f = 1'],
    ['a\u0000b\ud800c\u2028d\r\n@article{e', 'ab\ufffdc d @article\\textbraceleft{}e'],
  ])('writes a title in TeX: %j', (title, tex) => {
    const entry = bibtexEntry({ ...bare, title });
    expect(entry).toContain(`title = {{${tex}}},\n`);
    parseStrictly(entry);
  });

  test.each([
    [{ family: 'Vaswani', given: 'Ashish' }, 'Vaswani, Ashish'],
    [{ family: 'Beethoven', given: 'Ludwig', particle: 'van' }, 'van Beethoven, Ludwig'],
    [{ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }, 'King, Jr., Martin Luther'],
    [{ family: 'de la Cruz', given: 'Ana' }, '{de la Cruz}, {Ana}'],
    [{ family: 'Staff', given: 'Ann', suffix: 'PhD' }, '{Staff}, {PhD}, {Ann}'],
    [{ family: '张', given: '伟' }, '张, 伟'],
    [{ family: 'Madonna' }, '{Madonna}'],
    [{ literal: 'Barnes and Noble, Inc.' }, '{Barnes {and} Noble, Inc.}'],
    [{ family: 'Müller & Söhne', given: 'A{' }, String.raw`{Müller \& Söhne}, {A\textbraceleft{}}`],
  ])('writes the name %j', (author, tex) => {
    expect(bibtexEntry({ ...bare, authors: [author] })).toContain(`author = {${tex}},\n`);
  });

  it('never lets a value end its field', () => {
    const hostile = '}, evil = {$}$ $\\$ \\({\\) \\';
    const entry = bibtexEntry(
      {
        ...attention,
        title: hostile,
        venue: hostile,
        doi: 'a}b%',
        url: 'https://x/{',
        keywords: [hostile],
      },
      { abstract: hostile },
    );
    expect(parseStrictly(entry)).toHaveLength(1);
    expect(entry).toContain('doi = {a%7Db%25}');
  });
});

test.each(['<i>', '</i>', '<i>a</i>', '$', '$a$', '\\\\', '\\(', '{', '-', "'", '= ', ',', '@a{'])(
  'takes time in proportion to 100 KB of %s',
  (bit) => {
    const hostile = bit.repeat(100_000 / bit.length);
    const url = `https://example.org/${hostile}`;
    const authors = [{ family: hostile, given: hostile }];
    const start = cpuTimeMs();
    bibtexEntry({ ...bare, title: hostile, authors, url, keywords: [hostile] });
    expect(cpuTimeMs() - start).toBeLessThan(1500);
  },
);

describe('bibtexFile', () => {
  it('keeps what only we read, and gives each key once', () => {
    const group = { ...attention, authors: [{ family: 'Vaswani' }], sourceId: null, type: null };
    const other = { ...attention, sourceId: 'vaswani2017attentionb' };
    expect(
      bibtexFile([attention, other, group]).match(
        /^@.*|^ {2}(?:acl|open|sem|source|csl|author).*/gm,
      ),
    ).toMatchInlineSnapshot(`
      [
        "@inproceedings{vaswani2017attention,",
        "  author = {Vaswani, Ashish and van Beethoven, Jr., Ludwig and {Barnes {and} Noble}},",
        "  acl = {P19-1001},",
        "  openalex = {W1},",
        "  semanticscholar = {ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12},",
        "  sourceid = {W1},",
        "@inproceedings{vaswani2017attentionb,",
        "  author = {Vaswani, Ashish and van Beethoven, Jr., Ludwig and {Barnes {and} Noble}},",
        "  acl = {P19-1001},",
        "  openalex = {W1},",
        "  semanticscholar = {ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12},",
        "@article{vaswani2017attentionc,",
        "  author = {family={Vaswani}},",
        "  acl = {P19-1001},",
        "  openalex = {W1},",
        "  semanticscholar = {ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12},",
        "  sourceid = {},",
        "  csltype = {},",
      ]
    `);
  });

  it('writes 3,000 authors on one line', () => {
    const authors = Array.from({ length: 3000 }, () => ({ family: 'A', given: 'B' }));
    expect(parseStrictly(bibtexFile([{ ...attention, authors }]))[0]).toContain('author');
  });

  it('of no papers is empty', () => {
    expect(bibtexFile([])).toBe('');
  });
});
