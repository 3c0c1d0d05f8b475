import { expect, test } from 'vitest';
import { authorName } from '../../../../domain/author.ts';
import { settleRecord } from '../../records/settle-record.ts';
import { readName, readNames } from './tagged-names.ts';
import { cpuTimeMs } from '../../../../testing/cpu-time.ts';

/** Names after the checks that all formats share. */
const settled = (...texts: readonly string[]) => {
  const fields = { title: 'One', abstract: 'A', authors: readNames(texts) };
  const place = { line: 1, key: null };
  return settleRecord('a.ris', { kind: 'record', place, fields }).record?.fields.authors ?? [];
};

test.each([
  ['Lovelace, Ada', { family: 'Lovelace', given: 'Ada' }],
  ['Ada Lovelace', { family: 'Lovelace', given: 'Ada' }],
  ['van der Berg, A. B.', { family: 'Berg', given: 'A. B.', particle: 'van der' }],
  ['King, Martin Luther, Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
  ['de la Cruz, Ana, III', { family: 'Cruz', given: 'Ana', particle: 'de la', suffix: 'III' }],
  ['Smith, John, 3rd', { family: 'Smith', given: 'John', suffix: '3rd' }],
  ['Smith, John, Ph.D.', { family: 'Smith', given: 'John', suffix: 'Ph.D.' }],
  ['Dart, Richard C 3rd', { family: 'Dart', given: 'Richard C', suffix: '3rd' }],
  ['Smith, John A Jr', { family: 'Smith', given: 'John A', suffix: 'Jr' }],
  ['Smith, John V', { family: 'Smith', given: 'John V' }],
  ['Petrov, IV', { family: 'Petrov', given: 'IV' }],
  ['Liu R.', { family: 'Liu', given: 'R.' }],
  ['Quintanilla-Dieck L.', { family: 'Quintanilla-Dieck', given: 'L.' }],
  ['van der Berg A.B.', { family: 'Berg', given: 'A.B.', particle: 'van der' }],
  ['Eloubeidi M.A. Jr.', { family: 'Eloubeidi', given: 'M.A.', suffix: 'Jr.' }],
  ['de Hoon MJ', { family: 'Hoon', given: 'MJ', particle: 'de' }],
  ['Petrov IV', { family: 'Petrov', given: 'IV' }],
  ['G. Kalbe', { family: 'Kalbe', given: 'G.' }],
  ['A. S. Z. Belloum', { family: 'Belloum', given: 'A. S. Z.' }],
  ['Henry Smith IV', { family: 'Smith', given: 'Henry', suffix: 'IV' }],
  ['Sammy Davis Jr.', { family: 'Davis', given: 'Sammy', suffix: 'Jr.' }],
  ['World Health Organization', { literal: 'World Health Organization' }],
  ['Study Group A', { literal: 'Study Group A' }],
  ['World Bank,', { literal: 'World Bank' }],
  ['Institute of Maps, Berlin, Germany', { literal: 'Institute of Maps, Berlin, Germany' }],
  ['张, 伟', { family: '张', given: '伟' }],
  ['Plato', { literal: 'Plato' }],
])('"%s" is taken apart', (text, expected) => {
  expect(settled(text)).toEqual([expected]);
});

test.each([
  '',
  '  ',
  'et al.',
  'et al',
  'and others',
  '[Anonymous]',
  '[No authors listed]',
  '[No author name available]',
])('"%s" is nobody', (text) => {
  expect(readName(text)).toBeNull();
});

test('"et al." behind a name goes', () => {
  expect(settled('Lovelace, Ada, et al.').map(authorName)).toEqual(['Ada Lovelace']);
});

test('one text may hold several names', () => {
  expect(settled('Lovelace, A.; Babbage, C.', 'Menabrea, L.').map(authorName)).toEqual([
    'A. Lovelace',
    'C. Babbage',
    'L. Menabrea',
  ]);
});

test.each([',', ' ', 'A ', 'A.', 'et al. ', ';', 'x,'])('100 KB of "%s" take no time', (bit) => {
  const started = cpuTimeMs();
  readNames([bit.repeat(100_000 / bit.length), `a${bit.repeat(100_000 / bit.length)}b`]);
  expect(cpuTimeMs() - started).toBeLessThan(4000);
});
