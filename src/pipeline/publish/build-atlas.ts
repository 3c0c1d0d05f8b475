import type { EditionId, LockTheme } from '../../domain/lock.ts';
import type {
  Atlas,
  AtlasPaper,
  AtlasRecord,
  AtlasTheme,
  Method,
  PaperPlace,
  Placement,
  ThemeQuote,
} from '../../domain/atlas.ts';
import type { Paper, PaperId } from '../../domain/paper.ts';
import type { AuthorPage } from '../../domain/theme.ts';
import type { IngestAccount } from '../../domain/problem.ts';
import type { Settings } from '../../domain/settings.ts';
import type {
  DoubtfulPair,
  Grouping,
  Land,
  Layout,
  Query,
  ReducedSpace,
  Relations,
  SteeredTheme,
  Subgrouping,
  TermMatrix,
  ThemeLabels,
} from '../stage-values.ts';
import { buildSubthemes, type SubthemePlace } from './build-subthemes.ts';
import { round, roundPoint } from './round.ts';

/** Everything the stages found, on its way into the atlas. */
export interface Findings {
  readonly settings: Settings;
  readonly papers: readonly Paper[];
  /** Papers that have a page of their own. */
  readonly withPage: ReadonlySet<PaperId>;
  readonly curated: readonly SteeredTheme[];
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
  /** What the lock says of the theme of each cluster. */
  readonly themes: readonly LockTheme[];
  /** The edition that brought each paper. */
  readonly since: ReadonlyMap<PaperId, EditionId>;
  readonly record: AtlasRecord;
  /** Of the names of themes and of sub-themes, in the order of the clusters. */
  readonly placements: {
    readonly themes: readonly Placement[];
    readonly subthemes: readonly SubthemePlace[];
  };
  /** Of every theme. */
  readonly quotes: readonly (readonly ThemeQuote[])[];
  readonly method: Method;
  /** Papers and pairs of themes to ask the author about. */
  readonly queries: readonly Query[];
  readonly doubtfulPairs: readonly DoubtfulPair[];
}

/** Puts the findings in the order the site reads them: themes by size, largest first, ties by id. */
export function buildAtlas(findings: Findings): Atlas {
  const { grouping, themes } = findings;
  const idOf = (cluster: number): string => themes[cluster]?.id ?? '';
  const sizes = new Array<number>(grouping.clusterCount).fill(0);
  for (const cluster of grouping.clusterOf) sizes[cluster] = (sizes[cluster] ?? 0) + 1;
  const order = sizes
    .map((_, cluster) => cluster)
    .sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || (idOf(a) < idOf(b) ? -1 : 1));
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
    suggestions: {
      papers: findings.queries.map(({ row, followers }) => ({
        paperIndex: findings.reduced.paperIndexes[row] ?? 0,
        themeIndex: toTheme(grouping.clusterOf[row] ?? 0),
        secondThemeIndex: toTheme(grouping.secondOf[row] ?? 0),
        followerCount: followers.length,
      })),
      themes: findings.doubtfulPairs.map(({ clusters: [one, other], betweenCount }) => ({
        // Themes are in the order of size.
        themeIndex: Math.max(toTheme(one), toTheme(other)),
        otherThemeIndex: Math.min(toTheme(one), toTheme(other)),
        betweenCount,
      })),
    },
    record: findings.record,
    digest: findings.digest,
  };
}

function buildPapers(findings: Findings, toTheme: (cluster: number) => number): AtlasPaper[] {
  const { grouping, layout, relations, withPage, record } = findings;
  const places = new Map<number, PaperPlace>();
  findings.reduced.paperIndexes.forEach((paper, row) => {
    const second = grouping.secondOf[row] ?? -1;
    places.set(paper, {
      x: round(layout.x[row] ?? 0, 5),
      y: round(layout.y[row] ?? 0, 5),
      themeIndex: toTheme(grouping.clusterOf[row] ?? 0),
      confidence: round(grouping.confidence[row] ?? 0, 3),
      isBetween: grouping.isBetween[row] ?? false,
      ...(grouping.isBrought?.[row] === 0 ? { hasNearestTheme: true as const } : {}),
      secondThemeIndex: second < 0 ? null : toTheme(second),
      neighbours: relations.neighbours[row] ?? [],
    });
  });
  // Of a map's first edition all papers are new, so none stands out.
  const isFirst = record.editions.length < 2;
  return findings.papers.map((paper, index) => {
    const since = findings.since.get(paper.id) ?? record.edition;
    return {
      ...paper,
      place: places.get(index) ?? null,
      hasPage: withPage.has(paper.id),
      since,
      isNewcomer: since === record.edition && !isFirst,
    };
  });
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
  const curated = findings.curated[grouping.curatedOf[cluster] ?? -1];
  const anchor = land.anchors[cluster] ?? { x: 0.5, y: 0.5 };
  const placement = findings.placements.themes[cluster] ?? { ...anchor, minScalePx: 0 };
  const theme = findings.themes[cluster];
  if (theme === undefined) throw new Error(`Cluster ${String(cluster)} is no theme of the lock`);
  const { id, slug, label, formerLabels, since, hue, tone } = theme;
  return {
    ...{ id, slug, label, formerLabels, since, hue, tone },
    terms: labels.terms[cluster] ?? [],
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
    ).filter(() => curated?.isHidden !== true),
    // A quote is abstract text, and whole: an author who withholds abstracts withholds it too.
    quotes: findings.settings.abstracts === 'full' ? (findings.quotes[cluster] ?? []) : [],
    paperIndexes: relations.members[cluster] ?? [],
    exemplars: relations.exemplars[cluster] ?? [],
    neighbours: (relations.themeNeighbours[cluster] ?? []).map((neighbour) => ({
      ...neighbour,
      themeIndex: toTheme(neighbour.themeIndex),
    })),
    isHidden: curated?.isHidden ?? false,
    isEdited: (curated?.label ?? null) !== null,
    curated:
      curated === undefined || curated.isImplied === true
        ? null
        : { file: curated.file, seedTerms: curated.terms, prose: curated.prose },
  };
}
