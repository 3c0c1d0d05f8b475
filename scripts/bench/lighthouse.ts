import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { findChromium } from '../cli/find-chromium.ts';
import { projectDir } from '../cli/paths.ts';
import { serveSite } from '../cli/serve.ts';
import { listFiles } from '../cli/site-files.ts';
import type { BenchOptions } from './bench-options.ts';
import { median } from './median.ts';

/** Kept out of package.json: it is large, and newer ones do not lock for every platform. */
const lighthouseVersion = '13.4.1';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const forms = ['mobile', 'desktop'] as const;

const runFile = promisify(execFile);

/** What does Lighthouse make of the map, a theme, a paper and the search of the sample, on a phone and on a desk? */
export async function measureLighthouse({ runCount, say }: BenchOptions): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'paperland-lighthouse-'));
  try {
    const chromium = findChromium(say);
    say(`Installing Lighthouse ${lighthouseVersion} into a folder that goes again …`);
    const cli = await installLighthouse(dir);
    const siteDir = await buildSample(dir);
    const server = await serveSite(siteDir, { base: '/', port: 0, isCompressed: true });
    try {
      for (const path of ['', aPage(siteDir, 'themes'), aPage(siteDir, 'papers'), 'search/']) {
        for (const form of forms) {
          const scores = await scorePage(`${server.address}${path}`, {
            cli,
            chromium,
            form,
            runCount,
          });
          say(`/${path} ${form}: ${scores}`);
        }
      }
    } finally {
      await server.close();
    }
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function installLighthouse(dir: string): Promise<string> {
  writeFileSync(join(dir, 'package.json'), '{"private":true}');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = [
    'install',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    `lighthouse@${lighthouseVersion}`,
  ];
  await runFile(npm, args, { cwd: dir, shell: process.platform === 'win32' });
  return join(dir, 'node_modules', 'lighthouse', 'cli', 'index.js');
}

/** Builds the sample and packs its text, as every host of any size does on the way out. */
async function buildSample(dir: string): Promise<string> {
  const siteDir = join(dir, 'site');
  const words = [
    'build',
    '--content',
    join(projectDir, 'content'),
    '--out',
    siteDir,
    '--base',
    '/',
    '--quiet',
  ];
  await runFile(process.execPath, [join(projectDir, 'scripts', 'run.mjs'), ...words]);
  for (const file of listFiles(siteDir)) {
    if (!/\.(?:html|css|js|json|svg|txt)$/.test(file)) continue;
    const path = join(siteDir, file);
    writeFileSync(`${path}.gz`, gzipSync(readFileSync(path)));
  }
  return siteDir;
}

function aPage(siteDir: string, folder: 'papers' | 'themes'): string {
  const [first] = readdirSync(join(siteDir, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return `${folder}/${first ?? ''}/`;
}

interface ScoreOptions {
  readonly cli: string;
  readonly chromium: string;
  readonly form: (typeof forms)[number];
  readonly runCount: number;
}

/** Scores of a page, 0–100, each the median of all runs. */
async function scorePage(address: string, options: ScoreOptions): Promise<string> {
  const { cli, chromium, form, runCount } = options;
  const args = [
    ...[cli, address, '--quiet', '--output=json', `--only-categories=${categories.join(',')}`],
    '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run',
    ...(form === 'desktop' ? ['--preset=desktop'] : []),
  ];
  const runs: LighthouseReport[] = [];
  for (let turn = 0; turn < runCount; turn += 1) {
    const env = { ...process.env, CHROME_PATH: chromium };
    const { stdout } = await runFile(process.execPath, args, { env, maxBuffer: 2 ** 28 });
    runs.push(JSON.parse(stdout) as LighthouseReport);
  }
  return categories
    .map((name) => {
      const scores = runs.map((run) => Math.round((run.categories[name]?.score ?? 0) * 100));
      return `${name} ${median(scores)}`;
    })
    .join(', ');
}

interface LighthouseReport {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
}
