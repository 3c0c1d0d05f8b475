import { createRequire } from 'node:module';
import type { Atlas, Method } from '../domain/atlas.ts';
import { countOf } from '../domain/count-of.ts';
import { makeRandom } from '../math/random.ts';
import { assignColours } from './identity/assign-colours.ts';
import { chooseThemeSlugs, mintThemeIds } from './identity/mint-theme-ids.ts';
import { warnLookalikes } from './identity/warn-lookalikes.ts';
import type { Content } from './ingest/read-content.ts';
import { describeThemes } from './labels/describe-themes.ts';
import { placeNames } from './labels/place-names.ts';
import { quoteThemes } from './labels/quote-themes.ts';
import { drawLand } from './land/draw-land.ts';
import { project } from './layout/project.ts';
import { buildAtlas } from './publish/build-atlas.ts';
import { fewerThemes } from './publish/fewer-themes.ts';
import { measureQuality } from './quality/measure-quality.ts';
import type { StageReport } from './stage-values.ts';
import { tokenizePapers } from './text/tokenize-papers.ts';
import { findSubthemes } from './themes/find-subthemes.ts';
import { findThemes } from './themes/find-themes.ts';
import { measureStability } from './themes/measure-stability.ts';
import { relate } from './themes/relate.ts';
import { unbornThemes } from './themes/unborn-themes.ts';
import { buildTermMatrix } from './vectors/build-term-matrix.ts';
import { reduceTerms } from './vectors/reduce-terms.ts';

const SEED = 1;

/**
 * The whole analysis, top to bottom: papers become words, words become vectors, vectors become positions
 * and themes, themes get names, and all of it becomes the atlas that the pages are made from.
 */
export async function runPipeline(
  content: Content,
  options: { onStage?: (report: StageReport) => void } = {},
): Promise<Atlas> {
  const { settings, corpus, curatedThemes } = content;
  const finish = async (stage: string, finished: string): Promise<void> => {
    options.onStage?.({ stage, finished });
    // A breath between the stages, so that a terminal can show how far the build is.
    await new Promise((resolve) => setImmediate(resolve));
  };

  const table = tokenizePapers(corpus);
  await finish('text', `Read the words of ${countOf(corpus.papers.length, 'paper')}`);

  const matrix = buildTermMatrix(table, settings.stopwords);
  const reduced = await reduceTerms(matrix, makeRandom(SEED, 'svd'));
  const space = { table, matrix, reduced };
  await finish(
    'vectors',
    `Weighed ${countOf(matrix.terms.length, 'term')} in ${countOf(reduced.rows.columnCount, 'dimension')}`,
  );

  const layout = project(space, {
    random: makeRandom(SEED, 'layout'),
    onEpoch: (done, total) => options.onStage?.({ stage: 'layout', done, total }),
  });
  await finish('layout', `Laid out ${countOf(reduced.paperIndexes.length, 'paper')}`);

  const grouping = findThemes(space, curatedThemes, {
    count: settings.themes.count,
    seed: SEED,
  });
  const subgrouping = findSubthemes(space, grouping, { seed: SEED });
  const labels = describeThemes(
    space,
    { grouping, subgrouping },
    { curated: curatedThemes, venues: corpus.papers.map(({ venue }) => venue) },
  );
  const relations = relate(space, grouping, labels);
  const quotes = quoteThemes(corpus.papers, space, { grouping, labels, relations });
  await finish('themes', `Found ${countOf(grouping.clusterCount, 'theme')}`);

  const stability = measureStability(space, { curated: curatedThemes, grouping }, { seed: SEED });
  const quality = measureQuality(space, { layout, grouping, labels, stability }, { seed: SEED });

  const land = drawLand(layout, grouping);
  const themeIds = mintThemeIds(
    relations.members.map((members) => members.map((paper) => corpus.papers[paper]?.id ?? '')),
  );
  const curatedOf = (cluster: number) => curatedThemes[grouping.curatedIndexes[cluster] ?? -1];
  const themeSlugs = chooseThemeSlugs(
    labels.labels.map((label, cluster) => ({
      id: themeIds[cluster] ?? '',
      label,
      given: curatedOf(cluster)?.slug ?? null,
    })),
  );
  const colours = assignColours(
    land.anchors,
    labels.labels.map((_, cluster) => curatedOf(cluster)?.colour ?? null),
  );
  const placements = placeNames(
    labels,
    { sizes: relations.members.map((members) => members.length), anchors: land.anchors },
    { layout, subgrouping },
  );

  const method: Method = {
    paperCount: corpus.papers.length,
    placedCount: reduced.paperIndexes.length,
    withAbstractCount: corpus.papers.filter((paper) => paper.abstract !== '').length,
    vocabularySize: matrix.terms.length,
    dimensionCount: reduced.rows.columnCount,
    varianceKept: Math.round(reduced.varianceKept * 1000) / 1000,
    neighbourCount: reduced.neighbours.neighbourCount,
    themeCount: grouping.clusterCount,
    themeCountReason: grouping.countReason,
    betweenCount: grouping.isBetween.filter(Boolean).length,
    seed: SEED,
    versions: versionsOf(['astro', 'd3', 'ml-kmeans', 'natural', 'umap-js']),
    quality,
  };
  return buildAtlas({
    ...content,
    account: {
      files: content.account.files,
      problems: [
        ...fewerThemes(settings.themes.count, method),
        ...content.account.problems,
        ...unbornThemes(curatedThemes, grouping),
        ...warnLookalikes(
          labels.labels.map((label, cluster) => ({
            label,
            file: curatedOf(cluster)?.file ?? null,
          })),
        ),
      ],
    },
    papers: corpus.papers,
    curated: curatedThemes,
    matrix,
    reduced,
    layout,
    grouping,
    subgrouping,
    labels,
    land,
    relations,
    quotes,
    themeIds,
    themeSlugs,
    colours,
    placements,
    method,
  });
}

/** Versions of the packages that shape the map, as installed. */
function versionsOf(names: readonly string[]): Record<string, string> {
  const { dependencies } = createRequire(import.meta.url)('../../package.json') as {
    dependencies: Record<string, string>;
  };
  return Object.fromEntries(names.map((name) => [name, dependencies[name] ?? '']));
}
