import type {
  Atlas,
  AtlasPaper,
  AtlasTheme,
  Method,
  PaperPlace,
  Placement,
  ThemeQuote,
} from '../../domain/atlas.ts';
import type { Paper, PaperId } from '../../domain/paper.ts';
import type { AuthorPage, CuratedTheme, ThemeId } from '../../domain/theme.ts';
import type { IngestAccount } from '../../domain/problem.ts';
import type { Settings } from '../../domain/settings.ts';
import type {
  Grouping,
  Land,
  Layout,
  ReducedSpace,
  Relations,
  Subgrouping,
  TermMatrix,
  ThemeColour,
  ThemeLabels,
} from '../stage-values.ts';
import { buildSubthemes, type SubthemePlace } from './build-subthemes.ts';
import { round, roundPoint } from './round.ts';

/** Everything the stages found, on its way into the atlas. */
export interface Findings {
  readonly settings: Settings;
  readonly papers: readonly Paper[];
  /** Ids of all papers in the order in which the sources first name them. */
  readonly appearance: readonly PaperId[];
  readonly curated: readonly CuratedTheme[];
  readonly pages: readonly AuthorPage[];
  readonly account: IngestAccount;
  readonly digest: string;
  readonly matrix: TermMatrix;
  readonly reduced: ReducedSpace;
  readonly layout: Layout;
  readonly grouping: Grouping;
  readonly subgrouping: Subgrouping;
  readonly labels: ThemeLabels;
  readonly land: Land;
  readonly relations: Relations;
  readonly themeIds: readonly ThemeId[];
  readonly themeSlugs: readonly string[];
  readonly colours: readonly ThemeColour[];
  /** Of the names of themes and of sub-themes, in the order of the clusters. */
  readonly placements: {
    readonly themes: readonly Placement[];
    readonly subthemes: readonly SubthemePlace[];
  };
  /** Of every theme. */
  readonly quotes: readonly (readonly ThemeQuote[])[];
  readonly method: Method;
}

/** Puts the findings in the order the site reads them: themes by size, largest first, ties by id. */
export function buildAtlas(findings: Findings): Atlas {
  const { grouping, themeIds } = findings;
  const sizes = new Array<number>(grouping.clusterCount).fill(0);
  for (const cluster of grouping.clusterOf) sizes[cluster] = (sizes[cluster] ?? 0) + 1;
  const order = sizes
    .map((_, cluster) => cluster)
    .sort(
      (a, b) =>
        (sizes[b] ?? 0) - (sizes[a] ?? 0) || ((themeIds[a] ?? '') < (themeIds[b] ?? '') ? -1 : 1),
    );
  const themeOf = new Map(order.map((cluster, theme) => [cluster, theme]));
  const toTheme = (cluster: number): number => themeOf.get(cluster) ?? 0;
  const subthemeOf = new Map(
    findings.reduced.paperIndexes.map((paper, row) => [
      paper,
      findings.subgrouping.clusterOf[row] ?? -1,
    ]),
  );

  return {
    format: 'paperland-atlas/1',
    settings: findings.settings,
    papers: buildPapers(findings, toTheme),
    themes: order.map((cluster) => buildTheme(findings, cluster, { toTheme, subthemeOf })),
    pages: findings.pages,
    land: findings.land.shapes
      .map((shape) => ({
        ...shape,
        themeIndex: shape.themeIndex === null ? null : toTheme(shape.themeIndex),
      }))
      .sort((a, b) => a.level - b.level || (a.themeIndex ?? -1) - (b.themeIndex ?? -1)),
    account: findings.account,
    method: findings.method,
    digest: findings.digest,
  };
}

function buildPapers(findings: Findings, toTheme: (cluster: number) => number): AtlasPaper[] {
  const { grouping, layout, relations, settings } = findings;
  const places = new Map<number, PaperPlace>();
  findings.reduced.paperIndexes.forEach((paper, row) => {
    const second = grouping.secondOf[row] ?? -1;
    places.set(paper, {
      x: round(layout.x[row] ?? 0, 5),
      y: round(layout.y[row] ?? 0, 5),
      themeIndex: toTheme(grouping.clusterOf[row] ?? 0),
      confidence: round(grouping.confidence[row] ?? 0, 3),
      isBetween: grouping.isBetween[row] ?? false,
      secondThemeIndex: second < 0 ? null : toTheme(second),
      neighbours: relations.neighbours[row] ?? [],
    });
  });
  const withPage = new Set(findings.appearance.slice(0, pageLimit(settings)));
  return findings.papers.map((paper, index) => ({
    ...paper,
    place: places.get(index) ?? null,
    hasPage: withPage.has(paper.id),
  }));
}

/** How many papers may have a page of their own. */
function pageLimit({ paperPages }: Pick<Settings, 'paperPages'>): number {
  if (paperPages === 'all') return Infinity;
  return paperPages === 'none' ? 0 : paperPages;
}

function buildTheme(
  findings: Findings,
  cluster: number,
  {
    toTheme,
    subthemeOf,
  }: { toTheme: (cluster: number) => number; subthemeOf: ReadonlyMap<number, number> },
): AtlasTheme {
  const { grouping, labels, land, relations } = findings;
  const curatedIndex =
    cluster < grouping.guidedCount ? grouping.curatedIndexes[cluster] : undefined;
  const curated = curatedIndex === undefined ? undefined : findings.curated[curatedIndex];
  const anchor = land.anchors[cluster] ?? { x: 0.5, y: 0.5 };
  const placement = findings.placements.themes[cluster] ?? { ...anchor, minScalePx: 0 };
  const colour = findings.colours[cluster] ?? { hue: 0, tone: 'deep' };
  return {
    id: findings.themeIds[cluster] ?? ('' as ThemeId),
    slug: findings.themeSlugs[cluster] ?? '',
    label: labels.labels[cluster] ?? '',
    terms: labels.terms[cluster] ?? [],
    hue: colour.hue,
    tone: colour.tone,
    anchor: roundPoint(anchor),
    placement: { ...roundPoint(placement), minScalePx: placement.minScalePx },
    subthemes: buildSubthemes(
      {
        subgrouping: findings.subgrouping,
        labels,
        places: findings.placements.subthemes,
        subthemeOf,
      },
      cluster,
      relations.members[cluster] ?? [],
    ),
    // A quote is abstract text, and whole: an author who withholds abstracts withholds it too.
    quotes: findings.settings.abstracts === 'full' ? (findings.quotes[cluster] ?? []) : [],
    paperIndexes: relations.members[cluster] ?? [],
    exemplars: relations.exemplars[cluster] ?? [],
    neighbours: (relations.themeNeighbours[cluster] ?? []).map((neighbour) => ({
      ...neighbour,
      themeIndex: toTheme(neighbour.themeIndex),
    })),
    curated:
      curated === undefined
        ? null
        : { file: curated.file, seedTerms: curated.terms, prose: curated.prose },
  };
}
