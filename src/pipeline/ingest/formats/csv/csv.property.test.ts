import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settleFile } from '../../records/settle-file.ts';
import { csv } from './csv.ts';
import { cpuTimeMs } from '../../../../testing/cpu-time.ts';

const readText = (text: string) =>
  settleFile({ path: 'papers/a.csv', format: 'csv' }, csv.read(text));

describe('whatever the text', () => {
  const cell = fc.constantFrom('', 'a', 'b c', '"', '""', '"x"', '"x', '"a,b"', 'é', '1.2E+10');
  const row = fc.oneof(
    fc.array(cell, { maxLength: 5 }).map((cells) => cells.join(',')),
    fc.string({ unit: fc.constantFrom('a', ',', '"', ' ') }),
  );

  test('every row is a record or rejected', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const items = Array.from(csv.read(['title,abstract,doi', ...rows].join('\n')));
        const counted = items.filter(({ kind }) => kind !== 'remark');
        const isOpen = counted.some(
          (item) => item.kind === 'broken' && item.remark.code === 'CSV-OPEN-QUOTE',
        );
        const blank = /^[\s,]*$/;
        const quotedBlank = /^(?:\s*(?:""\s*)?(?:,|$))*$/;
        const full = rows.filter((text) => !blank.test(text) && !quotedBlank.test(text));
        if (isOpen) expect(counted.length).toBeLessThanOrEqual(full.length);
        else if (full.length === 0) expect(counted).toHaveLength(1);
        else if (!rows.some((text) => text.includes('"')))
          expect(counted).toHaveLength(full.length);
        for (const item of items) if (item.kind === 'broken') expect(item.remark.hint).not.toBe('');
      }),
    );
  });

  test('proper rows read back', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'Z', '"', ',', '\n', ';', '漢') });
    const write = (value: string): string => `"${value.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, text), { minLength: 1 }),
        fc.constantFrom(',', ';', '\t', '|'),
        (rows, separator) => {
          const lines = rows.map((cells) => cells.map((one) => write(`x${one}`)).join(separator));
          const items = Array.from(
            csv.read(
              ['title', 'abstract'].join(separator) + lines.map((line) => `\n${line}`).join(''),
            ),
          );
          expect(
            items.map(
              (item) => item.kind === 'record' && [item.fields.title, item.fields.abstract],
            ),
          ).toEqual(rows.map((cells) => cells.map((one) => `x${one}`.trim())));
        },
      ),
    );
  });

  test.each(['"', ',', '"a" b,', '\n', ',\n', '""', 'a,"b\n'])(
    '20 KB of %j take little time',
    (unit) => {
      const start = cpuTimeMs();
      readText(`title,abstract\n${unit.repeat(20_000 / unit.length)}`);
      readText(unit.repeat(20_000 / unit.length));
      csv.matches(unit.repeat(20_000 / unit.length), 'txt');
      expect(cpuTimeMs() - start).toBeLessThan(4000);
    },
  );
});
