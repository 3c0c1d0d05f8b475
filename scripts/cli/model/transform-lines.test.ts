import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentOfLines } from '../../../src/pipeline/ingest/read-lines.ts';
import { runPipeline } from '../../../src/pipeline/run.ts';
import { plantCorpus } from '../../../src/testing/planted-corpus.ts';
import { readModel, writeModel } from './model-files.ts';
import { transformLines } from './transform-lines.ts';

const lines = plantCorpus({ paperCount: 30, themeCount: 2 }).corpus.papers.map(
  ({ title, abstract }, index) => JSON.stringify({ id: `p${String(index)}`, title, abstract }),
);
const folder = mkdtempSync(join(tmpdir(), 'paperland-model-'));
const modelFile = join(folder, 'field.model');

beforeAll(async () => {
  const numbered = lines.map((text, index) => ({ text, number: index + 1 }));
  const { model } = await runPipeline(contentOfLines(numbered, 'test'), { isModelWanted: true });
  writeModel(modelFile, model!);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('transformed lines', () => {
  test('are one a line, in order, named as in the data of a site', () => {
    const { text, problems } = transformLines({ modelFile, lines });
    const written = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string });
    expect(problems).toEqual([]);
    expect(written.map(({ id }) => id)).toEqual(lines.map((_, index) => `p${String(index)}`));
    expect(Object.keys(written[0]!)).toEqual([
      ...['id', 'terms', 'vector', 'theme', 'theme_label', 'theme_confidence', 'between'],
      ...['second_theme', 'x', 'y', 'neighbours', 'similarities'],
    ]);
  });

  test.each([1, 3, 8])('are the same bytes over %i shards', (shardCount) => {
    const size = Math.ceil(lines.length / shardCount);
    const shards = Array.from({ length: shardCount }, (_, shard) =>
      lines.slice(shard * size, (shard + 1) * size),
    );
    const texts = shards.map((shard) => transformLines({ modelFile, lines: shard }).text);
    expect(texts.join('')).toBe(transformLines({ modelFile, lines }).text);
  });

  test('of bad and blank ones keep their places and say what is wrong', () => {
    const { text, problems } = transformLines({
      modelFile,
      lines: ['', 'nonsense', '{}', lines[0]!],
    });
    const [blank, broken, untitled, good] = text.split('\n');
    expect(blank).toBe('');
    expect(JSON.parse(broken!)).toMatchObject({
      error: { code: 'JSON-BROKEN', value: 'nonsense' },
    });
    expect(JSON.parse(untitled!)).toMatchObject({ error: { code: 'PAPER-NO-TITLE' } });
    expect(JSON.parse(good!)).toMatchObject({ id: 'p0' });
    expect(problems.map(({ index }) => index)).toEqual([1, 2]);
  });
});

test('a file that is no model is refused with what to do', () => {
  expect(() => readModel(join(folder, 'none'))).toThrow('cannot be read');
  expect(() => readModel(join(import.meta.dirname, 'model-files.ts'))).toThrow(
    'no model of this version',
  );
});
