import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { projectDir } from '../cli/paths.ts';
import { serveSite } from '../cli/serve.ts';
import { runCommand } from './build-case.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built sample is served, with its base path. */
    sampleAddress: string;
  }
}

/** A base path, so that a link which forgets it fails a journey. */
const base = '/map/';

/** Builds the sample content once for all journeys and serves it as a static host would. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dir = mkdtempSync(join(tmpdir(), 'paperland-journeys-'));
  const siteDir = join(dir, 'site');
  const content = join(projectDir, 'content');
  const { exitCode, stderr } = await runCommand([
    // The sample's lock is committed: a test must not write another.
    ...['build', '--content', content, '--out', siteDir, '--base', base, '--quiet', '--frozen'],
  ]);
  if (exitCode !== 0) throw new Error(`The sample does not build:\n${stderr}`);
  const server = await serveSite(siteDir, { base, port: 0 });
  project.provide('sampleAddress', server.address);
  return async () => {
    await server.close();
    rmSync(dir, { recursive: true, force: true });
  };
}
