import { describe, expect, test } from 'vitest';
import type { Atlas } from '../../domain/atlas.ts';
import type { Edition, EditionId } from '../../domain/lock.ts';
import { settingsSchema, type Settings } from '../../domain/settings.ts';
import { plainTheme, type ThemeId } from '../../domain/theme.ts';
import { makeMatrix } from '../../math/dense-matrix.ts';
import { nearestNeighbours } from '../../math/nearest-neighbours.ts';
import { packRows } from '../../math/sparse-matrix.ts';
import { makePaper } from '../../testing/planted-corpus.ts';
import { buildAtlas, type Findings } from './build-atlas.ts';

// Five papers, the second unplaced; of the three clusters the second has two papers.
const rows = makeMatrix(4, 1);
const papers = Array.from({ length: 5 }, (_, i) => makePaper(i, `Paper ${i}`));
const [first, second] = ['ed000001', 'ed000002'] as [EditionId, EditionId];
const makeEdition = (id: EditionId, parents: readonly EditionId[]): Edition => ({
  id,
  parents,
  date: null,
  digest: '00',
  paperCount: 5,
  themeCount: 3,
  abstractCount: 0,
  themeCountReason: '',
  events: [],
});
const findings: Findings = {
  settings: settingsSchema.parse({}),
  papers,
  withPage: new Set(papers.map(({ id }) => id)),
  queries: [],
  doubtfulPairs: [],
  curated: [{ ...plainTheme('a'), terms: ['x'], colour: 5, prose: 'A' }],
  pages: [],
  account: { files: [], problems: [] },
  digest: 'digest',
  matrix: { terms: [], rows: packRows([[], [], [], [], []], 0) },
  reduced: {
    paperIndexes: [0, 2, 3, 4],
    rows,
    loadings: makeMatrix(0, 1),
    singularValues: new Float64Array(),
    isOwn: false,
    varianceKept: 1,
    neighbours: nearestNeighbours(rows, 15),
  },
  layout: { x: Float64Array.of(0.1234567, -1e-9, 0.5, 0.6), y: Float64Array.of(1, 0, 0.5, 0.6) },
  grouping: {
    clusterCount: 3,
    curatedOf: [0, -1, -1],
    clusterOf: Int32Array.of(0, 1, 1, 2),
    secondOf: Int32Array.of(1, 2, 0, -1),
    confidence: Float64Array.of(0.12345, 1, 1, 1),
    isBetween: [true, false, false, false],
    centroids: makeMatrix(3, 1),
    countReason: '',
  },
  labels: {
    labels: ['A', 'B', 'C'],
    terms: [[], [], []],
    subthemes: { labels: ['Part'], terms: [[]] },
    contrasts: [],
    isReadable: [],
    termTexts: [],
  },
  land: {
    shapes: [
      { themeIndex: 0, level: 1, path: 'a' },
      { themeIndex: 1, level: 0, path: 'b' },
      { themeIndex: null, level: 0, path: 'coast' },
    ],
    anchors: [0, 1, 2].map((i) => ({ x: i / 3, y: i / 3 })),
  },
  relations: {
    neighbours: [[], [], [], []],
    members: [[0], [3, 2], [4]],
    exemplars: [[], [], []],
    themeNeighbours: [[{ themeIndex: 1, sharedTerms: [] }], [], []],
  },
  themes: ['zzz', 'mmm', 'aaa'].map((id, hue) => ({
    id: id as ThemeId,
    slug: 'abc'.charAt(hue),
    formerSlugs: [],
    label: 'ABC'.charAt(hue),
    formerLabels: [],
    since: first,
    changed: first,
    hue,
    tone: 'deep',
    file: null,
  })),
  since: new Map(papers.map(({ id }, index) => [id, index === 4 ? second : first])),
  record: {
    edition: second,
    editions: [makeEdition(first, []), makeEdition(second, [first])],
    layoutSince: first,
    themesSince: first,
    themes: [],
    formerPapers: [],
    items: [],
  },
  subgrouping: {
    clusterCount: 1,
    themeOf: Int32Array.of(1),
    clusterOf: Int32Array.of(-1, 0, 0, -1),
    centroids: makeMatrix(1, 1),
  },
  placements: {
    themes: [0, 1, 2].map((i) => ({ x: i / 3, y: 0, minScalePx: i })),
    subthemes: [{ anchor: { x: 1 / 3, y: 0 }, placement: { x: 0, y: 2 / 3, minScalePx: 9 } }],
  },
  quotes: [[], [{ text: 'Speech is fast.', paperIndex: 3 }], []],
  method: {} as Findings['method'],
};
const atlas = buildAtlas(findings);

describe('the atlas', () => {
  test('has its themes by size, largest first, ties by id', () => {
    expect(atlas.themes.map(({ id, slug, label, hue }) => [id, slug, label, hue])).toEqual([
      ['mmm', 'b', 'B', 1],
      ['aaa', 'c', 'C', 2],
      ['zzz', 'a', 'A', 0],
    ]);
  });

  test('numbers themes anew wherever they are meant', () => {
    expect(atlas.papers.map(({ place }) => place?.themeIndex)).toEqual([2, undefined, 0, 0, 1]);
    expect(atlas.papers.map(({ place }) => place?.secondThemeIndex)).toEqual([
      0,
      undefined,
      1,
      2,
      null,
    ]);
    expect(atlas.themes[2]!.neighbours).toEqual([{ themeIndex: 0, sharedTerms: [] }]);
    expect(atlas.land.map(({ themeIndex, path }) => [themeIndex, path])).toEqual([
      [null, 'coast'],
      [0, 'b'],
      [2, 'a'],
    ]);
  });

  test('tells newcomers, of which a map’s first edition has none', () => {
    const newcomers = (one: Pick<Atlas, 'papers'>) =>
      one.papers.map(({ isNewcomer }) => isNewcomer);
    expect(newcomers(atlas)).toEqual([false, false, false, false, true]);
    const record = { ...findings.record, edition: first, editions: [makeEdition(first, [])] };
    const since = new Map(papers.map(({ id }) => [id, first]));
    expect(newcomers(buildAtlas({ ...findings, since, record }))).not.toContain(true);
  });

  test('leaves papers without a row unplaced', () => {
    expect(atlas.papers[1]!.place).toBeNull();
  });

  test('rounds positions to five decimals, and confidence to three', () => {
    expect(atlas.papers[0]!.place).toMatchObject({ x: 0.12346, y: 1, confidence: 0.123 });
    expect(Object.is(atlas.papers[2]!.place!.x, 0)).toBe(true);
    expect(atlas.themes[0]).toMatchObject({
      anchor: { x: 0.33333, y: 0.33333 },
      placement: { x: 0.33333, y: 0, minScalePx: 1 },
    });
  });

  test('gives pages to the papers that have one', () => {
    const withPage = new Set(papers.slice(3).map(({ id }) => id));
    expect(buildAtlas({ ...findings, withPage }).papers.map(({ hasPage }) => hasPage)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });

  test('tells which theme its author wrote', () => {
    expect(atlas.themes.map(({ curated }) => curated)).toEqual([
      null,
      null,
      { file: 'themes/a.md', seedTerms: ['x'], prose: 'A' },
    ]);
  });

  test('has the sub-themes of each theme', () => {
    expect(atlas.themes.map(({ subthemes }) => subthemes.length)).toEqual([1, 0, 0]);
    expect(atlas.themes[0]!.subthemes[0]).toEqual({
      label: 'Part',
      slug: 'part',
      terms: [],
      size: 2,
      paperIndexes: [3, 2],
      anchor: { x: 0.33333, y: 0 },
      placement: { x: 0, y: 0.66667, minScalePx: 9 },
    });
  });

  test('quotes abstracts only where they are shown in full', () => {
    const quotesUnder = (abstracts: Settings['abstracts']) =>
      buildAtlas({ ...findings, settings: { ...findings.settings, abstracts } }).themes.flatMap(
        ({ quotes }) => quotes,
      );
    expect(quotesUnder('full')).toEqual([{ text: 'Speech is fast.', paperIndex: 3 }]);
    expect(quotesUnder('excerpt')).toEqual([]);
    expect(quotesUnder('none')).toEqual([]);
  });
});
