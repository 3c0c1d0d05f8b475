import { gzipSync } from 'node:zlib';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../../../../scripts/testing/temporary-folder.ts';
import { readContent } from '../read-content.ts';

const papers = [
  { id: 'bees', doi: '10.1000/Bees', title: 'Bees', abstract: 'They dance.' },
  { id: 'ants', title: 'Ants', abstract: 'They lay trails.' },
  { id: 'moths', arxiv: '2101.00010', title: 'Moths', abstract: 'They fly by night.' },
];
const lines = (records: readonly object[]) =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');

/** What is read of the lines, by the source ids of the papers, and the codes of the remarks. */
async function read(text: string) {
  const dir = temporaryFolder({ 'papers/insects.jsonl': lines(papers), 'vectors.jsonl': text });
  const { content } = await readContent(dir, {});
  const nameOf = new Map<string, string>(
    content.corpus.papers.map(({ id, sourceId }) => [id, sourceId ?? '']),
  );
  const named = <Value>(map: ReadonlyMap<string, Value>): Record<string, Value> =>
    Object.fromEntries(
      [...map].map(([id, value]): [string, Value] => [nameOf.get(id) ?? id, value]).sort(),
    );
  const { vectors, positions, dimensionCount, themes } = content.own;
  return {
    vectors: named(vectors),
    positions: named(positions),
    themes: named(themes),
    dimensionCount,
    digest: content.digest,
    problems: content.account.problems
      .filter(({ code }) => code.startsWith('VECTOR'))
      .map(({ code, record, field, value }) => [code, record, field, value].join(' | ')),
  };
}

describe('vectors.jsonl', () => {
  test('names papers by own id, DOI or id of a registry', async () => {
    const { vectors, dimensionCount, problems } = await read(
      lines([
        { doi: 'https://doi.org/10.1000/BEES', vector: [1, 0] },
        { id: 'ants', vector: [0, 1] },
        { id: 'arXiv:2101.00010v2', vector: [1, 1] },
      ]),
    );
    expect(problems).toEqual([]);
    expect(dimensionCount).toBe(2);
    expect(vectors).toEqual({
      ants: Float32Array.of(0, 1),
      bees: Float32Array.of(1, 0),
      moths: Float32Array.of(1, 1),
    });
  });

  test('may be packed with gzip', async () => {
    const dir = temporaryFolder({ 'papers/insects.jsonl': lines(papers) });
    writeFileSync(join(dir, 'vectors.jsonl.gz'), gzipSync(lines([{ id: 'ants', vector: [1, 2] }])));
    const { content } = await readContent(dir, {});
    expect([...content.own.vectors.values()]).toEqual([Float32Array.of(1, 2)]);
  });

  test('may bring positions alone', async () => {
    const { positions, vectors, problems } = await read(lines([{ id: 'ants', x: -3, y: 4.5 }]));
    expect([positions, vectors, problems]).toEqual([{ ants: { x: -3, y: 4.5 } }, {}, []]);
  });

  test('may bring themes alone, by name or number, and counts the papers without', async () => {
    const { themes, problems } = await read(
      lines([
        { id: 'ants', theme: 'Trails' },
        { id: 'bees', theme: 7 },
        { id: 'moths', theme: -1 },
      ]),
    );
    expect(themes).toEqual({ ants: 'Trails', bees: '7' });
    expect(problems).toEqual(['VECTOR-THEME-MISSING |  |  | Moths']);
  });

  test('tells what is no theme', async () => {
    const { problems } = await read(
      lines([{ id: 'ants', theme: ['Trails'] }, { id: 'bees' }, { id: 'moths' }]),
    );
    expect(problems).toEqual(['VECTOR-THEME | line 1 (ants) | theme | ["Trails"]']);
  });

  test('tells every line that it cannot use, all in one run, and keeps the others', async () => {
    const { problems, vectors } = await read(
      `${lines([
        { id: 'ants', vector: [1, 2] },
        { id: 'ants', vector: [3, 4] },
        { id: 'wasps', vector: [1, 2] },
        { vector: [1, 2] },
        { id: 'bees', vector: [1, 2, 3], x: 1 },
      ])}[1, 2]\n\n${lines([{ id: 'moths', vector: [0, 0] }])}`,
    );
    expect(Object.keys(vectors)).toEqual(['ants']);
    expect(problems).toEqual([
      'VECTOR-TWICE | line 2 (ants) | id | ants',
      'VECTOR-UNKNOWN | line 3 (wasps) | id | wasps',
      'VECTOR-NO-ID | line 4 | id | {"vector":[1,2]}',
      'VECTOR-DIMENSIONS | line 5 (bees) | vector | 3',
      'VECTOR-POSITION | line 5 (bees) | y | null',
      'VECTOR-BROKEN | line 6 |  | [1, 2]',
      'VECTOR-NUMBERS | line 8 (moths) | vector | [0,0]',
      'VECTOR-MISSING |  |  | Bees',
    ]);
  });

  test('is part of the edition: other numbers are another digest, another order is not', async () => {
    const [one, two] = [
      { id: 'ants', vector: [1, 2] },
      { id: 'bees', vector: [2, 1] },
    ] as const;
    const { digest } = await read(lines([one, two]));
    expect((await read(lines([two, one]))).digest).toBe(digest);
    expect((await read(lines([one, { ...two, vector: [2, 2] }]))).digest).not.toBe(digest);
    const themed = await read(lines([one, { ...two, theme: 'Dances' }]));
    expect(themed.digest).not.toBe(digest);
    expect((await read(lines([one, { ...two, theme: 'Hives' }]))).digest).not.toBe(themed.digest);
    expect((await read('')).digest).not.toBe(digest);
  });
});
