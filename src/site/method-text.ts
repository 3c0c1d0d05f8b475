import { groupAlike } from '../domain/alike-problems.ts';
import type { Atlas, Method, Quality } from '../domain/atlas.ts';
import type { Problem } from '../domain/problem.ts';
import { countOf, countText } from './count-words.ts';
import {
  dateText,
  editionOf,
  editionsOf,
  whenText,
  type EditionSource,
} from './permanence/editions.ts';

/** A figure of quality and what it means, in one plain sentence. */
export interface QualityFigure {
  readonly name: string;
  readonly value: string;
  readonly meaning: string;
}

/** A name and its value, for a quiet table. */
export type Fact = readonly [name: string, value: string];

/** What each figure of quality says and what is usual; figures not measured say so. */
export function qualityFigures(quality: Quality): readonly QualityFigure[] {
  return [...mapFigures(quality), ...themeFigures(quality), ...shareFigures(quality)];
}

/** Of the map: does it show what is alike as near? */
function mapFigures({ trustworthiness, overlap, contiguity }: Quality): readonly QualityFigure[] {
  return [
    {
      name: 'Trustworthiness',
      value: numberText(trustworthiness),
      meaning:
        'How far papers that are near each other on the map also share terms: 1 means that every ' +
        'neighbour on the map is a true one, about 0.5 is what chance would give. ' +
        'Maps of abstracts usually reach 0.7, where papers are few, to 0.9.',
    },
    {
      name: 'Overlap',
      value: percentText(overlap),
      meaning:
        'How many of the 15 papers most like a paper are also among the 15 nearest to it on the map; ' +
        'the rest were lost in going from many dimensions to two. Usual are 20% to 45%, ' +
        'the more the fewer papers there are.',
    },
    {
      name: 'Contiguity',
      value: percentText(contiguity),
      meaning:
        'How many of the 15 papers nearest to a paper on the map are of its theme: ' +
        '100% means that no theme has islands or ragged edges. Usual are 60% to 80%; where themes have ' +
        'hardly 15 papers, most of the 15 are of other themes.',
    },
  ];
}

/** Of the themes: do they hang together, and not on chance? */
function themeFigures({ silhouette, coherence, stability }: Quality): readonly QualityFigure[] {
  return [
    {
      name: 'Silhouette',
      value: numberText(silhouette),
      meaning:
        'How much more like the papers of its own theme than those of the next a paper is: 1 means ' +
        'themes far apart, 0 themes that run into each other. Themes in text overlap, and 0.05 to 0.3 is usual.',
    },
    {
      name: 'Coherence',
      value: numberText(coherence),
      meaning:
        'How often the terms that describe a theme stand in the same papers (NPMI): 1 means always ' +
        'together, 0 no oftener than by chance. Usual are 0.3 to 0.5.',
    },
    {
      name: 'Stability',
      value: numberText(stability),
      meaning:
        'How far the same themes come out when they are found again from other random starts ' +
        '(adjusted Rand index): 1 means the same, 0 no more alike than by chance. Usual are 0.5 to 0.9, ' +
        'and less below a few hundred papers; the lower it is, the more ways there are to group these papers as well.',
    },
  ];
}

/** Of the papers: how many does the map tell about, and how many does it tell little about? */
function shareFigures({ coverage, betweenShare }: Quality): readonly QualityFigure[] {
  return [
    {
      name: 'Coverage',
      value: percentText(coverage),
      meaning:
        'How many of the papers have a place on the map and a theme; ' +
        'with abstracts it is nearly all of them.',
    },
    {
      name: 'Between themes',
      value: percentText(betweenShare),
      meaning:
        'How many of the placed papers lie between two themes and fit neither well. ' +
        'The more there are, the less sharply the field falls into themes.',
    },
  ];
}

/** How the map was made, step by step, in plain sentences. */
export function methodSteps(method: Method, subthemeCount = 0): readonly string[] {
  const unplacedCount = method.paperCount - method.placedCount;
  const steps = [
    `The titles and abstracts of ${countOf(method.paperCount, 'paper')} were read; ` +
      `${countOf(method.withAbstractCount, 'paper')} had an abstract.`,
    `Each paper became a list of weighted terms. A term weighs more the oftener the paper uses it ` +
      `and the fewer other papers do. The vocabulary has ${countOf(method.vocabularySize, 'term')}.`,
    method.hasOwnVectors
      ? `What is alike was told by vectors that this map’s author brought, in ` +
        `${countOf(method.dimensionCount, 'dimension')}; ${percentText(method.varianceKept)} of the ` +
        `variation among them is kept. Names and terms of themes come from the papers’ words. No words lead to such vectors, ` +
        `so the map cannot say where a text would lie.`
      : `The terms were condensed into ${countOf(method.dimensionCount, 'dimension')}, in which ` +
        `papers that use related terms are alike. ${percentText(method.varianceKept)} of the ` +
        `variation among the papers is kept.`,
    method.neighbourCount === 0
      ? 'There was no other paper to compare with, so nothing had to be laid out.'
      : `Each paper was compared with the others, and the papers were laid out on a plane so that ` +
        `each stays near the ${nearestText(method.neighbourCount)} most like it.`,
    themesStep(method),
  ];
  if (subthemeCount > 0) {
    steps.push(
      `Themes whose papers fall into groups of their own were divided once more, ` +
        `into ${countOf(subthemeCount, 'sub-theme')} in all; other themes stay whole.`,
    );
  }
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

function themesStep({ themeCount, themeCountReason, ...method }: Method): string {
  const themes = countOf(themeCount, 'theme');
  if (method.broughtThemeCount === undefined) {
    return (
      `Papers that belong together were grouped into ${themes}, ` +
      `each named after the terms that set it apart. ${themeCountReason}`
    );
  }
  const leftCount = method.placedCount - method.broughtThemeCount;
  const left =
    leftCount === 0
      ? ''
      : ` ${countOf(leftCount, 'paper')} without one ${leftCount === 1 ? 'is' : 'are'} in the nearest.`;
  return `Which papers belong together was told by this map’s author, in ${themes}.${left}`;
}

/** Which edition this is, and since when the map is carried on; nothing of what came before for the first. */
export function editionSentence(atlas: EditionSource): string {
  const editions = editionsOf(atlas);
  const current = editionOf(atlas, atlas.record.edition);
  if (current === undefined) return '';
  const name = `edition ${current.id}${current.date === null ? '' : ` of ${dateText(current.date)}`}`;
  const [first] = editions;
  if (first === undefined || first.id === current.id)
    return `This is ${name}, the first of the map.`;
  const { layoutSince, themesSince } = atlas.record;
  const found = editionOf(atlas, themesSince ?? first.id) ?? first;
  const drawn = editionOf(atlas, layoutSince ?? first.id) ?? first;
  return (
    `This is ${name}. Themes are carried on from edition to edition since they were last found anew, ` +
    `${whenText(found)}; papers keep their positions since these were last drawn, ${whenText(drawn)}.`
  );
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
  /** Each a group of problems that say the same; see `groupAlike`. */
  readonly groups: readonly (readonly Problem[])[];
  readonly moreCount: number;
} {
  const order = { rejected: 0, warned: 1, noted: 2 } as const;
  const sorted = account.problems.toSorted((a, b) => order[a.level] - order[b.level]);
  const groups = groupAlike(sorted);
  const more = groups.slice(shownProblemCount).flat();
  return { groups: groups.slice(0, shownProblemCount), moreCount: more.length };
}

function nearestText(count: number): string {
  return count === 1 ? 'one' : countText(count);
}

const notMeasured = 'not measured';

function numberText(value: number | null): string {
  if (value === null) return notMeasured;
  const digits = Math.abs(value).toFixed(2);
  return value < 0 && Number(digits) > 0 ? `−${digits}` : digits;
}

function percentText(share: number | null): string {
  return share === null ? notMeasured : `${String(Math.round(share * 100))}%`;
}
