import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../domain/atlas.ts';
import { faultsByPart } from '../../testing/json-faults.ts';
import { dissolved, recordedAtlas, speech } from '../../testing/recorded-atlas.ts';
import { mapDataSchema } from '../map-data-schema.ts';
import { themeFolders, type ThemeFolder } from '../permanence/theme-folders.ts';
import { folderState } from './folder-state.ts';
import { themeFileNames, type ThemeFileName } from './theme-file-names.ts';
import { themeFile } from './theme-file.ts';

const atlas = recordedAtlas();
const addressOf = (path: string): string => `https://maps.example.org/map/${path}`;

function folderAt(path: string): ThemeFolder {
  const folder = themeFolders(atlas).find(({ slug }) => `themes/${slug}/` === path);
  if (folder === undefined) throw new Error(`No folder of a theme: ${path}`);
  return folder;
}

function textAt(path: string, name: ThemeFileName, source: Atlas = atlas): string {
  return themeFile(source, folderAt(path), { name, addressOf }).text;
}

function jsonAt(path: string): Readonly<Record<string, unknown>> {
  return JSON.parse(textAt(path, 'theme.json')) as Record<string, unknown>;
}

const themeFaults = faultsByPart(mapDataSchema, 'theme');

/** Ids of the atlas of tests are words; those of real ones leave out letters that look like digits. */
function withRealIds(json: unknown): unknown {
  const text = JSON.stringify(json).replaceAll(/"[a-z]{6}01"/g, (id) =>
    id.replaceAll(/[ilou]/g, '0'),
  );
  return JSON.parse(text);
}

describe('folders of themes', () => {
  it('are all that were ever published: living, moved, gone', () => {
    const states = themeFolders(atlas).map(
      (folder) => `${folder.slug} ${folderState(atlas, folder).kind}`,
    );
    expect(states).toEqual([
      'graphs live',
      // Merged into a theme that was merged itself.
      'sounds moved',
      'speech live',
      'spoken-words moved',
      'tokens gone',
      'voices moved',
    ]);
  });

  it('hold every file, each with something of its own format', () => {
    for (const folder of themeFolders(atlas)) {
      for (const name of themeFileNames) {
        const { text, contentType } = themeFile(atlas, folder, { name, addressOf });
        expect(text.length, `${folder.slug}/${name}`).toBeGreaterThan(0);
        expect(contentType, name).toMatch(/^[a-z]+\/[a-z.+-]+; charset=utf-8$/);
      }
    }
  });
});

describe('theme.json', () => {
  it('tells of a theme what its page tells', () => {
    expect(jsonAt('themes/speech/')).toMatchObject({
      ...{ format: 'paperland/1', status: 'live', id: speech, slug: 'speech', label: 'Speech' },
      page: 'https://maps.example.org/map/themes/speech/',
      permanent: 'https://maps.example.org/map/t/speech01/',
      former_labels: ['Spoken words'],
      born: { date: '2025' },
      size: 4,
      papers: [
        { title: 'Paper 0' },
        { title: 'Paper 1' },
        { title: 'Paper 2' },
        { title: 'Paper 5' },
      ],
      files: { 'papers.bib': 'https://maps.example.org/map/themes/speech/papers.bib' },
      edition: { date: '2025-07-31' },
    });
    expect(Object.keys(jsonAt('themes/speech/')['files'] as object)).toEqual([
      ...themeFileNames,
      'feed.atom',
    ]);
  });

  it('follows a theme that was renamed or merged', () => {
    for (const path of ['themes/spoken-words/', 'themes/voices/', 'themes/sounds/']) {
      const moved = jsonAt(path);
      expect(moved, path).toMatchObject({ status: 'moved', id: speech, size: 4 });
      expect({ ...moved, status: 'live' }).toEqual(jsonAt('themes/speech/'));
    }
  });

  it('says of a theme that ended when, and where its papers are', () => {
    expect(jsonAt('themes/tokens/')).toMatchObject({
      ...{ status: 'gone', id: dissolved, label: 'Former tokens', size: 3 },
      page: 'https://maps.example.org/map/themes/tokens/',
      ended: { date: '2025-07-31' },
      successors: [{ label: 'Graphs' }, { page: 'https://maps.example.org/map/themes/speech/' }],
      papers: [{ title: 'Paper 1' }, { title: 'Paper 3' }],
    });
  });

  it('is what the published schema says, and the schema is not content with anything', () => {
    for (const path of ['themes/speech/', 'themes/graphs/', 'themes/voices/'])
      expect(themeFaults(withRealIds(jsonAt(path))), path).toEqual([]);
    const former = withRealIds(jsonAt('themes/tokens/'));
    expect(faultsByPart(mapDataSchema, 'formerTheme')(former)).toEqual([]);
    const { papers, ...rest } = jsonAt('themes/speech/');
    expect(papers).toHaveLength(4);
    expect(themeFaults(withRealIds(rest))).not.toEqual([]);
    expect(themeFaults(withRealIds({ ...rest, papers: [{ id: 'x' }] }))).not.toEqual([]);
    expect(themeFaults(former)).not.toEqual([]);
  });
});

describe('references of a theme', () => {
  it('are those of its papers', () => {
    expect(textAt('themes/graphs/', 'papers.bib').match(/^@/gm)).toHaveLength(2);
    expect(textAt('themes/graphs/', 'papers.ris').match(/^TY {2}- /gm)).toHaveLength(2);
    expect(JSON.parse(textAt('themes/graphs/', 'papers.csl.json'))).toHaveLength(2);
    expect(textAt('themes/graphs/', 'papers.csv').trimEnd().split('\r\n')).toHaveLength(3);
  });

  it('hold of abstracts what pages may show', () => {
    const abstract = `${'Words that fill the first part of it. '.repeat(9)}The very end.`;
    const withAbstracts = (setting: 'full' | 'excerpt' | 'none'): string => {
      const source = recordedAtlas({ abstracts: setting });
      const papers = source.papers.map((paper) => ({ ...paper, abstract }));
      return themeFileNames
        .filter((name) => name.startsWith('papers.'))
        .map((name) => textAt('themes/graphs/', name, { ...source, papers }))
        .join('');
    };
    expect(withAbstracts('full').match(/The very end/g)).toHaveLength(8);
    expect(withAbstracts('excerpt')).toContain('Words that fill');
    expect(withAbstracts('excerpt')).not.toContain('The very end');
    expect(withAbstracts('none')).not.toContain('Words that fill');
  });

  it('are none where the theme ended, in every format', () => {
    expect(textAt('themes/tokens/', 'papers.bib')).toBe('% The theme "Former tokens" ended.\n');
    expect(textAt('themes/tokens/', 'papers.ris').trim()).toBe('');
    expect(JSON.parse(textAt('themes/tokens/', 'papers.csl.json'))).toEqual([]);
    expect(textAt('themes/tokens/', 'papers.csv').trimEnd()).not.toContain('\n');
  });

  it('are none of a theme that has no paper yet', () => {
    const [theme, ...others] = atlas.themes;
    if (theme === undefined) throw new Error('The atlas has no theme.');
    const empty = { ...theme, paperIndexes: [] };
    const folder: ThemeFolder = { slug: 'speech', id: speech };
    const source = { ...atlas, themes: [empty, ...others] };
    for (const name of themeFileNames)
      expect(() => themeFile(source, folder, { name, addressOf }), name).not.toThrow();
    const { text } = themeFile(source, folder, { name: 'theme.json', addressOf });
    expect(themeFaults(withRealIds(JSON.parse(text)))).toEqual([]);
  });
});
