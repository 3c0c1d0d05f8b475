import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildCase, caseFolder } from '../../scripts/testing/build-case.ts';
import type { BuiltCase } from '../../scripts/testing/build-case.ts';

/** Three made-up fields of twenty papers, each with words of its own. */
const fields = [
  'waves water wind channel depth shore tide current swell harbour',
  'graphs kernels vertices edges colouring matching trees cycles planar minors',
  'genes proteins cells enzymes membranes folding receptors mutations tissue plasma',
].map((words) => words.split(' '));

it('builds the same bytes from the same content in another order, folder, time zone and language', async () => {
  const lines = plantedLines();
  const [first, second] = await Promise.all([
    buildCase(writeContent([lines]), {
      env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    }),
    buildCase(writeContent([[...lines].reverse()]), {
      env: { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' },
    }),
  ]);
  expect([first.exitCode, second.exitCode], first.stderr + second.stderr).toEqual([0, 0]);
  expect(digests(second)).toEqual(digests(first));
});

function plantedLines(): readonly string[] {
  return fields.flatMap((words, field) =>
    Array.from({ length: 20 }, (_, index) => {
      const pick = (step: number): string =>
        words[(index * 3 + step * (1 + (index % 4))) % words.length] ?? '';
      const sentence = (from: number): string =>
        Array.from({ length: 8 }, (__, step) => pick(from + step)).join(' ');
      return JSON.stringify({
        id: `p${field}-${index}`,
        title: `${pick(0)} and ${pick(1)} of ${pick(2)}, part ${index}`,
        abstract: `We study ${sentence(1)}. Also ${sentence(3)}.`,
        year: 2000 + index,
      });
    }),
  );
}

function writeContent(files: readonly (readonly string[])[]): string {
  const content = join(caseFolder(), 'content');
  mkdirSync(join(content, 'papers'), { recursive: true });
  files.forEach((lines, index) => {
    writeFileSync(join(content, 'papers', `papers-${index}.jsonl`), `${lines.join('\n')}\n`);
  });
  return content;
}

function digests({ siteDir, files }: BuiltCase): Readonly<Record<string, string>> {
  const digest = (file: string): string =>
    createHash('sha256')
      .update(readFileSync(join(siteDir, file)))
      .digest('hex');
  return Object.fromEntries(files.map((file) => [file, digest(file)]));
}
