import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corporaDir, hasCorpora } from '../../../testing/corpora.ts';
import { settleFile } from '../records/settle-file.ts';
import { pastedText } from './pasted-text.ts';

const abstract = (name: string) => `${name} ${'words '.repeat(40)}end.`;
const readText = (text: string) =>
  settleFile({ path: 'papers/a.txt', format: 'text' }, pastedText.read(text));
const read = (...lines: readonly string[]) => readText(lines.join('\n'));
const codes = (reading: ReturnType<typeof read>) => reading.problems.map(({ code }) => code);

describe('pasted text', () => {
  test('is titles and abstracts, with or without blank lines between them', () => {
    const reading = read('One', '', abstract('A'), 'Two', abstract('B'));
    expect(reading.records.map(({ fields }) => [fields.title, fields.abstract])).toEqual([
      ['One', abstract('A')],
      ['Two', abstract('B')],
    ]);
    expect(reading.problems).toEqual([]);
  });

  test('is kept to the letter, trimmed and in NFC', () => {
    const reading = read('  “Schro\u0308dinger’s”  <b>$x$</b> ', abstract(' p<0.05 & q '));
    expect(reading.records[0]?.fields.title).toBe('“Schrödinger’s”  <b>$x$</b>');
    expect(reading.records[0]?.fields.abstract).toBe(abstract(' p<0.05 & q ').trim());
  });

  test('may end its lines with CRLF', () => {
    expect(readText(`One\r\n\r\n${abstract('A')}\r\n`).records[0]?.line).toBe(1);
  });

  test('has an abstract from 200 characters on', () => {
    expect(read('One', 'x'.repeat(200)).records).toHaveLength(1);
    expect(codes(read('One', 'x'.repeat(199)))).toEqual(['TEXT-NO-PAPER']);
  });

  test('counts short lines before the first and after the last pair as page furniture', () => {
    const reading = read('new', '', 'Subscribe', 'One', abstract('A'), 'Next page', 'Imprint');
    expect(reading.records).toHaveLength(1);
    expect(reading.rejectedCount).toBe(0);
    expect(reading.problems).toMatchObject([
      {
        level: 'noted',
        code: 'TEXT-FURNITURE',
        message:
          'Skipped as page furniture: lines 1, 3 before the first paper, lines 6, 7 after the last.',
      },
    ]);
  });

  test('has a paper without an abstract where a short line stands between pairs', () => {
    const reading = read('One', abstract('A'), 'Lonely', 'Two', abstract('B'));
    expect(reading.records.map(({ fields, isWarned }) => [fields.title, isWarned])).toEqual([
      ['One', false],
      ['Lonely', true],
      ['Two', false],
    ]);
    expect(reading.problems).toMatchObject([
      { level: 'warned', code: 'PAPER-NO-ABSTRACT', record: 'line 3', value: 'Lonely' },
    ]);
  });

  test('loses no abstract without a title silently', () => {
    const reading = read('One', abstract('A'), abstract('Second'), 'Two', abstract('B'));
    expect(reading.records).toHaveLength(2);
    expect(reading.rejectedCount).toBe(1);
    expect(reading.problems).toMatchObject([
      { level: 'rejected', code: 'TEXT-NO-TITLE', record: 'line 3' },
    ]);
    expect(reading.problems[0]?.value).toMatch(/^Second words .*…$/);
    expect(reading.problems[0]?.value.length).toBe(80);
    expect(codes(read(abstract('First')))).toEqual(['TEXT-NO-TITLE']);
  });

  test('without any paper is rejected as a whole', () => {
    const reading = read('A list', 'of short lines');
    expect(reading.rejectedCount).toBe(1);
    expect(codes(reading)).toEqual(['TEXT-NO-PAPER']);
  });

  test('loses its control characters with a warning', () => {
    const reading = read('One\u0007', abstract('A'));
    expect(reading.records[0]).toMatchObject({ fields: { title: 'One' }, isWarned: true });
    expect(codes(reading)).toEqual(['PAPER-CONTROL']);
  });

  test('gives every line to one paper, one rejection or the furniture', () => {
    const line = fc.constantFrom('', 'Short', abstract('Long'));
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { records, rejectedCount } = read(...lines);
        const longCount = lines.filter((one) => one.length >= 200).length;
        const usedCount = records.filter(({ fields }) => fields.abstract !== '').length;
        const wholeFile = longCount === 0 ? 1 : 0;
        expect(usedCount + rejectedCount).toBe(longCount + wholeFile);
      }),
    );
  });
});

describe.runIf(hasCorpora)('a real page', () => {
  test('gives exactly its 67 papers', () => {
    const text = readFileSync(join(corporaDir, 'daily-papers.txt'), 'utf8');
    const reading = readText(text);
    expect(reading.records).toHaveLength(67);
    expect(reading.rejectedCount).toBe(0);
    expect(reading.records.every(({ isWarned }) => !isWarned)).toBe(true);
    for (const { fields } of reading.records) {
      expect(text).toContain(fields.title);
      expect(text).toContain(fields.abstract);
    }
  });
});
