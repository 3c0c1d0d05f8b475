import { expect, test } from 'vitest';
import { paperTypes } from '../../../../domain/paper.ts';
import { csvFile } from '../../../../references/csv.ts';
import type { ReferencedPaper } from '../../../../references/referenced-paper.ts';
import { attention, bare } from '../../../../testing/sample-references.ts';
import { settleFile } from '../../records/settle-file.ts';
import { csv } from './csv.ts';

const readBack = (paper: ReferencedPaper, abstract = 'We show …') => {
  const file = csvFile([paper], () => abstract);
  return settleFile({ path: 'a.csv', format: 'csv' }, csv.read(file)).records[0]?.fields;
};

test('what we write of a paper reads back the same', () => {
  const { id: _, ...expected } = attention;
  expect(readBack(attention)).toEqual({ ...expected, abstract: 'We show …', rights: null });
});

test.each(paperTypes)('the type %s reads back the same', (type) => {
  expect(readBack({ ...bare, type })?.type).toBe(type);
});

test.each([[['a, b, c']], [['a; b', 'c|d', '"e"', String.raw`\f`]], [['[g]', 'h']]])(
  'the keywords %j read back the same',
  (keywords) => {
    expect(readBack({ ...bare, keywords })?.keywords).toEqual(keywords);
  },
);

test('a lone author with several names is no two authors', () => {
  const authors = [{ family: 'García Márquez', given: 'Gabriel José' }];
  expect(readBack({ ...bare, authors })?.authors).toEqual(authors);
});

test.each(['=1+1 in theory', '+ and -', '-omics', '@home: computing', '＝ wide'])(
  'the sign %j at the beginning reads back without the apostrophe that guards it',
  (title) => {
    expect(csvFile([{ ...bare, title }])).toContain(`'${title}`);
    expect(readBack({ ...bare, title })?.title).toBe(title);
  },
);

test('a name of several words that is no person’s is not taken apart', () => {
  const group = { literal: 'Deep Blue Crew' };
  const person = { family: 'Lovelace', given: 'Ada' };
  for (const authors of [[group], [group, person], [person, group]])
    expect(readBack({ ...bare, authors })?.authors).toEqual(authors);
});
