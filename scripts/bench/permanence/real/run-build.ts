import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { projectDir } from '../../../cli/paths.ts';

/** A content folder and where its site goes. */
export interface BuildFolders {
  readonly content: string;
  readonly site: string;
}

/** Runs the real `build` to its end; gives what went wrong, in words, or null. */
export function runBuild(
  { content, site }: BuildFolders,
  options: { words?: readonly string[]; env?: Readonly<Record<string, string>> } = {},
): Promise<string | null> {
  const entry = join(projectDir, 'scripts', 'run.mjs');
  const words = ['build', '--content', content, '--out', site, '--quiet'];
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [entry, ...words, ...(options.words ?? [])],
      { cwd: projectDir, env: { ...process.env, ...options.env }, maxBuffer: 64 * 1024 * 1024 },
      (error, _stdout, stderr) => {
        resolve(error === null ? null : `ended with ${String(error.code)}: ${stderr.trim()}`);
      },
    );
  });
}
