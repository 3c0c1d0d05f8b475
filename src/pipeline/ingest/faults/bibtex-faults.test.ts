import { describe, expect, test } from 'vitest';
import { faultyFolder } from '../../../../scripts/testing/faulty-folder.ts';

const moon = 'abstract = {They fly by the moon.}';
const entry = (title: string, more = '') =>
  `@misc{${title.toLowerCase().replaceAll(/\W+/g, '-')},\n  title = {${title}},\n  ${moon}${more}\n}\n`;
const latin = Buffer.from(
  `@misc{cafe,\r\n  title = {Bytes of a Caf\xe9},\r\n  ${moon}\r\n}\r\n${entry('Bytes of bees').replaceAll('\n', '\r\n')}`,
  'latin1',
);

const { report, problems, papers, titles } = faultyFolder({
  'papers/brace.bib': `${entry('Brace before')}@misc{open,\n  title = {Open {bees},\n  year = {2020}\n}\n${entry('Brace behind')}`,
  'papers/comma.bib': `${entry('Comma before')}@misc{comma,\n  title = {Bees}\n  year = {2020}\n}\n${entry('Comma behind')}`,
  'papers/macros.bib': `@string{jb = "Journal of " # {Bees}}\n${entry('Macro known', ',\n  journal = jb # { B}')}${entry('Macro unknown', ',\n  journal = nowhere')}`,
  'papers/accents.bib': String.raw`@misc{accents, title = {Letters: {\"o} \'e \v{C} {\H{o}} \L{} na\"ive {\"O}}, ${moon}}`,
  'papers/letters.bib': String.raw`@misc{signs, title = {Signs of an {IBM} mouse, p<0.05 and a>b, in $O(n^{2})$}, abstract = {<span class="nocase">Mice</span> run at p<0.05 <b>far</b> <a href="https://example.org">away</a>.}}`,
  'papers/keys.bib': `${entry('Keys')}@misc{keys, title = {Keys of wasps}, ${moon}}\n${entry('Keys twin')}${entry('Keys twin')}@misc{, title = {Keys without one}, ${moon}}\n@misc{ title = {Keys forgotten}, ${moon}}\n`,
  'papers/round.bib': `@article(round, title = "Round brackets of bees (1)", ${moon}, year = 2020)`,
  'papers/comments.bib': `@comment{jabref-meta: databaseType:bibtex;}\n% @misc{not, title = {Comment of bees}}\n% an open { brace\n@comment{@misc{not, title = {Comment of ants}}}\n${entry('Comment outside')}`,
  'papers/names.bib': `@misc{names, title = {Names of beekeepers}, ${moon}, author = {{World Health Organization} and Beethoven, Ludwig van and van der Waals, Johannes and 王, 小明 and others}}`,
  'papers/years.bib': `@misc{press, title = {Years in press}, ${moon}, year = {in press}}\n@misc{may, title = {Years and months}, ${moon}, year = 2020, month = jan}\n`,
  'papers/proto.bib': `@misc{__proto__, title = {Proto bees}, constructor = {x}, __proto__ = {y}, ${moon}}`,
  'papers/deep.bib': `@misc{deep, title = {${'{'.repeat(2000)}x${'}'.repeat(2000)}}}\n${entry('Deep no more')}`,
  'papers/bytes.bib': Buffer.concat([Buffer.from('\ufeff'), latin]),
  'papers/json.bib': '[{"title": "Bees in JSON", "abstract": "They fly by the moon."}]',
  'papers/html.bib': '<!DOCTYPE html>\n<title>Please log in</title>',
  'papers/empty.bib': '\n',
  'papers/prose.bib': 'The library is on the other computer.',
  'papers/inherit.bib': `@misc{one, title = {Inherit one}, crossref = {two}, ${moon}}\n@misc{two, title = {Inherit two}, xdata = {one}, ${moon}}\n@inproceedings{three, title = {Inherit three}, crossref = {vol}, ${moon}}\n@proceedings{vol, title = {Inherit from}, year = 2020, ${moon}}\n@misc{four, title = {Inherit four}, crossref = {gone}, ${moon}}\n`,
});

describe('BibTeX', () => {
  test('with an unclosed brace loses that entry', async () => {
    expect(await report('papers/brace.bib')).toMatchInlineSnapshot(`
      "papers/brace.bib (bibtex): 3 found, 2 accepted, 0 warned, 0 merged, 1 rejected
        error line 5 (open): The field "year" stands within the value that begins in line 6, which has no end before it. Got "@misc{open,   title = {Open {bees},   year = {2020} }". [BIB-BRACE]
          Close every value with the brace or quotation mark that it was opened with: \`title = {…},\`."
    `);
    expect(await titles('Brace')).toEqual(['Brace before', 'Brace behind']);
  });

  test('with a missing comma loses that entry', async () => {
    expect(await report('papers/comma.bib')).toMatchInlineSnapshot(`
      "papers/comma.bib (bibtex): 3 found, 2 accepted, 0 warned, 0 merged, 1 rejected
        error line 5 (comma): A comma is missing before "year" in line 7. Got "@misc{comma,   title = {Bees}   year = {2020}". [BIB-COMMA]
          Put a comma behind every field and the key, and braces around every text: \`title = {…},\`."
    `);
    expect(await titles('Comma')).toEqual(['Comma before', 'Comma behind']);
  });

  test('has its macros resolved, and is warned of one that nothing defines', async () => {
    expect(await report('papers/macros.bib')).toMatchInlineSnapshot(`
      "papers/macros.bib (bibtex): 2 found, 1 accepted, 1 warned, 0 merged, 0 rejected
        warning line 7 (macro-unknown), journal: No \`@string\` defines the abbreviation "nowhere"; it was kept as it is written. [BIB-STRING]
          Put the text in braces, or define it: \`@string{nowhere = {…}}\`."
    `);
    const venues = (await papers('Macro')).map(({ venue }) => venue);
    expect(venues).toEqual(['Journal of Bees B', 'nowhere']);
  });

  test('has letters for its accents, composed', async () => {
    expect(await report('papers/accents.bib')).toMatchInlineSnapshot(
      `"papers/accents.bib (bibtex): 1 found, 1 accepted, 0 warned, 0 merged, 0 rejected"`,
    );
    expect(await titles('Letters')).toEqual(['Letters: ö é Č ő Ł naïve Ö']);
  });

  test('keeps case, signs and formulas, and no markup of programs', async () => {
    expect(await report('papers/letters.bib')).toMatchInlineSnapshot(
      `"papers/letters.bib (bibtex): 1 found, 1 accepted, 0 warned, 0 merged, 0 rejected"`,
    );
    const [paper] = await papers('Signs');
    expect(paper?.title).toBe('Signs of an IBM mouse, p<0.05 and a>b, in $O(n^{2})$');
    // A link is no markup that is read: its tags are text, which a page shows as such.
    expect(paper?.abstract).toBe(
      'Mice run at p<0.05 <b>far</b> <a href="https://example.org">away</a>.',
    );
  });

  test('with keys that stand twice or are missing names both lines', async () => {
    expect(await report('papers/keys.bib')).toMatchInlineSnapshot(`
      "papers/keys.bib (bibtex): 6 found, 2 accepted, 2 warned, 1 merged, 1 rejected
        error line 5 (keys), key: The key "keys" of line 5 belongs to another entry in line 1 already. [BIB-KEY]
          Give each entry a key of its own, or remove one of the two.
        note line 10 (keys-twin): The entry is the same as that of line 6. Got "keys-twin". [BIB-TWIN]
          Nothing to do; one of the two can be removed.
        note line 10 (keys-twin): It is the paper of \`papers/keys.bib\`, line 6 (keys-twin): all their fields are the same. The two were merged. Got "Keys twin". [PAPER-MERGED]
          Nothing to do; remove one of them to be rid of this note.
        warning line 14: The entry has no key; its id is made from its DOI, or its title, year and author. [BIB-NO-KEY]
          Write a key of its own behind the brace: \`@article{smith2020maps,\`.
        warning line 15: The entry has no key; its id is made from its DOI, or its title, year and author. [BIB-NO-KEY]
          Write a key of its own behind the brace: \`@article{smith2020maps,\`."
    `);
    expect(await titles('Keys')).toEqual([
      'Keys',
      'Keys forgotten',
      'Keys twin',
      'Keys without one',
    ]);
  });

  test('may stand in parentheses', async () => {
    expect(await report('papers/round.bib')).toMatchInlineSnapshot(
      `"papers/round.bib (bibtex): 1 found, 1 accepted, 0 warned, 0 merged, 0 rejected"`,
    );
    expect(await titles('Round')).toEqual(['Round brackets of bees (1)']);
  });

  test('has its comments passed over', async () => {
    expect(await report('papers/comments.bib')).toMatchInlineSnapshot(
      `"papers/comments.bib (bibtex): 1 found, 1 accepted, 0 warned, 0 merged, 0 rejected"`,
    );
    expect(await titles('Comment')).toEqual(['Comment outside']);
  });

  test('has names of groups, with particles and without Latin letters; others are no person', async () => {
    expect(await report('papers/names.bib')).toMatchInlineSnapshot(
      `"papers/names.bib (bibtex): 1 found, 1 accepted, 0 warned, 0 merged, 0 rejected"`,
    );
    const [paper] = await papers('Names');
    expect(paper?.authors).toEqual([
      { literal: 'World Health Organization' },
      { given: 'Ludwig van', family: 'Beethoven' },
      { given: 'Johannes', particle: 'van der', family: 'Waals' },
      { given: '小明', family: '王' },
    ]);
  });

  test('in press has no year and is noted; a month is kept', async () => {
    expect(await report('papers/years.bib')).toMatchInlineSnapshot(`
      "papers/years.bib (bibtex): 2 found, 2 accepted, 0 warned, 0 merged, 0 rejected
        note line 1 (press), year: "in press" names no year; the paper has none. [PAPER-YEAR-WORDS]
          Write the year in four digits once it is known."
    `);
    const when = (await papers('Years')).map(({ year, date }) => [year, date]);
    expect(when).toEqual([
      [2020, '2020-01'],
      [null, null],
    ]);
  });

  test('means nothing special by __proto__', async () => {
    expect(await report('papers/proto.bib')).toMatchInlineSnapshot(
      `"papers/proto.bib (bibtex): 1 found, 1 accepted, 0 warned, 0 merged, 0 rejected"`,
    );
    expect((await papers('Proto'))[0]?.sourceId).toBe('__proto__');
    expect(Object.hasOwn(Object.prototype, 'y')).toBe(false);
  });

  test('with 2,000 nested braces loses that entry', async () => {
    expect(await report('papers/deep.bib')).toMatchInlineSnapshot(`
      "papers/deep.bib (bibtex): 2 found, 1 accepted, 0 warned, 0 merged, 1 rejected
        error line 1 (deep): The entry has braces more than 100 levels deep. Got "@misc{deep, title = {{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{…". [BIB-DEPTH]
          Take out the braces that keep nothing together: \`title = {…}\`."
    `);
    expect(await titles('Deep')).toEqual(['Deep no more']);
  });

  test('in Latin-1, with a mark of byte order and CRLF, loses the entry whose bytes are no UTF-8', async () => {
    expect(await report('papers/bytes.bib')).toMatchInlineSnapshot(`
      "papers/bytes.bib (bibtex): 2 found, 1 accepted, 0 warned, 0 merged, 1 rejected
        error line 1 (cafe), title: The record is not UTF-8: the byte at offset 41 (line 2) of the file belongs to no character. Got "Bytes of a Caf�". [FILE-ENCODING]
          Open it in an editor in the encoding that it has, mostly Windows-1252, and save it as UTF-8; or run \`iconv -f WINDOWS-1252 -t UTF-8 old > new\`."
    `);
    expect(await titles('Bytes')).toEqual(['Bytes of bees']);
    expect((await problems('papers/bytes.bib'))[0]?.message).toContain(
      `offset ${latin.indexOf(0xe9) + 3} `,
    );
  });

  test('that holds JSON in truth is read as such', async () => {
    expect(await report('papers/json.bib')).toMatchInlineSnapshot(
      `"papers/json.bib (json): 1 found, 1 accepted, 0 warned, 0 merged, 0 rejected"`,
    );
  });

  test('that is a page to sign in, empty or prose is refused as that', async () => {
    expect(await report('papers/html.bib')).toMatchInlineSnapshot(`
      "papers/html.bib (html): 1 found, 0 accepted, 0 warned, 0 merged, 1 rejected
        error There is no record in the file: it looks like an HTML page. Got "<!DOCTYPE html>". [FILE-HTML]
          Did a login page get saved instead of the export? Download it again, signed in."
    `);
    expect(await report('papers/empty.bib')).toMatchInlineSnapshot(`
      "papers/empty.bib (empty): 1 found, 0 accepted, 0 warned, 0 merged, 1 rejected
        error There is no record in the file: it is empty. [FILE-EMPTY]
          Put papers into it, or remove it. Any of these is read, also with .gz: BibTeX, RIS, CSL-JSON, CSV and TSV, JSON and JSONL (also of arXiv, OpenAlex, Semantic Scholar, Crossref, OpenReview), arXiv Atom, PubMed XML, MEDLINE, Web of Science, EndNote XML, Zotero RDF, ACL Anthology XML, Markdown, and pasted text (a title, a blank line, the abstract on one line)."
    `);
    expect(await report('papers/prose.bib')).toMatchInlineSnapshot(`
      "papers/prose.bib (bibtex): 1 found, 0 accepted, 0 warned, 0 merged, 1 rejected
        error There is no BibTeX entry in the file. Got "The library is on the other computer.". [BIB-NO-ENTRY]
          An entry looks like \`@article{smith2020maps, title = {…}, abstract = {…}}\`. Export the file again if it should hold some."
    `);
  });

  test('inherits, is warned of what it cannot inherit, and refused in a circle', async () => {
    expect(await report('papers/inherit.bib')).toMatchInlineSnapshot(`
      "papers/inherit.bib (bibtex): 5 found, 2 accepted, 1 warned, 0 merged, 2 rejected
        error line 1 (one), crossref: The entry refers to itself: "one" → "two" → "one". [BIB-CIRCLE]
          Remove the \`crossref\` or \`xdata\` of one of them.
        error line 2 (two), crossref: The entry refers to itself: "two" → "one" → "two". [BIB-CIRCLE]
          Remove the \`crossref\` or \`xdata\` of one of them.
        warning line 5 (four), crossref: The entry refers to "gone", which is no entry of this file; it has nothing from there. [BIB-CROSSREF]
          Put that entry into the same file, or correct its key here."
    `);
    expect((await papers('Inherit')).map(({ title, venue, year }) => [title, venue, year])).toEqual(
      [
        ['Inherit four', null, null],
        ['Inherit from', null, 2020],
        ['Inherit three', 'Inherit from', 2020],
      ],
    );
  });
});
