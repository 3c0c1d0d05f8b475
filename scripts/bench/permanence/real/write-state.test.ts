import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plainTheme, type CuratedTheme } from '../../../../src/domain/theme.ts';
import { readContent } from '../../../../src/pipeline/ingest/read-content.ts';
import { bareFields } from '../../../../src/pipeline/ingest/records/read-record.ts';
import { temporaryFolder } from '../../../testing/temporary-folder.ts';
import { writeState } from './write-state.ts';

const theme: CuratedTheme = {
  ...plainTheme('bees'),
  ...{ label: 'Bees: "by hand" # 1', slug: 'bees-mended', terms: ['honey bee', 'yes'], colour: 70 },
};
const paper = {
  ...bareFields('On bees'),
  ...{
    abstract: 'They hum.',
    sourceId: 'b1',
    doi: '10.5555/b.1',
    year: 1900,
    authors: [{ literal: 'Ada' }],
  },
  url: 'https://papers.example.org/0',
};

test('what is written is read back, and what was there before is gone, the lock excepted', async () => {
  const content = temporaryFolder({
    'papers/old.jsonl': '{"title":"Old"}\n',
    'themes/old.md': '---\nlabel: Old\n---\n',
    'map.lock/meta.json': '{}',
  });
  writeState(content, { papers: new Map([[0, paper]]), themes: [theme] }, { hasPage: true });
  const { content: read } = await readContent(content, {});
  expect(read.account.problems).toEqual([]);
  expect(read.corpus.papers).toMatchObject([paper]);
  expect(read.curatedThemes).toEqual([theme]);
  expect(read.pages.map(({ name }) => name)).toEqual(['colophon']);
  expect(readFileSync(join(content, 'map.lock', 'meta.json'), 'utf8')).toBe('{}');

  writeState(content, { papers: new Map([[0, paper]]), themes: [] }, { hasPage: false });
  const { content: later } = await readContent(content, {});
  expect([later.curatedThemes, later.pages]).toEqual([[], []]);
});
