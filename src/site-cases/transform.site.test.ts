import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { caseFolder } from '../../scripts/testing/build-case.ts';
import { plantCorpus } from '../testing/planted-corpus.ts';

const lines = plantCorpus({ paperCount: 48, themeCount: 3 }).corpus.papers.map(
  ({ title, abstract }, index) =>
    `${JSON.stringify({ id: `p${String(index)}`, title, abstract })}\n`,
);

/** Runs one of the commands as a filter of a stream. */
function filter(
  words: readonly string[],
  input: string,
): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/run.mjs', ...words]);
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('error', reject);
    child.on('close', (exitCode) => {
      resolve({ exitCode: exitCode ?? -1, stdout, stderr });
    });
    child.stdin.end(input);
  });
}

describe('a model made of a stream', () => {
  const model = join(caseFolder(), 'field.model');
  let whole: string;
  beforeAll(async () => {
    const fitted = await filter(['fit', '--model', model], lines.join(''));
    expect(fitted, fitted.stderr).toMatchObject({ exitCode: 0, stdout: '' });
    whole = (await filter(['transform', '--quiet', '--model', model], lines.join(''))).stdout;
  });

  it('is a small file', () => {
    expect(statSync(model).size).toBeLessThan(30_000);
  });

  it.each([3, 8])('gives the same bytes over %i shards in as many processes', async (count) => {
    const size = Math.ceil(lines.length / count);
    const shards = Array.from({ length: count }, (_, shard) =>
      lines.slice(shard * size, (shard + 1) * size).join(''),
    );
    const done = await Promise.all(
      shards.map((shard) => filter(['transform', '--quiet', '--model', model], shard)),
    );
    expect(done.map(({ stdout }) => stdout).join('')).toBe(whole);
  });

  it('ends with exit code 3 under --strict where a line cannot be used, and keeps the others', async () => {
    const mixed = await filter(
      ['transform', '--strict', '--model', model],
      `nonsense\n${lines[0] ?? ''}`,
    );
    expect(mixed.exitCode).toBe(3);
    expect(mixed.stderr).toContain('standard input, line 1: The line is not valid JSON');
    expect(mixed.stdout.split('\n').slice(1).join('\n')).toBe(`${whole.split('\n')[0] ?? ''}\n`);
  });
});
