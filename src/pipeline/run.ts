import type { Atlas } from '../domain/atlas.ts';
import { countOf } from '../domain/count-of.ts';
import type { GateName, Refusal } from '../domain/gate.ts';
import type { Lock } from '../domain/lock.ts';
import type { PaperId } from '../domain/paper.ts';
import { emptyLock } from '../lock/empty-lock.ts';
import { makeRandom } from '../math/random.ts';
import { closeBuild } from './identity/close-build.ts';
import { recallPlaces } from './identity/recall-places.ts';
import { recognizePapers } from './identity/recognize-papers.ts';
import { refusedSlugs } from './identity/refused-slugs.ts';
import { rememberLabels } from './identity/remember-labels.ts';
import { recordBuild } from './identity/record-build.ts';
import { keepThemes, settleThemes } from './identity/settle-themes.ts';
import { knowThemes, themesAsWanted } from './identity/curation/known-themes.ts';
import { unplacedPins } from './identity/curation/unplaced-pins.ts';
import { settleCuration } from './identity/curation/settle-curation.ts';
import { warnLookalikes } from './identity/warn-lookalikes.ts';
import { withdrawnNames } from './identity/withdrawn-names.ts';
import { keysOfName } from './ingest/paper-names.ts';
import type { Content } from './ingest/read-content.ts';
import { describeThemes } from './labels/describe-themes.ts';
import { placeNames } from './labels/place-names.ts';
import { quoteThemes } from './labels/quote-themes.ts';
import { drawLand } from './land/draw-land.ts';
import { adviseRelayout } from './layout/advise-relayout.ts';
import { measureScale } from './layout/map-scale.ts';
import { withOwnPositions } from './layout/own-positions.ts';
import { settleLayout } from './layout/settle-layout.ts';
import { prepareWorker } from './layout/project-in-worker.ts';
import type { FittedModel } from '../model/fitted-model.ts';
import type { ModelWording } from '../model/page/page-model.ts';
import { buildAtlas } from './publish/build-atlas.ts';
import { describeMethod } from './publish/describe-method.ts';
import { makeModel } from './publish/make-model.ts';
import { makeWording } from './publish/make-wording.ts';
import { makeRecord } from './publish/make-record.ts';
import { fewerThemes } from './publish/fewer-themes.ts';
import { measureQuality } from './quality/measure-quality.ts';
import type { StageReport } from './stage-values.ts';
import { tokenizePapers } from './text/tokenize-papers.ts';
import { checkCorrections } from './themes/check-corrections.ts';
import { chooseQueries } from './themes/choose-queries.ts';
import { doubtfulPairs } from './themes/doubtful-pairs.ts';
import { ownLabels, ownThemes } from './themes/own-themes.ts';
import { findSubthemes } from './themes/find-subthemes.ts';
import { fitThemes, orderClusters } from './themes/fit-themes.ts';
import { measureStability } from './themes/measure-stability.ts';
import { relate } from './themes/relate.ts';
import { isSmallCorpus, rowsSmoothedOnce } from './themes/rows-to-cluster.ts';
import { settleMembership } from './themes/settle-membership.ts';
import { unbornThemes } from './themes/unborn-themes.ts';
import { buildTermMatrix } from './vectors/build-term-matrix.ts';
import { ownVectors, reduceSpace } from './vectors/reduce-space.ts';

const SEED = 1;
/** Papers that an author is asked about. */
const QUERY_COUNT = 10;

/** What a build knows beside its content, all optional. */
export interface PipelineOptions {
  /** What earlier builds promised; null for a map that was never built. */
  readonly past?: Lock | null;
  /** Date of the edition, if this build opens one: `2025`, `2025-07` or `2025-07-31`. */
  readonly date?: string | null;
  /** Draws all positions anew; finds all themes anew. */
  readonly isRelayout?: boolean;
  readonly isRegroup?: boolean;
  /** Gates that the author opens on purpose. */
  readonly accepted?: ReadonlySet<GateName>;
  readonly onStage?: (report: StageReport) => void;
  /** Also gives the model, by which other papers can be put on this map. */
  readonly isModelWanted?: boolean;
}

/** What the pages are made from, what later builds must keep, and why neither may be published. */
export interface PipelineResult {
  readonly atlas: Atlas;
  readonly lock: Lock;
  readonly refusals: readonly Refusal[];
  /** Null where it was not asked for, and of a map by vectors that the author brought, which no text leads to. */
  readonly model: FittedModel | null;
  /** What a page says beside the model; null with it. */
  readonly wording: ModelWording | null;
}

/**
 * The whole analysis, top to bottom: papers become words, words become vectors, vectors become positions
 * and themes, themes get names, and all of it becomes the atlas that the pages are made from. What the lock remembers
 * goes before what is found: a paper keeps its id and place, a theme its id, address and colour. Content that the lock
 * knows already gives the very map of the lock.
 */
export async function runPipeline(
  content: Content,
  options: PipelineOptions = {},
): Promise<PipelineResult> {
  const { settings } = content;
  const { isRelayout = false, isRegroup = false } = options;
  const past = options.past ?? emptyLock;
  const finish = async (stage: string, finished: string): Promise<void> => {
    options.onStage?.({ stage, finished });
    // A breath between the stages, so that a terminal can show how far the build is.
    await new Promise((resolve) => setImmediate(resolve));
  };

  const recognize = (isRedrawn: boolean) =>
    recognizePapers({ ...content, forget: settings.forget }, past, {
      date: options.date ?? null,
      isRedrawn,
    });
  let recognized = recognize(isRelayout || isRegroup);
  const { corpus } = recognized;

  // Its thread starts while the words are read, where one will be wanted.
  if (past.editions.length === 0 || isRelayout) prepareWorker(corpus.papers.length);
  const table = tokenizePapers(corpus, { language: settings.language });
  await finish('text', `Read the words of ${countOf(corpus.papers.length, 'paper')}`);

  const matrix = buildTermMatrix(table, settings.stopwords);
  const reduced = await reduceSpace(
    matrix,
    ownVectors(corpus, content.own),
    makeRandom(SEED, 'svd'),
  );
  const space = { table, matrix, reduced };
  await finish(
    'vectors',
    `Weighed ${countOf(matrix.terms.length, 'term')} in ${countOf(reduced.rows.columnCount, 'dimension')}`,
  );

  const placed = reduced.paperIndexes.flatMap((paper) => corpus.papers[paper]?.id ?? []);
  const asked = { lines: recognized.lines, papers: corpus.papers, themes: past.themes };
  const curation = settleCuration(content.curatedThemes, asked, keysOfName);
  const wanted = themesAsWanted(past.themes, curation);
  const recalled = recallPlaces(placed, recognized.lines, { ...past, themes: wanted });
  // The content is that of the lock, but another version of the program made it.
  if (!recognized.edition.isNew && !recalled.isComplete) recognized = recognize(true);
  const { edition } = recognized;
  const isRebuild = !edition.isNew;

  // A large map is laid out in a thread of its own meanwhile; what it throws is thrown where it is awaited.
  const laidOut = settleLayout(space, withOwnPositions(recalled, placed, content.own), {
    ...{ isRebuild, isRedrawn: isRelayout, seed: SEED },
    onEpoch: (done, total) => options.onStage?.({ stage: 'layout', done, total }),
  });
  laidOut.catch(() => undefined);

  const { known, curated } = knowThemes(curation, recalled, { ...asked, placed });
  const own = ownThemes(placed, content.own);
  const found = settleMembership(space, curated, known, {
    ...{ isRebuild, isRedrawn: isRegroup, themes: settings.themes, seed: SEED },
    own,
    countReason: past.editions.find(({ id }) => id === edition.id)?.themeCountReason ?? '',
  });
  const settled = isRebuild
    ? keepThemes(recalled.living)
    : settleThemes(past, curation, {
        ...{ membership: found.membership, placed, lines: recognized.lines },
      });
  const membership = orderClusters(found.membership, settled.order);
  const grouping = fitThemes(space, curated, membership);
  const subgrouping = findSubthemes(space, grouping, { seed: SEED, names: settled.ids });
  const remembered = rememberLabels(past.themes, settled.ids);
  const labels = describeThemes(
    space,
    { grouping, subgrouping },
    {
      curated,
      venues: corpus.papers.map(({ venue }) => venue),
      brought: ownLabels(own, grouping, remembered.kept),
      ...remembered,
      isSettled: isRebuild,
    },
  );
  const relations = relate(space, grouping, labels);
  const queries = chooseQueries(space.reduced, grouping, { curated, count: QUERY_COUNT });
  const quotes = quoteThemes(corpus.papers, space, { grouping, labels, relations });
  const stability = measureStability(space, { curated, grouping }, { seed: SEED });
  await finish('themes', `Found ${countOf(grouping.clusterCount, 'theme')}`);

  const { layout, ...drawn } = await laidOut;
  const relayoutAdvice =
    isRebuild || drawn.isAnew
      ? null
      : adviseRelayout(space, layout, { isPlacedSince: recalled.isPlacedSince }, { seed: SEED });
  await finish('layout', `Laid out ${countOf(placed.length, 'paper')}`);

  const quality = measureQuality(space, { layout, grouping, labels, stability }, { seed: SEED });
  const land = drawLand(layout, grouping);
  const placements = placeNames(
    labels,
    { sizes: relations.members.map((members) => members.length), anchors: land.anchors },
    { layout, subgrouping },
  );

  const pages = content.pages.filter(({ name }) => !settings.retire.includes(name));
  const curatedOf = (cluster: number) => {
    const theme = curated[grouping.curatedOf[cluster] ?? -1];
    return theme === undefined || theme.isImplied === true ? null : theme;
  };
  const places = new Map<PaperId, { x: number; y: number; cluster: number } | null>(
    corpus.papers.map(({ id }) => [id, null]),
  );
  placed.forEach((id, row) => {
    const [x, y] = [layout.x[row] ?? 0, layout.y[row] ?? 0];
    places.set(id, { x, y, cluster: grouping.clusterOf[row] ?? -1 });
  });
  const recorded = recordBuild(past, {
    ...{ settings, recognized, settled, places, isLayoutAnew: drawn.isAnew, relayoutAdvice },
    ...{ regroupAdvice: found.regroupAdvice, endedByAuthors: curation.ends },
    clusters: labels.labels.map((label, cluster) => ({
      label,
      curated: curatedOf(cluster),
      anchor: land.anchors[cluster] ?? { x: 0.5, y: 0.5 },
    })),
  });
  const method = describeMethod(corpus, space, { grouping, quality, seed: SEED });
  const { lock, refusals } = closeBuild({
    ...recorded,
    ...{ past, edition, settings, seed: SEED, accepted: options.accepted ?? new Set() },
    pages: pages.map(({ name }) => name),
    counts: {
      paperCount: method.paperCount,
      themeCount: method.themeCount,
      abstractCount: method.withAbstractCount,
      themeCountReason: method.themeCountReason,
    },
    medianMovement: isRelayout ? recorded.movement.median : 0,
    isLayoutAnew: drawn.isAnew,
    areThemesAnew: found.isAnew,
  });
  const lineOf = new Map(lock.themes.map((theme) => [theme.id, theme]));
  const atlas = buildAtlas({
    ...content,
    pages,
    account: {
      files: content.account.files,
      problems: [
        ...(own === null ? fewerThemes(settings.themes.count, method) : []),
        ...withdrawnNames(content, past),
        ...content.account.problems,
        ...curation.problems,
        ...unplacedPins(curation, placed),
        ...checkCorrections(space, curated, { grouping, ids: corpus.papers.map(({ id }) => id) }),
        ...unbornThemes(curated, grouping),
        ...refusedSlugs(lock.themes, curated),
        ...warnLookalikes(
          labels.labels.map((label, cluster) => ({
            label,
            file: curatedOf(cluster)?.file ?? null,
          })),
        ),
      ],
    },
    papers: corpus.papers,
    curated,
    ...{ matrix, reduced, layout, grouping, subgrouping, labels, land, relations, quotes },
    ...{ placements, method, queries, doubtfulPairs: doubtfulPairs(grouping) },
    themes: settled.ids.flatMap((id) => lineOf.get(id) ?? []),
    since: new Map(recorded.papers.map(({ id, since }) => [id, since])),
    withPage: recorded.withPage,
    record: makeRecord(lock, edition.id),
  });
  const model =
    options.isModelWanted === true && !reduced.isOwn
      ? makeModel(content, space, {
          ...{ grouping, layout, labels, ids: settled.ids },
          paperIds: placed,
          smoothRows: () => rowsSmoothedOnce(reduced),
          reach: measureScale(layout.x, layout.y, placed.length).reach,
        })
      : null;
  const wording =
    model === null ? null : makeWording(space, labels, { isSmoothed: !isSmallCorpus(reduced) });
  return { atlas, lock, refusals, model, wording };
}
