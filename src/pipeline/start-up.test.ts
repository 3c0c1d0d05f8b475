import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Prints the URLs of all modules that are loaded before the first paper is read, one a line. */
const script = `
  import { registerHooks } from 'node:module';
  const urls = [];
  registerHooks({ load: (url, context, next) => (urls.push(url), next(url, context)) });
  await import('${new URL('./ingest/read-content.ts', import.meta.url).href}');
  await import('${new URL('./run.ts', import.meta.url).href}');
  console.log(urls.join('\\n'));`;

test('no package is loaded for a small part of it before the first paper is read', () => {
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  });
  const packages = output
    .split('\n')
    .flatMap((url) => /node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(url)?.[1] ?? []);
  // Each module takes its part of the start of every build, used or not.
  expect(packages.length).toBeLessThan(250);
  expect(new Set(packages)).toContain('ml-kmeans');
  for (const name of ['d3', 'yaml', 'ml-spectra-processing']) expect(packages).not.toContain(name);
});
