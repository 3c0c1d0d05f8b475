import { format } from 'prettier';
import { expect, test } from 'vitest';
import { markdownTable } from './markdown-table.ts';

const table = markdownTable(
  ['stage', 'wall', ''],
  [
    ['text', '40 ms', '1.0×'],
    ['layout', '2.1 s'],
  ],
);

test('pads columns, figures to the right', () => {
  expect(table).toBe(
    [
      '| stage  |  wall |      |',
      '| ------ | ----: | ---: |',
      '| text   | 40 ms | 1.0× |',
      '| layout | 2.1 s |      |',
    ].join('\n'),
  );
});

test('is laid out as Prettier lays it out', async () => {
  expect(await format(table, { parser: 'markdown' })).toBe(`${table}\n`);
});
