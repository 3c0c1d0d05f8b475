import { describe, expect, test } from 'vitest';
import { referencesPerFile } from '../../domain/client-references.ts';
import { createDataFiles } from './data-files.ts';

function filesOf(rowCount: number) {
  const asked: string[] = [];
  const files = createDataFiles((path) => {
    asked.push(path);
    const fileIndex = Number(/(\d+)\.json$/.exec(path)?.[1]);
    const start = fileIndex * referencesPerFile;
    const length = Math.min(referencesPerFile, rowCount - start);
    const papers = Array.from({ length }, (_, at) => ({ id: String(start + at), title: 'T' }));
    return Promise.resolve({ papers });
  });
  return { asked, files };
}

describe('data files', () => {
  test('gives references in the order asked for, each file fetched once', async () => {
    const { asked, files } = filesOf(referencesPerFile + 5);
    const rows = [referencesPerFile + 1, 3, referencesPerFile];
    const papers = await files.references(rows);
    expect(papers.map(({ id }) => Number(id))).toEqual(rows);
    await files.references([4]);
    expect(asked.toSorted()).toEqual(['references/0.json', 'references/1.json']);
  });

  test('leaves out rows that there are not', async () => {
    const { files } = filesOf(2);
    expect(await files.references([1, 7])).toHaveLength(1);
  });

  test('asks again for a file that did not come', async () => {
    let tries = 0;
    const files = createDataFiles(() => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error('away')) : Promise.resolve({ names: [] });
    });
    await expect(files.authors()).rejects.toThrow('away');
    expect(await files.authors()).toEqual({ names: [] });
  });
});
