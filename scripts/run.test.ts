import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectDir } from './cli/paths.ts';

function run(
  words: readonly string[],
  nodeOptions: readonly string[] = [],
): { exitCode: number | null; stderr: string } {
  const entry = join(projectDir, 'scripts', 'run.mjs');
  const { status, stderr } = spawnSync(process.execPath, [...nodeOptions, entry, ...words], {
    encoding: 'utf8',
  });
  return { exitCode: status, stderr };
}

describe('the entry of all commands', () => {
  it('tells the user of an old Node what to do', () => {
    const pretend = "Object.defineProperty(process, 'version', { value: 'v18.20.1' })";
    const { exitCode, stderr } = run(
      ['build'],
      ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`],
    );
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Paperland needs Node 24 or newer; this is Node v18.20.1.');
    expect(stderr).toContain('Run `npm ci` in this folder');
    expect(stderr).toContain('install Node 24 or newer');
  });

  it('lists the commands when it is given none that it knows', () => {
    expect(run(['biuld'])).toEqual({
      exitCode: 2,
      stderr:
        'There is no command "biuld". Commands: start, build, validate, fit, transform, bench, check, test, screenshot.\n',
    });
  });
});
