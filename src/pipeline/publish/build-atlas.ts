import type {
  Atlas,
  AtlasPaper,
  AtlasTheme,
  Method,
  PaperPlace,
  Placement,
} from '../../domain/atlas.ts';
import type { Paper } from '../../domain/paper.ts';
import type { AuthorPage, CuratedTheme, ThemeId } from '../../domain/theme.ts';
import type { IngestAccount } from '../../domain/problem.ts';
import type { Settings } from '../../domain/settings.ts';
import type {
  Grouping,
  Land,
  Layout,
  ReducedSpace,
  Relations,
  TermMatrix,
  ThemeColour,
  ThemeLabels,
} from '../stage-values.ts';

/** Everything the stages found, on its way into the atlas. */
export interface Findings {
  readonly settings: Settings;
  readonly papers: readonly Paper[];
  readonly curated: readonly CuratedTheme[];
  readonly pages: readonly AuthorPage[];
  readonly account: IngestAccount;
  readonly digest: string;
  readonly matrix: TermMatrix;
  readonly reduced: ReducedSpace;
  readonly layout: Layout;
  readonly grouping: Grouping;
  readonly labels: ThemeLabels;
  readonly land: Land;
  readonly relations: Relations;
  readonly themeIds: readonly ThemeId[];
  readonly themeSlugs: readonly string[];
  readonly colours: readonly ThemeColour[];
  readonly placements: readonly Placement[];
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

  return {
    format: 'paperland-atlas/1',
    settings: findings.settings,
    papers: buildPapers(findings, toTheme),
    themes: order.map((cluster) => buildTheme(findings, cluster, toTheme)),
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
  const pageCount =
    settings.paperPages === 'all'
      ? Infinity
      : settings.paperPages === 'none'
        ? 0
        : settings.paperPages;
  return findings.papers.map((paper, index) => ({
    ...paper,
    place: places.get(index) ?? null,
    hasPage: index < pageCount,
  }));
}

function buildTheme(
  findings: Findings,
  cluster: number,
  toTheme: (cluster: number) => number,
): AtlasTheme {
  const { grouping, labels, land, relations } = findings;
  const curatedIndex =
    cluster < grouping.guidedCount ? grouping.curatedIndexes[cluster] : undefined;
  const curated = curatedIndex === undefined ? undefined : findings.curated[curatedIndex];
  const anchor = land.anchors[cluster] ?? { x: 0.5, y: 0.5 };
  const placement = findings.placements[cluster] ?? { ...anchor, minScalePx: 0 };
  const colour = findings.colours[cluster] ?? { hue: 0, tone: 'deep' };
  return {
    id: findings.themeIds[cluster] ?? ('' as ThemeId),
    slug: findings.themeSlugs[cluster] ?? '',
    label: labels.labels[cluster] ?? '',
    terms: labels.terms[cluster] ?? [],
    hue: colour.hue,
    tone: colour.tone,
    anchor: { x: round(anchor.x, 5), y: round(anchor.y, 5) },
    placement: {
      x: round(placement.x, 5),
      y: round(placement.y, 5),
      minScalePx: placement.minScalePx,
    },
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

function round(value: number, decimals: number): number {
  // Adding zero turns −0 into 0.
  return Number(value.toFixed(decimals)) + 0;
}
