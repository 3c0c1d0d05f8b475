import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { UserError } from '../../src/domain/user-error.ts';
import { projectDir } from './paths.ts';

const commandNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** An installation that takes longer than this has no network. */
const installLimitMs = 240_000;

/**
 * The path of a Chromium that runs: the one that the environment variable CHROMIUM names, one of the machine's, Playwright's
 * own, or the system's package where we may install it. `say` is told before anything is fetched.
 */
export function findChromium(say: (line: string) => void): string {
  const named = process.env['CHROMIUM'];
  if (named !== undefined && named !== '') {
    if (canRun(named)) return named;
    throw noChromium(`The environment variable CHROMIUM names "${named}", which does not run.`);
  }
  const present = onThisMachine();
  if (present !== null) return present;

  say('No Chromium on this machine: fetching one with Playwright …');
  const cli = join(projectDir, 'node_modules', 'playwright-core', 'cli.js');
  runQuietly(process.execPath, [cli, 'install', 'chromium']);
  if (canRun(chromium.executablePath())) return chromium.executablePath();

  if (process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get') !== null) {
    say('Playwright brought none that runs: installing the package `chromium` with apt-get …');
    runQuietly('apt-get', ['update']);
    runQuietly('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
    const installed = onThisMachine();
    if (installed !== null) return installed;
  }
  throw noChromium('The browser tests need a Chromium, and none could be found or fetched.');
}

function onThisMachine(): string | null {
  const candidates = [
    ...commandNames.map(onPath).filter((path) => path !== null),
    ...usualPlaces,
    chromium.executablePath(),
  ];
  return candidates.find(canRun) ?? null;
}

function onPath(command: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, command)).find((path) => existsSync(path)) ?? null;
}

/** A browser without its system libraries, or the stub of a package that is not installed, fails here. */
function canRun(path: string): boolean {
  if (!existsSync(path)) return false;
  // On Windows asking for the version would open a window.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function runQuietly(command: string, args: readonly string[]): void {
  spawnSync(command, args, {
    stdio: 'ignore',
    timeout: installLimitMs,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function noChromium(message: string): UserError {
  return new UserError(message, {
    where: 'this machine',
    hint: 'Install Chromium or Chrome, or set the environment variable CHROMIUM to its path.',
  });
}
