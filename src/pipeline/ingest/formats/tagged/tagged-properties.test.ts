import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corporaDir, hasCorpora } from '../../../../testing/corpora.ts';
import { settleFile } from '../../records/settle-file.ts';
import type { Format } from '../format.ts';
import { medline } from './medline/medline.ts';
import { ris } from './ris/ris.ts';
import { webOfScience } from './web-of-science/web-of-science.ts';
import { cpuTimeMs } from '../../../../testing/cpu-time.ts';

const settle = (format: Format, text: string) =>
  settleFile({ path: 'papers/a', format: format.name }, format.read(text));

/** Of letters that spell no word for nothing, for a group, or behind a name. */
const word = fc.stringMatching(/^[b-hj-m]{4,9}$/u);
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '));
const name = fc
  .tuple(word, word)
  .map((parts) => parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)));
const paper = fc.record({
  title: words,
  abstract: words,
  names: fc.array(name, { maxLength: 3 }),
  year: fc.integer({ min: 1800, max: 2099 }),
  venue: words,
  volume: fc.nat(500),
  start: fc.integer({ min: 1, max: 500 }),
  length: fc.integer({ min: 1, max: 90 }),
  keywords: fc.uniqueArray(word, { maxLength: 4 }),
  doi: fc.nat(99_999).map((number) => `10.1000/x.${number}`),
});
/** What may be written in several ways. */
const style = fc.record({
  end: fc.constantFrom('\n', '\r\n', '\r'),
  mark: fc.constantFrom('  - ', ' - ', '  -'),
  isWrapped: fc.boolean(),
  isSpaced: fc.boolean(),
  isNumbered: fc.boolean(),
  tags: fc.record({
    title: fc.constantFrom('TI', 'T1'),
    abstract: fc.constantFrom('AB', 'N2'),
    author: fc.constantFrom('AU', 'A1'),
    year: fc.constantFrom('PY', 'Y1'),
    venue: fc.constantFrom('JO', 'JF', 'T2', 'JA'),
  }),
});

test('records of RIS come back with the same fields, however they are written', () => {
  fc.assert(
    fc.property(fc.array(paper, { minLength: 1, maxLength: 4 }), style, (papers, how) => {
      const { tags } = how;
      const wrap = (text: string) => (how.isWrapped ? text.replaceAll(' ', how.end) : text);
      const lines = papers.flatMap((one, at) => [
        ...(how.isNumbered ? [`${at + 1}.`] : []),
        ...[
          ['TY', 'JOUR'],
          [tags.title, wrap(one.title)],
          ...one.names.map(([family, given]) => [tags.author, `${family}, ${given}`]),
          [tags.year, String(one.year)],
          [tags.abstract, wrap(one.abstract)],
          [tags.venue, one.venue],
          ['VL', String(one.volume)],
          ['SP', String(one.start)],
          ['EP', String(one.start + one.length)],
          ...one.keywords.map((keyword) => ['KW', keyword]),
          ['DO', one.doi],
          ['ER', ''],
        ].map(([tag, value]) => `${tag}${how.mark}${value}`),
      ]);
      const text = lines.join(how.isSpaced ? how.end + how.end : how.end);
      const { records, problems } = settle(ris, text);
      expect(problems).toEqual([]);
      expect(records.map(({ fields }) => fields)).toMatchObject(
        papers.map((one) => ({
          title: one.title,
          abstract: one.abstract,
          authors: one.names.map(([family, given]) => ({ family, given })),
          year: one.year,
          venue: one.venue,
          volume: String(one.volume),
          pages: `${one.start}-${one.start + one.length}`,
          keywords: one.keywords,
          doi: one.doi,
          type: 'article-journal',
        })),
      );
    }),
  );
});

test.each([
  [ris, 'TY  - JOUR\n', /^\s{0,8}TY\s{2,4}-/u],
  [medline, 'PMID- 1\n', /^PMID-/u],
  [webOfScience, 'PT J\n', /^PT /u],
] as const)('any lines of $name give one item a record', (format, first, begins) => {
  const tags = ['TY  - X', 'ER  - ', 'TI  - a', 'AU  - b', 'PT J', 'ER', 'EF', 'TI a', 'PMID- 2'];
  const line = fc.oneof(fc.constantFrom(...tags, '', '  more', '2.'), fc.string());
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (rest) => {
      const text = first + rest.map((one) => one.replaceAll(/[\r\n]/gu, ' ')).join('\n');
      const found = [...format.read(text)].filter(({ kind }) => kind !== 'remark').length;
      const begun = text.split('\n').filter((one) => begins.test(one)).length;
      expect(found).toBeGreaterThanOrEqual(begun);
    }),
  );
});

test.each([
  [ris, ['TY  - JOUR\n', 'ER  - \n', 'x\n', '\n', 'A', ' ', 'TI  - a\n', 'KW  - ;,\n']],
  [medline, ['PMID- 1\n', 'TI  - a\n', '\nTI  - a\n', 'x\n', 'A', ' ', 'MH  - */\n']],
  [webOfScience, ['PT J\n', 'ER\n', 'EF\n', 'x\n', 'A', ' ', 'AU a\n', 'DE ;\n']],
] as const)('100 KB of any line of $name are read at once', (format, bits) => {
  for (const bit of bits) {
    const text = bits[0] + bit.repeat(100_000 / bit.length);
    const started = cpuTimeMs();
    const count = [...format.read(text)].length;
    expect(count).toBeGreaterThan(0);
    format.matches(text.slice(0, 20_000), '');
    expect(cpuTimeMs() - started, JSON.stringify(bit)).toBeLessThan(1500);
  }
});

describe.runIf(hasCorpora)('a slice of a real file', () => {
  const samples = [
    [ris, 'ris/ovid_psycinfo.ris', /^TY {2}-/u],
    [ris, 'ris/ris_issue_992.txt', /^TY {2}-/u],
    [ris, 'ris/ieee-exascale.ris', /^TY {2}-/u],
    [ris, 'ris/scopus.ris', /^TY {2}-/u],
    [ris, 'wos/wos-as-ris.txt', /^TY {2}-/u],
    [medline, 'pubmed/pubmed_result2.txt', /^PMID-/u],
    [webOfScience, 'wos/wos-tagged-2.txt', /^PT /u],
    [webOfScience, 'wos/wos.isi', /^PT /u],
  ] as const;

  test.each(samples)('of $1 gives all records that begin in it', (format, path, begins) => {
    const whole = readFileSync(join(corporaDir, 'formats', path), 'utf8').replace(/^\ufeff/u, '');
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(20_000), (from, length) => {
        const text = whole.slice(from, from + length);
        const started = cpuTimeMs();
        const { records, rejectedCount } = settle(format, text);
        expect(cpuTimeMs() - started).toBeLessThan(4000);
        const begun = text.split(/\r\n|\n|\r/u).filter((line) => begins.test(line)).length;
        // The slice may begin within a record; a file without any counts as one that was rejected.
        expect([begun, begun + 1]).toContain(records.length + rejectedCount);
      }),
      { numRuns: 60 },
    );
  });
});
