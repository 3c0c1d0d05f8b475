import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutElements } from './cut-elements.ts';
import { plainText } from './inline-text.ts';

describe('whatever the text', () => {
  const bits = ['<r>', '</r>', '<f>', '</f>', '<a b="c">', '</a>', '<a/>', 'x', '&lt;', '&h;'];
  const more = ['<!--', '-->', '<![CDATA[', ']]>', '<?p ?>', '\n', '\r', '\u0001', '&', '"', '😀'];
  const markup = fc.array(fc.constantFrom(...bits, ...more, '\ud83d', '<!DOCTYPE a [', ']>'), {
    maxLength: 60,
  });

  test('there is at most one end, the last item, and no element is cut out of another', () => {
    fc.assert(
      fc.property(markup, (parts) => {
        const text = `<f>${parts.join('')}`;
        const items = [...cutElements(text, ({ name }) => name === 'r')];
        const ends = items.filter(({ kind }) => kind === 'end');
        expect(ends.length).toBeLessThanOrEqual(1);
        if (ends.length === 1) expect(items.at(-1)).toBe(ends[0]);
        const starts = parts.filter((part) => part === '<r>').length;
        const cuts = items.filter(({ kind }) => kind === 'element');
        expect(cuts.length).toBeLessThanOrEqual(starts);
      }),
      { numRuns: 1000 },
    );
  });

  test('records of proper text read back, wherever the text is cut into pieces for the parser', () => {
    const value = fc.string({
      unit: fc.constantFrom('a', '<', '&', ' ', '漢', '😀', '\n'),
      maxLength: 20,
    });
    const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    fc.assert(
      fc.property(fc.array(value), fc.integer({ min: 65_500, max: 65_540 }), (values, length) => {
        const records = values.map((one) => `<r><t>${escape(one)}</t></r>`).join('');
        const text = `<f>${'x'.repeat(length)}${records}</f>`;
        const found = [...cutElements(text, ({ name }) => name === 'r')].map((item) =>
          item.kind === 'element' ? plainText(item.cut.element) : item.fault,
        );
        expect(found).toEqual(values.map((one) => one.replaceAll(/\s+/g, ' ').trim()));
      }),
    );
  });
});
