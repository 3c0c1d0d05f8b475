import { gzipSync } from 'node:zlib';
import { plainNeighbours } from '../../src/math/plain-neighbours.ts';
import { pageTransform } from '../../src/model/page/page-transform.ts';
import type { PlacedPaper } from '../../src/model/placing/place-papers.ts';
import { readContent } from '../../src/pipeline/ingest/read-content.ts';
import { formatBytes } from '../cli/site-files.ts';
import { agreementOf, openPage, type OpenPage } from '../testing/open-page.ts';
import type { BenchOptions } from './bench-options.ts';
import { openCorpus } from './corpus/open-corpus.ts';
import { median } from './median.ts';

/** Papers that are timed and looked at as if the map did not have them, spread evenly over the corpus. */
const sampledCount = 1000;

/** How large is the model of a page, how long does an answer take, and does the page agree with the map? */
export async function measurePlace({ corpusFile, scaleTo, say }: BenchOptions): Promise<void> {
  const opened = await openCorpus(corpusFile, scaleTo);
  try {
    const { content } = await readContent(opened.contentDir, {});
    const page = await openPage(content);
    say(`${opened.source}: ${page.papers.length} papers, ${page.model.terms.length} terms.`);
    reportFiles(page, say);
    reportOwn(page, say);
    reportOthers(page, say);
  } finally {
    opened.close();
  }
}

function reportFiles({ files }: OpenPage, say: BenchOptions['say']): void {
  const sizes = new Map<string, number[]>();
  for (const [name, bytes] of files) {
    const kind = name.replace(/-\d+\./, '.');
    sizes.set(kind, [...(sizes.get(kind) ?? []), gzipSync(bytes, { level: 9 }).length]);
  }
  const all = [...sizes.values()].flat();
  say(`Model of the page: ${all.length} files, ${formatBytes(sum(all))}, packed.`);
  for (const [kind, bytes] of sizes) {
    const largest = formatBytes(Math.max(...bytes));
    say(`  ${kind}: ${bytes.length}, ${formatBytes(sum(bytes))}, the largest ${largest}`);
  }
}

/** The papers of the map as a reader would paste them. */
function reportOwn(page: OpenPage, say: BenchOptions['say']): void {
  const transform = pageTransform(page.model, page.means);
  const times: number[] = [];
  const places = page.papers.map((paper) => {
    const start = performance.now();
    const place = transform([paper])[0]?.place ?? null;
    times.push(performance.now() - start);
    return place;
  });
  const { themes, positions } = agreementOf(page, places);
  say(
    `Papers of the map: ${percent(themes)} in their theme, ${percent(positions)} where they lie, ${median(times).toFixed(1)} ms each (median).`,
  );
}

/** The same as if the map did not have the paper: it is left out of what is near. */
function reportOthers(page: OpenPage, say: BenchOptions['say']): void {
  let hidden = -1;
  const { model, means } = page;
  const transform = pageTransform(model, {
    ...means,
    nearest: (queries, count) => {
      const { indexes, similarities } = plainNeighbours(queries, model.rows, count + 1);
      const ranks = [...indexes.keys()].filter((rank) => indexes[rank] !== hidden).slice(0, count);
      return {
        neighbourCount: ranks.length,
        indexes: Uint32Array.from(ranks, (rank) => indexes[rank] ?? 0),
        similarities: Float64Array.from(ranks, (rank) => similarities[rank] ?? 0),
      };
    },
  });
  const step = Math.max(1, Math.floor(page.papers.length / sampledCount));
  const rows = [...page.papers.keys()].filter((row) => row % step === 0);
  const places = new Map<number, PlacedPaper | null>(
    rows.map((row) => {
      hidden = row;
      const paper = page.papers[row];
      return [row, paper === undefined ? null : (transform([paper])[0]?.place ?? null)];
    }),
  );
  const { points } = means;
  const part = {
    x: Float64Array.from(rows, (row) => points.x[row] ?? 0),
    y: Float64Array.from(rows, (row) => points.y[row] ?? 0),
    themeOf: Uint16Array.from(rows, (row) => points.themeOf[row] ?? 0),
  };
  const { themes, positions } = agreementOf(
    { means: { ...means, points: part } },
    rows.map((row) => places.get(row) ?? null),
  );
  const offs = rows.map((row) => {
    const place = places.get(row);
    return Math.hypot(
      (place?.x ?? 0) - (points.x[row] ?? 0),
      (place?.y ?? 0) - (points.y[row] ?? 0),
    );
  });
  say(
    `Were they not recognized (${rows.length} of them): ${percent(themes)} in their theme, ${percent(positions)} within 1 % of where they lie, half within ${percent(median(offs) / Math.SQRT2)} of the diagonal.`,
  );
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
