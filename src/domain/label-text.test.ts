import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  baselinesPx,
  labelFontSizePx,
  labelLineHeightPx,
  lineHeightPx,
  roughLabelWidthPx,
  subthemeLabelFontSizePx,
  wrapLabel,
} from './label-text.ts';

describe('wrapLabel', () => {
  test('keeps a short label on one line', () => {
    expect(wrapLabel('State space models')).toEqual(['State space models']);
  });

  test('breaks a long label at a space, as evenly as it can', () => {
    expect(wrapLabel('Long-context attention')).toEqual(['Long-context', 'attention']);
    expect(wrapLabel('Parameter-efficient fine-tuning')).toEqual([
      'Parameter-efficient',
      'fine-tuning',
    ]);
  });

  test('breaks after a hyphen where that is more even', () => {
    expect(wrapLabel('Retrieval-augmented generation')).toEqual([
      'Retrieval-augmented',
      'generation',
    ]);
    expect(wrapLabel('Cross-lingualgeneralisation')).toEqual(['Cross-', 'lingualgeneralisation']);
  });

  test('leaves a long word whole', () => {
    expect(wrapLabel('Donaudampfschifffahrtsgesellschaft')).toHaveLength(1);
  });

  test('loses no letter', () => {
    fc.assert(
      fc.property(fc.string(), (label) => {
        const letters = (text: string) => text.replaceAll(/\s/gu, '');
        expect(letters(wrapLabel(label).join(''))).toBe(letters(label));
      }),
    );
  });
});

test('baselines of two lines lie one line height apart, centred with the one of a single line', () => {
  const [single] = baselinesPx(1);
  const [upper, lower] = baselinesPx(2);
  expect(Number(lower) - Number(upper)).toBe(labelLineHeightPx);
  expect((Number(lower) + Number(upper)) / 2).toBe(single);
});

test('rough widths are never less than a browser sets and not a fifth more', () => {
  const setByBrowserPx = {
    Decoding: 75,
    Embeddings: 98,
    Risks: 43,
    'Data selection': 113,
    'State space models': 150,
    'Retrieval-augmented generation': 166,
  };
  for (const [label, width] of Object.entries(setByBrowserPx)) {
    expect(roughLabelWidthPx(label)).toBeGreaterThanOrEqual(width - 1);
    expect(roughLabelWidthPx(label)).toBeLessThan(width * 1.2);
  }
});

test('a label set smaller is smaller in all its measures', () => {
  const share = subthemeLabelFontSizePx / labelFontSizePx;
  expect(share).toBeLessThan(1);
  expect(lineHeightPx(labelFontSizePx)).toBe(labelLineHeightPx);
  expect(lineHeightPx(subthemeLabelFontSizePx)).toBeCloseTo(share * labelLineHeightPx, 12);
  expect(roughLabelWidthPx('Speech', subthemeLabelFontSizePx)).toBeCloseTo(
    share * roughLabelWidthPx('Speech'),
    12,
  );
  const [upper, lower] = baselinesPx(2, subthemeLabelFontSizePx);
  expect(Number(lower) - Number(upper)).toBeCloseTo(share * labelLineHeightPx, 12);
});
