import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { makeRandom } from '../../src/math/random.ts';
import { plantCorpus } from '../../src/testing/planted-corpus.ts';
import { projectDir } from '../cli/paths.ts';
import { listFiles } from '../cli/site-files.ts';

/** What a killed build left, and what the next one made of it. */
export interface KilledBuild {
  /** From the start of the process, in ms. */
  readonly killedAfterMs: number;
  /** True where it had ended before it was to be killed. */
  readonly hadEnded: boolean;
  /** Whose site and lock were there after the kill: those of the edition before, or of the one that was being made. */
  readonly site: 'old' | 'new' | 'broken';
  readonly lock: 'old' | 'new' | 'broken';
  /** Whether the next build succeeded, and made what a build that nobody kills makes. */
  readonly isMended: boolean;
}

/**
 * Kills builds of a map that grows, each at a random moment, with no chance to tidy up (SIGKILL to the process and all
 * that it started).
 *
 * @param options.turns how many builds
 * @param options.seed of the moments
 */
export async function killBuilds(options: {
  turns: number;
  seed: number;
  say?: (line: string) => void;
}): Promise<readonly KilledBuild[]> {
  const dir = mkdtempSync(join(tmpdir(), 'paperland-kill-'));
  try {
    const place = { content: join(dir, 'content'), site: join(dir, 'site') };
    writePapers(place.content, 24);
    let shortestMs = await build(place);
    const before = join(dir, 'before');
    cpSync(place.content, join(before, 'content'), { recursive: true });
    cpSync(place.site, join(before, 'site'), { recursive: true });
    const old = { site: digestOf(place.site), lock: digestOf(lockOf(place)) };

    writePapers(place.content, 27);
    shortestMs = Math.min(shortestMs, await build(place));
    const made = { site: digestOf(place.site), lock: digestOf(lockOf(place)) };

    const random = makeRandom(options.seed, 'kills');
    const outcomes: KilledBuild[] = [];
    for (let turn = 1; turn <= options.turns; turn++) {
      rmSync(place.content, { recursive: true });
      rmSync(place.site, { recursive: true });
      cpSync(join(before, 'content'), place.content, { recursive: true });
      cpSync(join(before, 'site'), place.site, { recursive: true });
      writePapers(place.content, 27);
      // Builds differ in speed: a little less than the quickest took, or many would have ended.
      const killedAfterMs = Math.round(random() * 0.9 * shortestMs);
      const hadEnded = await buildUntil(place, killedAfterMs);
      const tell = (kind: 'site' | 'lock', digest: string): 'old' | 'new' | 'broken' =>
        digest === old[kind] ? 'old' : digest === made[kind] ? 'new' : 'broken';
      const site = tell('site', digestOf(place.site));
      const lock = tell('lock', digestOf(lockOf(place)));
      shortestMs = Math.min(shortestMs, await build(place));
      const isMended =
        digestOf(place.site) === made.site &&
        digestOf(lockOf(place)) === made.lock &&
        strayFiles(dir).length === 0;
      outcomes.push({ killedAfterMs, hadEnded, site, lock, isMended });
      options.say?.(
        `  ${String(turn).padStart(3)}: killed after ${killedAfterMs} ms${hadEnded ? ', which was too late' : ''}; site ${site}, lock ${lock}, ${isMended ? 'mended by the next build' : 'NOT MENDED'}`,
      );
    }
    return outcomes;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

interface Place {
  readonly content: string;
  readonly site: string;
}

function lockOf({ content }: Place): string {
  return join(content, 'map.lock');
}

function writePapers(content: string, count: number): void {
  mkdirSync(join(content, 'papers'), { recursive: true });
  const { papers } = plantCorpus({ paperCount: 27, themeCount: 3 }).corpus;
  const lines = papers
    .slice(0, count)
    .map(({ title, abstract }) => `${JSON.stringify({ title, abstract })}\n`);
  writeFileSync(join(content, 'papers', 'papers.jsonl'), lines.join(''));
}

function start({ content, site }: Place): ReturnType<typeof spawn> {
  const entry = join(projectDir, 'scripts', 'run.mjs');
  return spawn(process.execPath, [entry, 'build', '--content', content, '--out', site, '--quiet'], {
    cwd: projectDir,
    stdio: ['ignore', 'ignore', 'inherit'],
    // A group of its own, so that what it starts dies with it.
    detached: true,
  });
}

/** Gives how long it took, in ms. */
async function build(place: Place): Promise<number> {
  const startMs = performance.now();
  const child = start(place);
  const exitCode = await new Promise((resolve) => child.once('close', resolve));
  if (exitCode !== 0) throw new Error(`a build ended with ${String(exitCode)}`);
  return performance.now() - startMs;
}

/** Gives whether the build had ended by itself. */
async function buildUntil(place: Place, durationMs: number): Promise<boolean> {
  const child = start(place);
  const ended = new Promise<true>((resolve) => {
    child.once('close', () => {
      resolve(true);
    });
  });
  const hadEnded = await Promise.race([ended, wait(durationMs, false)]);
  if (!hadEnded && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  await ended;
  return hadEnded;
}

/** A digest of names and contents of all files below a folder; of none where it is not there. */
function digestOf(dir: string): string {
  const hash = createHash('sha256');
  if (existsSync(dir)) {
    for (const file of listFiles(dir))
      hash.update(`${file}\n`).update(readFileSync(join(dir, file)));
  }
  return hash.digest('hex');
}

/** What builds left beside the site and the lock. */
function strayFiles(dir: string): readonly string[] {
  return [...listFiles(dir)].filter((file) => /(?:^|\/)\.[^/]*paperland-/.test(file));
}
