import { describe, expect, test } from 'vitest';
import type { CuratedTheme } from '../../domain/theme.ts';
import { makeMatrix } from '../../math/dense-matrix.ts';
import { packRows } from '../../math/sparse-matrix.ts';
import type { Acronym, Grouping, Subgrouping, TermMatrix } from '../stage-values.ts';
import { describeThemes } from './describe-themes.ts';

/** A vocabulary in the order of its keys, from papers as lists of their terms. */
function matrixOf(papers: readonly (readonly string[])[]): TermMatrix {
  const keys = [...new Set(papers.flat())].sort();
  return {
    terms: keys.map((key) => ({
      key: key.toLowerCase(),
      surface: key,
      wordCount: key.split(' ').length,
      paperCount: papers.filter((terms) => terms.includes(key)).length,
    })),
    rows: packRows(
      papers.map((terms) =>
        keys.flatMap((key, column) => (terms.includes(key) ? [{ column, value: 1 }] : [])),
      ),
      keys.length,
    ),
  };
}
const groupingOf = (clusterOf: readonly number[], curatedOf: readonly number[] = []) =>
  ({
    clusterCount: Math.max(-1, ...clusterOf) + 1,
    curatedOf,
    clusterOf: Int32Array.from(clusterOf),
  }) as unknown as Grouping;
const subgroupingOf = (clusterOf: readonly number[], themeOf: readonly number[]): Subgrouping => ({
  clusterCount: themeOf.length,
  themeOf: Int32Array.from(themeOf),
  clusterOf: Int32Array.from(clusterOf),
  centroids: makeMatrix(themeOf.length, 1),
});
const none = (paperCount: number) => subgroupingOf(new Array<number>(paperCount).fill(-1), []);

function describePapers(
  papers: readonly (readonly string[])[],
  found: { grouping: Grouping; subgrouping?: Subgrouping },
  known: {
    acronyms?: readonly Acronym[];
    curated?: readonly CuratedTheme[];
    venues?: readonly string[];
    kept?: readonly (string | null)[];
    avoided?: readonly (readonly string[])[];
    isSettled?: boolean;
  } = {},
) {
  return describeThemes(
    {
      table: {
        ...{ words: [], languages: ['en'], languageOf: new Uint8Array() },
        acronyms: new Map(known.acronyms?.map((acronym) => [acronym.short.toLowerCase(), acronym])),
      },
      matrix: matrixOf(papers),
      reduced: { paperIndexes: papers.map((_, index) => index) },
    },
    { grouping: found.grouping, subgrouping: found.subgrouping ?? none(papers.length) },
    { ...known, curated: known.curated ?? [], venues: known.venues ?? [] },
  );
}

const dialects = ['speech', 'dialect', 'spoken dialect'];
const voices = ['speech', 'synthesis', 'voice synthesis'];
const proteins = ['protein', 'enzyme'];
const papers = [dialects, dialects, voices, voices, proteins, proteins, proteins, proteins];
const grouping = groupingOf([0, 0, 0, 0, 1, 1, 1, 1]);

describe('themes are described', () => {
  test('by their own terms, the one that names them first', () => {
    const { labels, terms, termTexts, isReadable } = describePapers(papers, { grouping });
    expect(labels).toEqual(['Speech', 'Enzyme']);
    expect(terms[0]![0]).toEqual({ text: 'speech', insideCount: 4, outsideCount: 0 });
    expect(terms[1]!.map(({ text }) => text)).toEqual(['enzyme', 'protein']);
    expect(termTexts).toContain('voice synthesis');
    expect(isReadable).toHaveLength(termTexts.length);
  });

  test('never by a term of a single paper', () => {
    const { terms } = describePapers([...papers.slice(0, 7), [...proteins, 'kinase']], {
      grouping,
    });
    expect(terms.flat().map(({ text }) => text)).not.toContain('kinase');
    expect(terms.flat().every(({ insideCount }) => insideCount >= 2)).toBe(true);
  });

  test('by the long form of an acronym', () => {
    const acronyms = [
      { short: 'SSM', long: 'state space models', run: [], language: 'en' as const },
    ];
    const ssm = [['SSM'], ['SSM'], ['protein'], ['protein'], ['protein']];
    const { labels } = describePapers(ssm, { grouping: groupingOf([0, 0, 1, 1, 1]) }, { acronyms });
    expect(labels[0]).toBe('State space models (SSM)');
  });

  test('by the name that an author gave', () => {
    const curated = [{ label: 'Voices' } as CuratedTheme];
    const guided = groupingOf([0, 0, 0, 0, 1, 1, 1, 1], [0]);
    const { labels, terms } = describePapers(papers, { grouping: guided }, { curated });
    expect(labels).toEqual(['Voices', 'Enzyme']);
    expect(terms[0]!.length).toBeGreaterThan(0);
  });

  test('by the names that they have, while those describe them', () => {
    const kept = [null, 'Protein'];
    const { labels, terms } = describePapers(papers, { grouping }, { kept });
    expect(labels).toEqual(['Speech', 'Protein']);
    expect(terms[1]![0]!.text).toBe('protein');
    const foreign = { kept: ['Whales', 'Protein'] };
    expect(describePapers(papers, { grouping }, foreign).labels).toEqual(['Speech', 'Protein']);
    expect(describePapers(papers, { grouping }, { ...foreign, isSettled: true }).labels).toEqual([
      'Whales',
      'Protein',
    ]);
  });

  test('by the name that they have though a longer term accounts for it', () => {
    const local = ['speech', 'spoken dialect', 'local spoken dialect'];
    const longer = [local, local, local, ...papers.slice(4)];
    const found = { grouping: groupingOf([0, 0, 0, 1, 1, 1, 1]) };
    expect(describePapers(longer, found).labels[0]).toBe('Local spoken dialect');
    const { labels } = describePapers(longer, found, { kept: ['Spoken dialect', null] });
    expect(labels[0]).toBe('Spoken dialect');
  });

  test('as in the lock in a rebuild, with the same terms in the same order', () => {
    const curated = [{ label: 'Voices' } as CuratedTheme, { label: 'Enzyme' } as CuratedTheme];
    for (const curatedOf of [
      [-1, -1],
      [0, 1],
    ]) {
      const guided = { grouping: groupingOf([0, 0, 0, 0, 1, 1, 1, 1], curatedOf) };
      const first = describePapers(papers, guided, { curated });
      const again = describePapers(papers, guided, {
        curated,
        kept: first.labels,
        isSettled: true,
      });
      expect(again).toEqual(first);
    }
  });

  test('rather by no name that another theme has or had', () => {
    const avoided = [[], ['Enzymes']];
    expect(describePapers(papers, { grouping }, { avoided }).labels[1]).toBe('Protein');
  });

  test('not by the name of a venue where another can be had', () => {
    const venues = ['EnzymeX', 'Enzyme'];
    expect(describePapers(papers, { grouping }, { venues }).labels[1]).toBe('Protein');
  });
});

describe('sub-themes are described', () => {
  const subgrouping = subgroupingOf([0, 0, 1, 1, -1, -1, -1, -1], [0, 0]);

  test('by what sets them off within their theme', () => {
    const { labels, subthemes } = describePapers(papers, { grouping, subgrouping });
    expect(labels).toEqual(['Speech', 'Enzyme']);
    expect(subthemes.labels).toEqual(['Spoken dialect', 'Voice synthesis']);
    expect(subthemes.terms[0]![0]).toEqual({
      text: 'spoken dialect',
      insideCount: 2,
      outsideCount: 0,
    });
    expect(subthemes.terms.every((terms) => terms.length <= 6)).toBe(true);
  });

  test('are none where no theme is divided', () => {
    expect(describePapers(papers, { grouping }).subthemes).toEqual({ labels: [], terms: [] });
  });
});

test('no papers have no themes to describe', () => {
  expect(describePapers([], { grouping: groupingOf([]) }).labels).toEqual([]);
});
