import { describe, expect, it } from 'vitest';
import type { Method } from '../domain/atlas.ts';
import type { Problem } from '../domain/problem.ts';
import { editionSentence, methodSteps, qualityFigures, shownProblems } from './method-text.ts';
import { recordedAtlas } from '../testing/recorded-atlas.ts';

const method: Method = {
  paperCount: 67,
  placedCount: 66,
  withAbstractCount: 67,
  vocabularySize: 1234,
  hasOwnVectors: false,
  dimensionCount: 24,
  varianceKept: 0.61,
  neighbourCount: 15,
  themeCount: 9,
  themeCountReason: 'The settings ask for it.',
  betweenCount: 8,
  seed: 1,
  versions: { 'umap-js': '1.4.0' },
  quality: {
    trustworthiness: null,
    overlap: 0.314,
    sampledCount: 67,
    contiguity: 0.725,
    silhouette: -0.125,
    coherence: 0.4,
    stability: -0.001,
    coverage: 0.98,
    betweenShare: 0.12,
  },
};

describe('methodSteps', () => {
  it('tells how the map was made', () => {
    expect(methodSteps(method)).toMatchInlineSnapshot(`
      [
        "The titles and abstracts of 67 papers were read; 67 papers had an abstract.",
        "Each paper became a list of weighted terms. A term weighs more the oftener the paper uses it and the fewer other papers do. The vocabulary has 1,234 terms.",
        "The terms were condensed into 24 dimensions, in which papers that use related terms are alike. 61% of the variation among the papers is kept.",
        "Each paper was compared with the others, and the papers were laid out on a plane so that each stays near the 15 most like it.",
        "Papers that belong together were grouped into 9 themes, each named after the terms that set it apart. The settings ask for it.",
        "8 papers fit no theme well and are marked as lying between themes.",
        "1 paper shares no terms with the others and could not be placed.",
      ]
    `);
  });

  it('is grammatical for one paper, and for two', () => {
    const one = { paperCount: 1, placedCount: 1, withAbstractCount: 1, vocabularySize: 1 };
    const few = { ...method, ...one, dimensionCount: 1, themeCount: 1, betweenCount: 1 };
    const steps = methodSteps({ ...few, neighbourCount: 0 }).join(' ');
    expect(steps).not.toMatch(/\b1 (?:papers|terms|dimensions|themes)\b/);
    expect(steps).toContain('There was no other paper to compare with');
    expect(steps).toContain('1 paper fits no theme well and is marked');
    expect(methodSteps({ ...few, neighbourCount: 1 }).join(' ')).toContain(
      'near the one most like',
    );
  });

  it('leaves out what did not happen', () => {
    expect(methodSteps({ ...method, betweenCount: 0, placedCount: 67 })).toHaveLength(5);
    expect(methodSteps(method, 2).join(' ')).toContain('into 2 sub-themes in all');
  });
});

describe('qualityFigures', () => {
  it('gives each figure, and says what was not measured', () => {
    const values = qualityFigures(method.quality).map(({ name, value }) => `${name}: ${value}`);
    expect(values).toMatchInlineSnapshot(`
      [
        "Trustworthiness: not measured",
        "Overlap: 31%",
        "Contiguity: 73%",
        "Silhouette: −0.13",
        "Coherence: 0.40",
        "Stability: 0.00",
        "Coverage: 98%",
        "Between themes: 12%",
      ]
    `);
  });
});

describe('shownProblems', () => {
  it('lists the grave ones first and counts the rest', () => {
    const problem = (level: Problem['level']): Problem => ({
      ...{ level, code: 'X', file: 'a.txt', record: '', field: '', value: '' },
      ...{ message: 'm', hint: '' },
    });
    const problems = [
      ...Array.from({ length: 205 }, (_, at) => ({ ...problem('noted'), message: `m ${at}` })),
      problem('rejected'),
    ];
    const shown = shownProblems({ files: [], problems });
    expect(shown.groups[0]?.[0]?.level).toBe('rejected');
    expect(shown.moreCount).toBe(6);
  });
});

describe('the sentence on the edition', () => {
  it('says since when themes and positions are carried on', () => {
    expect(editionSentence(recordedAtlas())).toBe(
      'This is edition eeeeeee3 of 31 July 2025. Themes are carried on from edition to edition since ' +
        'they were last found anew, in 2025; papers keep their positions since these were last drawn, in edition eeeeeee2.',
    );
  });

  it('is short for the first', () => {
    const atlas = recordedAtlas();
    const record = { ...atlas.record, editions: [] };
    expect(editionSentence({ ...atlas, record })).toBe(
      'This is edition eeeeeee3, the first of the map.',
    );
  });
});
