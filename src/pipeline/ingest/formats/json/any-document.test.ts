import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RawItem } from '../../records/raw-record.ts';
import { jsonDocument } from './json-document.ts';
import { jsonLines } from './json-lines.ts';
import { cpuTimeMs } from '../../../../testing/cpu-time.ts';

describe('whatever a document holds', () => {
  const entry = fc.oneof(
    fc.constantFrom('{"title":"x"}', '{"title":"x","a":[{}]}', '{"title":1}', '{"a":tru}', '3'),
    fc.json({ maxDepth: 2 }),
  );
  const envelope = fc.constantFrom('', '{"results":', '{"message":{"items":', '[{"submissions":');
  const closing: Record<string, string> = {
    '': '',
    '{"results":': '}',
    '{"message":{"items":': '}}',
    '[{"submissions":': '}]',
  };
  const document = fc
    .tuple(envelope, fc.array(entry))
    .map(([open, entries]) => `${open}[${entries.join(', ')}]${closing[open] ?? ''}`);
  const count = (items: Iterable<RawItem>, kind: RawItem['kind']): number =>
    [...items].filter((item) => item.kind === kind).length;

  test('every entry is a record or broken', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1 }), (entries) => {
        const items = [...jsonDocument.read(`[${entries.join(', ')}]`)];
        expect(count(items, 'record') + count(items, 'broken')).toBe(entries.length);
      }),
    );
  });

  test('a cut document keeps the records before the cut and has one break at most', () => {
    fc.assert(
      fc.property(document, fc.nat(), (text, cut) => {
        const part = text.slice(0, cut % (text.length + 1));
        const [whole, cutItems] = [[...jsonDocument.read(text)], [...jsonDocument.read(part)]];
        const records = cutItems.filter(({ kind }) => kind === 'record');
        const all = whole.filter(({ kind }) => kind === 'record');
        expect(records).toEqual(all.slice(0, records.length));
        expect(count(cutItems, 'broken')).toBeLessThanOrEqual(count(whole, 'broken') + 1);
      }),
    );
  });

  test('no slice of it, nor any text, makes a reader throw', () => {
    const slice = fc
      .tuple(document, fc.nat(), fc.nat())
      .map(([text, start, length]) => text.slice(start % text.length).slice(0, length % 20_000));
    fc.assert(
      fc.property(fc.oneof(slice, fc.string(), fc.string({ unit: 'binary' })), (text) => {
        for (const { read: readItems } of [jsonDocument, jsonLines]) {
          const items = [...readItems(text)];
          expect(items.length > 0 || text.trim() === '').toBe(true);
        }
      }),
    );
  });

  test.each([
    ['['.repeat(100_000)],
    ['{"results":'.repeat(10_000)],
    ['[{"results":['.repeat(10_000)],
    ['{"title":"a"'.repeat(10_000)],
    ['"'.repeat(100_001)],
    ['\\'.repeat(100_000)],
    [`[${'{"title":'.repeat(10_000)}`],
    [`[${'{]'.repeat(50_000)}`],
    [`[${'{"a":}},'.repeat(12_000)}`],
    [`[${'1,'.repeat(50_000)}]`],
    ['{}'.repeat(50_000)],
  ])('time grows no faster than its length: %.20s', (text) => {
    const start = cpuTimeMs();
    expect([...jsonDocument.read(text)].length).toBeGreaterThan(0);
    expect(cpuTimeMs() - start).toBeLessThan(4000);
  });
});
