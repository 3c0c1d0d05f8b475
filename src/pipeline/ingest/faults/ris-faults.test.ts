import { describe, expect, test } from 'vitest';
import { readContent } from '../read-content.ts';
import { temporaryFolder } from '../../../../scripts/testing/temporary-folder.ts';
import { faultyFolder } from '../../../../scripts/testing/faulty-folder.ts';

const record = (...lines: readonly string[]) => ['TY  - JOUR', ...lines, 'ER  - ', ''].join('\n');

const files = {
  'papers/mark.ris': `\ufeff${record('TI  - Mark of bees', 'AB  - They fly.')}`,
  'papers/dash.ris': 'TY - JOUR\nTI - Dash of bees\nAB - They fly.\nER - \n',
  'papers/blank.ris': 'TY  - JOUR\n\nTI  - Blank line of bees\n\nAB  - They fly.\n\nER  - \n',
  'papers/end.ris': `TY  - JOUR\nTI  - End forgotten\nAB  - They fly.\n${record('TI  - End written', 'AB  - They fly.')}`,
  'papers/wrapped.ris': record(
    'TI  - Wrapped titles of',
    '      bees',
    'AB  - They fly',
    'by the moon and',
    '  by the stars.',
  ),
  'papers/tags.ris': [
    record('TI  - Tags one', 'AB  - They fly.', 'PY  - 2020', 'AU  - Lovelace, Ada'),
    record('T1  - Tags two', 'N2  - They fly.', 'Y1  - 2020///', 'A1  - Lovelace, Ada'),
  ].join('\n'),
  'papers/kind.ris': 'TY  - WHATEVER\nTI  - Kind of bees\nAB  - They fly.\nER  - \n',
  'papers/ids.ris': record('TI  - Idless bees', 'AB  - They fly.', 'PY  - 2020'),
} as const;
const { report, papers, titles } = faultyFolder(files);

describe('RIS', () => {
  test.each([
    ['with a mark of byte order', 'mark', 'Mark of bees'],
    ['with one space before the dash', 'dash', 'Dash of bees'],
    ['with blank lines in a record', 'blank', 'Blank line of bees'],
  ])('%s is read without a word', async (_, name, title) => {
    expect(await report(`papers/${name}.ris`)).toBe(
      `papers/${name}.ris (ris): 1 found, 1 accepted, 0 warned, 0 merged, 0 rejected`,
    );
    const [paper] = await papers(title);
    expect(paper).toMatchObject({ title, abstract: 'They fly.', type: 'article-journal' });
  });

  test('without the end of a record is two records and a warning', async () => {
    expect(await report('papers/end.ris')).toMatchInlineSnapshot(`
      "papers/end.ris (ris): 2 found, 1 accepted, 1 warned, 0 merged, 0 rejected
        warning line 1: The record has no line \`ER  -\`; it was taken to end with line 3. [RIS-NO-END]
          End each record with a line \`ER  -\`. If the file was cut off, export it again."
    `);
    expect(await titles('End')).toEqual(['End forgotten', 'End written']);
  });

  test('has wrapped lines joined', async () => {
    expect(await report('papers/wrapped.ris')).toMatchInlineSnapshot(
      `"papers/wrapped.ris (ris): 1 found, 1 accepted, 0 warned, 0 merged, 0 rejected"`,
    );
    const [paper] = await papers('Wrapped');
    expect(paper?.title).toBe('Wrapped titles of bees');
    expect(paper?.abstract).toBe('They fly by the moon and by the stars.');
  });

  test('has the same fields under either of their tags', async () => {
    expect(await report('papers/tags.ris')).toMatchInlineSnapshot(
      `"papers/tags.ris (ris): 2 found, 2 accepted, 0 warned, 0 merged, 0 rejected"`,
    );
    const [one, two] = await papers('Tags');
    const rest = { title: '', id: '', slug: '' };
    expect({ ...two, ...rest }).toEqual({ ...one, ...rest });
    expect(one).toMatchObject({
      abstract: 'They fly.',
      year: 2020,
      authors: [{ family: 'Lovelace', given: 'Ada' }],
    });
  });

  test('of an unknown kind is a paper of none', async () => {
    expect(await report('papers/kind.ris')).toMatchInlineSnapshot(
      `"papers/kind.ris (ris): 1 found, 1 accepted, 0 warned, 0 merged, 0 rejected"`,
    );
    expect((await papers('Kind'))[0]).toMatchObject({ title: 'Kind of bees', type: null });
  });

  test('without ids has one that is the same in every build, in any other file too', async () => {
    const [paper] = await papers('Idless');
    expect(paper).toMatchObject({ sourceId: null });
    expect(paper?.id).toMatch(/^[0-9a-hjkmnp-tv-z]{8}$/);
    const elsewhere = temporaryFolder({
      'papers/deep/other.txt': `\n\n${files['papers/ids.ris']}`,
    });
    const { content } = await readContent(elsewhere, {});
    expect(content.corpus.papers.map(({ id, slug }) => [id, slug])).toEqual([
      [paper?.id, paper?.slug],
    ]);
  });
});
