import { describe, expect, test } from 'vitest';
import { cpuTimeMs } from '../../../testing/cpu-time.ts';
import { faultyFolder } from '../../../../scripts/testing/faulty-folder.ts';

const entry = (title: string, more = '') =>
  `<entry><title>${title}</title><summary>They fly.</summary>${more}</entry>\n`;
const feed = (...entries: readonly string[]) =>
  `<feed xmlns="http://www.w3.org/2005/Atom">\n${entries.join('')}</feed>\n`;
const declared = (encoding: string, xml: string) =>
  `<?xml version="1.0" encoding="${encoding}"?>\n${xml}`;
const lol = Array.from(
  { length: 9 },
  (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
).join('');
const medline = (title: string) =>
  `<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>7</PMID><Article><ArticleTitle>${title}</ArticleTitle><Abstract><AbstractText>They fly.</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`;

const { report, papers, titles } = faultyFolder({
  'papers/laughs.xml': `<!DOCTYPE feed [<!ENTITY l0 "lol">${lol}]>${feed(entry('Laughs &l9;'))}`,
  'papers/long.xml': `<!DOCTYPE feed [<!ENTITY a "${'x'.repeat(9000)}">]>${feed(entry('&a;'.repeat(20_000)))}`,
  'papers/external.xml': `<!DOCTYPE feed [<!ENTITY x SYSTEM "file:///etc/passwd">]>${feed(entry('External &x;'))}`,
  'papers/system.xml': `<!DOCTYPE feed SYSTEM "http://127.0.0.1:9/a.dtd">${feed(entry('System of bees'))}`,
  'papers/malformed.xml': '<a><b></a>',
  'papers/broken.xml': feed(
    entry('Broken before'),
    '<entry><title>Broken</entry>\n',
    entry('Broken behind'),
  ),
  'papers/deep.xml': feed(
    entry('Deep', '<a>'.repeat(16_000) + '</a>'.repeat(16_000)),
    entry('Deep no more'),
  ),
  'papers/prefix.xml': `<a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"><a:entry><dc:title>Another title</dc:title><a:title>Prefix of bees</a:title><a:summary>They fly.</a:summary></a:entry></a:feed>`,
  'papers/single.xml': feed(
    '<entry><id>http://arxiv.org/abs/2101.00010v1</id><title>Single entry</title><summary>They fly.</summary></entry>',
  ),
  'papers/numbers.xml': feed(
    '<entry><id>http://arxiv.org/abs/2101.00020v1</id><title>0123.4500</title><summary>They fly.</summary></entry>',
  ),
  'papers/mixed.xml': medline('Mixed x <sup>2</sup> y&nbsp;of bees'),
  'papers/latin.xml': Buffer.from(
    declared('ISO-8859-1', feed(entry('Encoding na\xefve'))),
    'latin1',
  ),
  'papers/wide.xml': Buffer.from(
    `\ufeff${declared('UTF-16', feed(entry('Encoding wide')))}`,
    'utf16le',
  ),
  'papers/not-wide.xml': declared('UTF-16', feed(entry('Encoding only named'))),
  'papers/not-greek.xml': Buffer.from(
    declared('ISO-8859-7', feed(entry('Encoding \xff'))),
    'latin1',
  ),
  'papers/klingon.xml': declared('KLINGON-1', feed(entry('Encoding unknown'))),
  'papers/control.xml': feed(entry('Control \u0001 of bees'), entry('Control of none')),
});

describe('XML', () => {
  test.each(['laughs', 'long', 'external'])(
    'that declares entities is refused: %s',
    async (name) => {
      const text = await report(`papers/${name}.xml`);
      expect(text).toContain('1 found, 0 accepted, 0 warned, 0 merged, 1 rejected');
      expect(text).toContain('[XML-DTD]');
    },
  );

  test('that declares entities is told why', async () => {
    expect(await report('papers/external.xml')).toMatchInlineSnapshot(`
      "papers/external.xml (arxiv-atom): 1 found, 0 accepted, 0 warned, 0 merged, 1 rejected
        error The file declares entities or elements of its own (DOCTYPE with \`[…]\`), which are never read. Got "feed [<!ENTITY x SYSTEM "file:///etc/passwd">]". [XML-DTD]
          Remove the DOCTYPE from the file, or export it again without one."
    `);
  });

  test('that names a DTD elsewhere is read without it', async () => {
    expect(await report('papers/system.xml')).toMatchInlineSnapshot(
      `"papers/system.xml (arxiv-atom): 1 found, 1 accepted, 0 warned, 0 merged, 0 rejected"`,
    );
    expect(await titles('System')).toEqual(['System of bees']);
  });

  test('of three million references to characters is read, soon', async () => {
    const start = cpuTimeMs();
    const folder = faultyFolder({
      'papers/references.xml': feed(entry(`References ${'&#65;'.repeat(3_000_000)}`)),
    });
    const [paper] = await folder.papers('References');
    expect(paper?.title).toHaveLength('References '.length + 3_000_000);
    expect(cpuTimeMs() - start).toBeLessThan(10_000);
  });

  test('of no known format is refused with the name of its root, however broken it is', async () => {
    expect(await report('papers/malformed.xml')).toMatchInlineSnapshot(`
      "papers/malformed.xml (xml): 1 found, 0 accepted, 0 warned, 0 merged, 1 rejected
        error There is no record in the file: XML with the root element \`a\` is of no format that is read. Got "<a>". [XML-UNKNOWN]
          Export it as arXiv Atom, PubMed XML, EndNote XML, Zotero RDF or ACL Anthology XML, or as BibTeX, RIS or CSV."
    `);
  });

  test('that is broken keeps the records before, and names the line', async () => {
    expect(await report('papers/broken.xml')).toMatchInlineSnapshot(`
      "papers/broken.xml (arxiv-atom): 2 found, 1 accepted, 0 warned, 0 merged, 1 rejected
        error line 3: The XML is broken on line 3 (unexpected close tag); nothing from there on was read. Got "ary>They fly.</summary></entry> <entry><title>Broken</entry>". [XML-BROKEN]
          Export the file again; if it was edited by hand, check that every element is closed and that \`&\` is written \`&amp;\`."
    `);
    expect(await titles('Broken')).toEqual(['Broken before']);
  });

  test('of 16,000 levels loses that record', async () => {
    expect(await report('papers/deep.xml')).toMatchInlineSnapshot(`
      "papers/deep.xml (arxiv-atom): 2 found, 1 accepted, 0 warned, 0 merged, 1 rejected
        error line 2: Elements are nested more than 64 levels deep (\`a\` on line 2). [XML-DEEP]
          Export the record again; no program that writes papers nests elements so deep."
    `);
    expect(await titles('Deep')).toEqual(['Deep no more']);
  });

  test('is read by its namespaces: another prefix, another title beside the title', async () => {
    expect(await report('papers/prefix.xml')).toMatchInlineSnapshot(
      `"papers/prefix.xml (arxiv-atom): 1 found, 1 accepted, 0 warned, 0 merged, 0 rejected"`,
    );
    expect(await titles('Prefix')).toEqual(['Prefix of bees']);
  });

  test('with a single entry is a list of one, and what looks like a number is text', async () => {
    expect(await report('papers/single.xml')).toMatchInlineSnapshot(
      `"papers/single.xml (arxiv-atom): 1 found, 1 accepted, 0 warned, 0 merged, 0 rejected"`,
    );
    expect((await papers('Single'))[0]).toMatchObject({
      arxiv: '2101.00010',
      sourceId: '2101.00010',
    });
    expect((await papers('0123.4500'))[0]).toMatchObject({ arxiv: '2101.00020' });
  });

  test('has mixed content in its order, and entities of HTML', async () => {
    expect(await report('papers/mixed.xml')).toMatchInlineSnapshot(
      `"papers/mixed.xml (pubmed-xml): 1 found, 1 accepted, 0 warned, 0 merged, 0 rejected"`,
    );
    expect(await titles('Mixed')).toEqual(['Mixed x <sup>2</sup> y of bees']);
  });

  test('is decoded as it says; where that cannot be, it is refused', async () => {
    expect(await titles('Encoding')).toEqual([
      'Encoding naïve',
      'Encoding only named',
      'Encoding wide',
    ]);
    expect(await report('papers/not-greek.xml')).toMatchInlineSnapshot(`
      "papers/not-greek.xml (arxiv-atom): 1 found, 0 accepted, 0 warned, 0 merged, 1 rejected
        error The file says that it is encoded in "iso-8859-7", which is unknown or not true. [FILE-ENCODING]
          Save it as UTF-8, and write \`encoding="UTF-8"\` where its first line names another."
    `);
    expect(await report('papers/klingon.xml')).toMatchInlineSnapshot(`
      "papers/klingon.xml (arxiv-atom): 1 found, 0 accepted, 0 warned, 0 merged, 1 rejected
        error The file says that it is encoded in "klingon-1", which is unknown or not true. [FILE-ENCODING]
          Save it as UTF-8, and write \`encoding="UTF-8"\` where its first line names another."
    `);
  });

  test('with a control character loses that record, and names the place', async () => {
    expect(await report('papers/control.xml')).toMatchInlineSnapshot(`
      "papers/control.xml (arxiv-atom): 2 found, 1 accepted, 0 warned, 0 merged, 1 rejected
        error line 2: There is a control character on line 2, column 23, that XML does not allow (U+0001). [XML-CONTROL]
          Remove the invisible character in an editor, or export the file again."
    `);
    expect(await titles('Control')).toEqual(['Control of none']);
  });
});
