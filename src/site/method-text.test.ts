import { describe, expect, it } from 'vitest';
import type { Method } from '../domain/atlas.ts';
import type { Problem } from '../domain/problem.ts';
import { methodSteps, qualityFigures, shownProblems } from './method-text.ts';

const method: Method = {
  paperCount: 67,
  placedCount: 66,
  withAbstractCount: 67,
  vocabularySize: 1234,
  dimensionCount: 24,
  varianceKept: 0.61,
  neighbourCount: 15,
  themeCount: 9,
  themeCountReason: 'the count at which themes are most distinct',
  betweenCount: 8,
  seed: 1,
  versions: { 'umap-js': '1.4.0' },
  quality: { trustworthiness: null, overlap: 0.314, sampledCount: 67 },
};

describe('methodSteps', () => {
  it('tells how the map was made', () => {
    expect(methodSteps(method)).toMatchInlineSnapshot(`
      [
        "The titles and abstracts of 67 papers were read; 67 papers had an abstract.",
        "Each paper became a list of weighted terms. A term weighs more the oftener the paper uses it and the fewer other papers do. The vocabulary has 1,234 terms.",
        "The terms were condensed into 24 dimensions, in which papers that use related terms are alike. 61% of the variation among the papers is kept.",
        "Each paper was compared with the others, and the papers were laid out on a plane so that each stays near the 15 most like it.",
        "Papers that belong together were grouped into 9 themes (the count at which themes are most distinct), each named after the terms that set it apart.",
        "8 papers fit no theme well and are marked as lying between themes.",
        "1 paper shares no terms with the others and could not be placed.",
      ]
    `);
  });

  it('leaves out what did not happen', () => {
    expect(methodSteps({ ...method, betweenCount: 0, placedCount: 67 })).toHaveLength(5);
  });
});

describe('qualityFigures', () => {
  it('says what was not measured', () => {
    expect(qualityFigures(method.quality).map((figure) => figure.value)).toEqual([
      'not measured',
      '31%',
    ]);
  });
});

describe('shownProblems', () => {
  it('lists the grave ones first and counts the rest', () => {
    const problem = (level: Problem['level']): Problem => ({
      ...{ level, code: 'X', file: 'a.txt', record: '', field: '', value: '' },
      ...{ message: 'm', hint: '' },
    });
    const problems = [...Array.from({ length: 205 }, () => problem('noted')), problem('rejected')];
    const shown = shownProblems({ files: [], problems });
    expect(shown.problems[0]?.level).toBe('rejected');
    expect(shown.moreCount).toBe(6);
  });
});
