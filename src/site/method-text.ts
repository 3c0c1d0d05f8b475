import type { Atlas, Method, Quality } from '../domain/atlas.ts';
import { countOf, countText } from './count-words.ts';

/** A figure of quality and what it means, in one plain sentence. */
export interface QualityFigure {
  readonly name: string;
  readonly value: string;
  readonly meaning: string;
}

/** A name and its value, for a quiet table. */
export type Fact = readonly [name: string, value: string];

const tooFew = 'not measured';

/** What each figure of quality says; figures not measured say so. */
export function qualityFigures(quality: Quality): readonly QualityFigure[] {
  return [
    {
      name: 'Trustworthiness',
      value: quality.trustworthiness?.toFixed(2) ?? tooFew,
      meaning:
        'How far papers that are near each other on the map also share terms: 1 means that every ' +
        'neighbour on the map is a true one, about 0.5 is what chance would give.',
    },
    {
      name: 'Overlap',
      value: quality.overlap === null ? tooFew : percentText(quality.overlap),
      meaning:
        'How many of the 15 papers most like a paper are also among the 15 nearest to it on the map. ' +
        'The rest were lost in going from many dimensions to two.',
    },
  ];
}

/** How the map was made, step by step, in plain sentences. */
export function methodSteps(method: Method): readonly string[] {
  const unplacedCount = method.paperCount - method.placedCount;
  const steps = [
    `The titles and abstracts of ${countOf(method.paperCount, 'paper')} were read; ` +
      `${countOf(method.withAbstractCount, 'paper')} had an abstract.`,
    `Each paper became a list of weighted terms. A term weighs more the oftener the paper uses it ` +
      `and the fewer other papers do. The vocabulary has ${countOf(method.vocabularySize, 'term')}.`,
    `The terms were condensed into ${countOf(method.dimensionCount, 'dimension')}, in which ` +
      `papers that use related terms are alike. ${percentText(method.varianceKept)} of the ` +
      `variation among the papers is kept.`,
    `Each paper was compared with the others, and the papers were laid out on a plane so that each ` +
      `stays near the ${countText(method.neighbourCount)} most like it.`,
    `Papers that belong together were grouped into ${countOf(method.themeCount, 'theme')} ` +
      `(${method.themeCountReason}), each named after the terms that set it apart.`,
  ];
  if (method.betweenCount > 0) {
    const fits = method.betweenCount === 1 ? 'fits' : 'fit';
    steps.push(
      `${countOf(method.betweenCount, 'paper')} ${fits} no theme well and ` +
        `${method.betweenCount === 1 ? 'is' : 'are'} marked as lying between themes.`,
    );
  }
  if (unplacedCount > 0) {
    const share = unplacedCount === 1 ? 'shares' : 'share';
    steps.push(
      `${countOf(unplacedCount, 'paper')} ${share} no terms with the others and could not be placed.`,
    );
  }
  return steps;
}

/** Parameters and versions that shaped the map. */
export function methodFacts(method: Method): readonly Fact[] {
  return [
    ['Neighbours compared', countText(method.neighbourCount)],
    ['Dimensions', countText(method.dimensionCount)],
    ['Seed of the random steps', String(method.seed)],
    ...Object.entries(method.versions)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, version]): Fact => [name, version]),
  ];
}

/** How many problems the page lists; the rest is counted. */
export const shownProblemCount = 200;

/** The problems to list, the grave ones first, and how many are left out. */
export function shownProblems(account: Atlas['account']): {
  readonly problems: Atlas['account']['problems'];
  readonly moreCount: number;
} {
  const order = { rejected: 0, warned: 1, noted: 2 } as const;
  const sorted = account.problems.toSorted((a, b) => order[a.level] - order[b.level]);
  return {
    problems: sorted.slice(0, shownProblemCount),
    moreCount: Math.max(0, sorted.length - shownProblemCount),
  };
}

function percentText(share: number): string {
  return `${String(Math.round(share * 100))}%`;
}
