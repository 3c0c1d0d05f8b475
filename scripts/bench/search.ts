import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { searchOver, type Search } from '../../src/search/search.ts';
import { formatBytes } from '../cli/site-files.ts';
import type { BenchOptions } from './bench-options.ts';
import { openCorpus } from './corpus/open-corpus.ts';
import { measureCommand } from './measure-command.ts';
import { median } from './median.ts';

/** Titles that are looked for, spread evenly over the corpus. */
const titleCount = 1000;
/** Typed one after the other on a page that was just opened. */
const queries = ['machine translation', 'question answering', 'dialogue', '"language models" bias'];
/** Results that the page shows at once. */
const shownCount = 10;

/** A paper as `papers.jsonl` has it. */
interface ListedPaper {
  readonly title: string;
  readonly page: string;
}

/** How large is the index, how much of it does a query fetch, and does a title find its paper? */
export async function measureSearch(options: BenchOptions): Promise<void> {
  const { corpusFile, scaleTo, say } = options;
  const opened = await openCorpus(corpusFile, scaleTo);
  try {
    const site = join(opened.workDir, 'site');
    say(`Building ${opened.source}, ${opened.corpus.papers.length} papers.`);
    await measureCommand(['build', '--content', opened.contentDir, '--out', site]);
    reportFiles(join(site, 'search', 'data'), say);
    await reportQueries(join(site, 'search', 'data'), say);
    await reportTitles(site, say);
  } finally {
    opened.close();
  }
}

function reportFiles(dir: string, say: BenchOptions['say']): void {
  const sizes = new Map<string, number[]>();
  for (const name of readdirSync(dir).sort()) {
    const kind = name.replace(/-\d+\./, '.');
    sizes.set(kind, [...(sizes.get(kind) ?? []), sentBytes(dir, name)]);
  }
  const all = [...sizes.values()].flat();
  say(`Index: ${all.length} files, ${formatBytes(sum(all))} as a host sends them.`);
  for (const [kind, bytes] of sizes) {
    say(
      `  ${kind}: ${bytes.length}, ${formatBytes(sum(bytes))}, the largest ${formatBytes(Math.max(...bytes))}`,
    );
  }
}

async function reportQueries(dir: string, say: BenchOptions['say']): Promise<void> {
  const { search, received } = openFolder(dir);
  say('Received by one page, results included:');
  for (const query of queries) {
    const before = { ...received };
    const start = performance.now();
    const { hits, total } = await search.search(query);
    await search.details(hits.slice(0, shownCount).map(({ row }) => row));
    const ms = Math.round(performance.now() - start);
    say(
      `  ${query}: ${formatBytes(received.bytes - before.bytes)} in ${received.files - before.files} files, ${total} papers, ${ms} ms`,
    );
  }
}

async function reportTitles(site: string, say: BenchOptions['say']): Promise<void> {
  const { search } = openFolder(join(site, 'search', 'data'));
  const papers = readFileSync(join(site, 'data', 'papers.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    // Ours: the build wrote it.
    .map((line) => JSON.parse(line) as ListedPaper);
  const step = Math.max(1, papers.length / titleCount);
  const times: number[] = [];
  let foundCount = 0;
  for (let at = 0; at < papers.length; at += step) {
    const paper = papers[Math.floor(at)];
    if (paper === undefined) break;
    const start = performance.now();
    const { hits } = await search.search(paper.title);
    times.push(performance.now() - start);
    const [first] = await search.details(hits.slice(0, 1).map(({ row }) => row));
    if (first?.href === paper.page) foundCount += 1;
  }
  const share = ((100 * foundCount) / times.length).toFixed(1);
  say(
    `${share} % of ${times.length} titles find their paper first, in ${median(times).toFixed(1)} ms (median).`,
  );
}

/** A search over the folder of an index, and what it has read so far. */
function openFolder(dir: string): {
  readonly search: Search;
  readonly received: { bytes: number; files: number };
} {
  const received = { bytes: 0, files: 0 };
  const search = searchOver((address) => {
    const name = address.replace(/\?.*$/, '');
    received.bytes += sentBytes(dir, name);
    received.files += 1;
    return Promise.resolve(new Uint8Array(readFileSync(join(dir, name))));
  });
  return { search, received };
}

/** Bytes as a host sends them: JSON packed, the rest is packed already. */
function sentBytes(dir: string, name: string): number {
  const bytes = readFileSync(join(dir, name));
  return name.endsWith('.json') ? gzipSync(bytes).length : bytes.length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
