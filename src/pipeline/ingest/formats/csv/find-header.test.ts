import { describe, expect, test } from 'vitest';
import { findHeader } from './find-header.ts';
import { cpuTimeMs } from '../../../../testing/cpu-time.ts';

describe('the header', () => {
  test.each([
    ['Title,Abstract', ',', ['Title', 'Abstract']],
    ['Title;Abstract', ';', ['Title', 'Abstract']],
    ['Title\tAbstract', '\t', ['Title', 'Abstract']],
    ['Title|Abstract', '|', ['Title', 'Abstract']],
    ['"Title; short, long";Title;Year', ';', ['Title; short, long', 'Title', 'Year']],
    ['Title;Notes, other;DOI', ';', ['Title', 'Notes, other', 'DOI']],
    ['title', ',', ['title']],
    ['"Title", "Year"', ',', ['Title', 'Year']],
  ])('tells the separator: %j', (line, separator, names) => {
    expect(findHeader(`${line}\n1${separator}2`)).toMatchObject({
      names,
      separator,
      start: 0,
      line: 1,
      hasTitle: true,
    });
  });

  test('may stand below a few other lines', () => {
    const text = '\n"About the data: exported, today; by "me\nsep=;\n\nTitle;Year\nx;1';
    expect(findHeader(text)).toMatchObject({ names: ['Title', 'Year'], line: 5, separator: ';' });
    expect(findHeader(text)?.start).toBe(text.indexOf('Title'));
  });

  test('stands in one of the first five lines that hold something', () => {
    expect(findHeader(`${'x\n\n'.repeat(4)}Title,Year`)?.hasTitle).toBe(true);
    expect(findHeader(`${'x\n\n'.repeat(5)}Title,Year`)?.hasTitle).toBe(false);
  });

  test('without a title is the line with most known columns, then most columns', () => {
    expect(findHeader('About\nName,Abstract\n1,2,3')?.names).toEqual(['Name', 'Abstract']);
    expect(findHeader('About\na;b;c\n1;2;3')).toMatchObject({ line: 2, separator: ';' });
  });

  test('is none in a blank text', () => {
    expect(findHeader(' \n\t\n')).toBeNull();
    expect(findHeader('')).toBeNull();
  });

  test('may go over two lines', () => {
    expect(findHeader('Title,"Abstract\n(English)"\nx,y')?.names).toEqual([
      'Title',
      'Abstract\n(English)',
    ]);
  });

  test.each(['"', ',', ';"', 'a\n', ' \n', '|\t;,'])(
    'takes little time to find in 100 KB of %j',
    (unit) => {
      const start = cpuTimeMs();
      findHeader(unit.repeat(100_000 / unit.length));
      expect(cpuTimeMs() - start).toBeLessThan(4000);
    },
  );
});
