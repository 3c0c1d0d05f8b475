// The analysis in a process of its own, as `npm run bench -- analysis` measures it:
//   node analyse-once.ts CONTENT_DIR RESULT_FILE [THEME_COUNT]
// PAPERLAND_BENCH_START holds the moment at which this process was started, in ms since 1970.
import { writeFileSync } from 'node:fs';
import { peakMemoryBytes } from '../peak-memory.ts';
import type { ContestRun, StageTime } from './contest-run.ts';
import { numbersOf } from './numbers-of.ts';

const [contentDir = '', resultFile = '', themeCount] = process.argv.slice(2);

const stages: StageTime[] = [];
let startedMs = Number(process.env['PAPERLAND_BENCH_START'] ?? performance.timeOrigin);
let usedMs = 0;

/** The time since the last stage ended is this one's. */
function finishStage(stage: string): void {
  const nowMs = Date.now();
  const { user, system } = process.cpuUsage();
  const cpuMs = (user + system) / 1000;
  stages.push({ stage, wallMs: nowMs - startedMs, cpuMs: cpuMs - usedMs });
  startedMs = nowMs;
  usedMs = cpuMs;
}

const { readContent } = await import('../../../src/pipeline/ingest/read-content.ts');
const { runPipeline } = await import('../../../src/pipeline/run.ts');
finishStage('start-up');

const { content } = await readContent(contentDir, {});
finishStage('ingest');

const { settings } = content;
const themes =
  themeCount === undefined ? settings.themes : { ...settings.themes, count: Number(themeCount) };
const { atlas } = await runPipeline(
  { ...content, settings: { ...settings, themes } },
  {
    onStage: ({ stage, finished }) => {
      if (finished !== undefined) finishStage(stage);
    },
  },
);
// What comes after the last stage that reports: names on the map, land, the atlas itself.
finishStage('publish');

const result: ContestRun = {
  stages,
  peakBytes: peakMemoryBytes(),
  x: atlas.papers.map(({ place }) => place?.x ?? null),
  y: atlas.papers.map(({ place }) => place?.y ?? null),
  clusters: atlas.papers.map(({ place }) => place?.themeIndex ?? null),
  figures: numbersOf(atlas.method.quality),
};
writeFileSync(resultFile, JSON.stringify(result));
