import { describe, expect, test } from 'vitest';
import type { Lock } from '../../src/domain/lock.ts';
import type { Atlas } from '../../src/domain/atlas.ts';
import { plainTheme, type CuratedTheme, type ThemeId } from '../../src/domain/theme.ts';
import { plantCorpus } from '../../src/testing/planted-corpus.ts';
import { contentOfLines } from '../../src/pipeline/ingest/read-lines.ts';
import { runPipeline } from '../../src/pipeline/run.ts';
import { boundThemes, lostCorrections } from './lost-corrections.ts';

const { papers } = plantCorpus({ paperCount: 40, themeCount: 2 }).corpus;
const content = contentOfLines(
  papers.map(({ title, abstract }, index) => ({
    text: JSON.stringify({ title, abstract, doi: `10.5555/${String(index)}` }),
    number: index + 1,
  })),
  'test',
);
const first = await runPipeline(content);
const [one, two] = first.atlas.themes;
if (one === undefined || two === undefined) throw new Error('There are no two themes');
const doi = first.atlas.papers[one.paperIndexes[0] ?? -1]?.doi ?? '';
const file: CuratedTheme = { ...plainTheme(two.slug), label: 'Mine', colour: 7, must: [doi] };
const { atlas, lock } = await runPipeline(
  { ...content, curatedThemes: [file], digest: 'ab' },
  { past: first.lock },
);
const bound = boundThemes(lock);
const lost = (
  change: { files?: readonly CuratedTheme[]; atlas?: Atlas; lock?: Lock },
  boundTo: ReadonlyMap<string, ThemeId> = bound,
) => lostCorrections({ files: [file], atlas, lock, ...change }, boundTo);

describe('corrections of authors', () => {
  test('are not lost where a build obeys them', () => {
    expect(bound).toEqual(new Map([[two.slug, two.id]]));
    expect(lost({})).toEqual([]);
  });

  test.each([
    ['label', { label: 'Another' }],
    ['colour', { colour: 200 }],
    ['hidden', { isHidden: true }],
    ['papers.not', { must: [], not: [doi] }],
    ['mergeInto', { mergeInto: one.slug }],
    ['retired', { isRetired: true }],
  ])('are lost where %s is not obeyed, unless it is told', (field, parts) => {
    const files = [{ ...file, ...parts }];
    expect(lost({ files })).toEqual([`\`${field}\` of ${file.file} is not obeyed`]);
    const problem = { file: file.file, field } as Atlas['account']['problems'][number];
    const told = { ...atlas, account: { ...atlas.account, problems: [problem] } };
    expect(lost({ files, atlas: told })).toEqual([]);
  });

  test('are lost where a pinned paper is elsewhere', () => {
    expect(lost({ atlas: { ...first.atlas, themes: atlas.themes } })).toEqual([
      `\`papers.must\` of ${file.file} is not obeyed`,
    ]);
  });

  test('are lost where their file goes to another theme, or to none', () => {
    expect(lost({}, new Map([[two.slug, one.id]]))).toEqual([
      `${file.file} went from the theme ${one.id} to ${two.id}`,
    ]);
    expect(lost({ lock: first.lock })).toEqual([`${file.file} is bound to no theme any more`]);
  });
});
