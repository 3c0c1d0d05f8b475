import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectDir } from '../../scripts/cli/paths.ts';
import { caseFolder } from '../../scripts/testing/build-case.ts';
import { githubSteps, gitlabSteps, type ShellStep } from '../../scripts/testing/recipe-steps.ts';
import { plantCorpus } from '../testing/planted-corpus.ts';

const { papers } = plantCorpus({ paperCount: 30, themeCount: 3 }).corpus;

describe.each([
  ['GitHub', 'build', 'preview', githubSteps],
  ['GitLab', 'pages', 'preview', gitlabSteps],
])('the recipe for %s', (host, publishing, previewing, stepsOf) => {
  const place = hostOf(host);

  test('commits a new lock back, and does nothing more for the same content', () => {
    const first = place.clone();
    first.run(stepsOf(publishing));
    expect(place.log()).toEqual(['Record a new edition of the map [skip ci]', 'Begin']);
    expect(first.read('dist/changes/report.md')).toContain('30');

    const again = place.clone();
    again.run(stepsOf(publishing));
    expect(place.log()).toHaveLength(2);
    expect(again.read('dist/data/papers.jsonl')).toBe(first.read('dist/data/papers.jsonl'));
    expect(again.read('dist/changes/report.md')).toBe(first.read('dist/changes/report.md'));
  });

  test('records what a push changed, and shows it for a request without recording it', () => {
    const author = place.clone();
    author.write('content/papers/more.jsonl', linesOf(30, 33));
    author.push('Add three papers', 'request');

    const request = place.clone('request');
    request.run(stepsOf(previewing));
    expect(request.read('dist/changes/report.json')).toContain('"added"');
    expect(place.log('request')).toEqual([
      'Add three papers',
      'Record a new edition of the map [skip ci]',
      'Begin',
    ]);

    author.push('Add three papers', 'main');
    const merged = place.clone();
    merged.run(stepsOf(publishing));
    expect(place.log()[0]).toBe('Record a new edition of the map [skip ci]');
    const report = merged.read('dist/changes/report.json').replaceAll('"/map/', '"/');
    expect(report).toBe(request.read('dist/changes/report.json'));
  });
});

/** Papers as lines of JSON. */
function linesOf(from: number, to: number): string {
  const all = [...papers, ...plantCorpus({ paperCount: 6, themeCount: 3, seed: 2 }).corpus.papers];
  return all
    .slice(from, to)
    .map(({ title, abstract }) => `${JSON.stringify({ title, abstract })}\n`)
    .join('');
}

/** A repository on a host, and clones of it in which recipes run. */
function hostOf(name: string) {
  let remote: string | null = null;
  const begin = (): string => {
    const dir = caseFolder();
    const [bare, work] = [join(dir, `${name}.git`), join(dir, 'begin')];
    for (const file of [
      'scripts',
      'src',
      'public',
      'astro.config.mjs',
      'package.json',
      'tsconfig.json',
      '.gitignore',
    ])
      cpSync(join(projectDir, file), join(work, file), { recursive: true });
    mkdirSync(join(work, 'content', 'papers'), { recursive: true });
    writeFileSync(join(work, 'content', 'papers', 'papers.jsonl'), linesOf(0, 30));
    git(dir, 'init', '--quiet', '--bare', '--initial-branch', 'main', bare);
    git(bare, 'config', 'receive.advertisePushOptions', 'true');
    git(work, 'init', '--quiet', '--initial-branch', 'main');
    commit(work, 'Begin');
    git(work, 'push', '--quiet', bare, 'main');
    return bare;
  };
  const address = (): string => (remote ??= begin());
  return {
    log: (branch = 'main'): readonly string[] =>
      git(address(), 'log', '--format=%s', branch).trim().split('\n'),
    clone: (branch = 'main') => cloneOf(address(), branch),
  };
}

/** A clone with the project’s packages and an `npm ci` that has nothing to do. */
function cloneOf(remote: string, branch: string) {
  const dir = join(caseFolder(), 'clone');
  git('.', 'clone', '--quiet', '--branch', branch, remote, dir);
  symlinkSync(join(projectDir, 'node_modules'), join(dir, 'node_modules'));
  // A link of that name is not the folder that the project ignores.
  appendFileSync(join(dir, '.git', 'info', 'exclude'), 'node_modules\n');
  const bin = caseFolder();
  const npm = execFileSync('sh', ['-c', 'command -v npm'], { encoding: 'utf8' }).trim();
  writeFileSync(join(bin, 'npm'), `#!/bin/sh\n[ "$1" = ci ] || exec "${npm}" "$@"\n`);
  chmodSync(join(bin, 'npm'), 0o755);
  const summary = join(bin, 'summary.md');
  writeFileSync(summary, '');
  return {
    read: (file: string): string => readFileSync(join(dir, file), 'utf8'),
    write: (file: string, text: string): void => {
      writeFileSync(join(dir, file), text);
    },
    push: (message: string, to: string): void => {
      if (git(dir, 'status', '--porcelain').trim() !== '') commit(dir, message);
      git(dir, 'push', '--quiet', 'origin', `HEAD:${to}`);
    },
    run: (steps: readonly ShellStep[]): void => {
      expect(steps.length).toBeGreaterThan(0);
      for (const { script, env } of steps) {
        execFileSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
          cwd: dir,
          stdio: 'pipe',
          env: {
            ...process.env,
            ...Object.fromEntries(Object.keys(env).map((key) => [key, given[key] ?? remote])),
            ...{ PATH: `${bin}:${process.env['PATH'] ?? ''}`, GITHUB_STEP_SUMMARY: summary },
            ...{ CI_PAGES_URL: 'https://lab.example.org/map', CI_DEFAULT_BRANCH: 'main' },
          },
        });
      }
      expect(existsSync(join(dir, 'dist', 'index.html'))).toBe(true);
    },
  };
}

/** What a host puts in place of what a recipe asks it for; the rest is the address to push to. */
const given: Readonly<Record<string, string>> = {
  SITE: 'https://lab.example.org',
  BASE_PATH: '/map',
};

function commit(dir: string, message: string): void {
  git(dir, 'add', '--all');
  git(
    dir,
    '-c',
    'user.name=A',
    '-c',
    'user.email=a@example.org',
    'commit',
    '--quiet',
    '-m',
    message,
  );
}

function git(dir: string, ...words: readonly string[]): string {
  return execFileSync('git', ['-C', dir, ...words], { encoding: 'utf8', stdio: 'pipe' });
}
