import { describe, expect, it } from 'vitest';
import type { Atlas } from '../domain/atlas.ts';
import { current, graphs, paperId, recordedAtlas, speech } from '../testing/recorded-atlas.ts';
import { editionDigest } from './changes/digest.ts';
import { digestMarkdown } from './changes/digest-markdown.ts';
import { atomFeed } from './feeds/atom.ts';
import { siteFeed } from './feeds/site-feed.ts';
import { themeFeed } from './feeds/theme-feed.ts';
import { llmsText } from './host-files/llms-text.ts';
import { sitemapEntries } from './host-files/sitemap.ts';
import { mapData } from './map-data.ts';
import { themeFolders } from './permanence/theme-folders.ts';
import { cardSvg } from './pictures/card-svg.ts';
import { mapSvg } from './pictures/map-svg.ts';
import { makeSearchFiles } from './search/search-files.ts';
import { mapCounts } from './shown-themes.ts';
import { themeFile } from './theme-files/theme-file.ts';
import { themeFileNames } from './theme-files/theme-file-names.ts';

const addressOf = (path: string): string => `https://lab.example/${path}`;

/** The recorded atlas with the themes of these ids hidden; Speech has Graphs for a neighbour, and paper 5 is new. */
function atlasHiding(...ids: readonly string[]): Atlas {
  const atlas = recordedAtlas();
  return {
    ...atlas,
    themes: atlas.themes.map((theme) => ({
      ...theme,
      isHidden: ids.includes(theme.id),
      neighbours: [{ themeIndex: theme.id === speech ? 1 : 0, sharedTerms: ['waves'] }],
    })),
  };
}

const shown = atlasHiding();
const atlas = atlasHiding(graphs);

function digestText(source: Atlas): string {
  const digest = editionDigest(source, current);
  if (digest === null) throw new Error('no digest');
  return digestMarkdown(digest, 'Words', addressOf);
}

function fileOf(source: Atlas, slug: string, name: (typeof themeFileNames)[number]): string {
  const folder = themeFolders(source).find((one) => one.slug === slug);
  if (folder === undefined) throw new Error('no folder');
  return themeFile(source, folder, { name, addressOf }).text;
}

/** The neighbours of Speech, as its data tell them. */
function neighboursOf(source: Atlas): unknown {
  return (JSON.parse(fileOf(source, 'speech', 'theme.json')) as { neighbours: unknown }).neighbours;
}

describe('a hidden theme', () => {
  it.each<[string, (source: Atlas) => string]>([
    ['the sitemap', (source) => JSON.stringify(sitemapEntries(source))],
    ['llms.txt', (source) => llmsText(source, addressOf)],
    ['the picture of the map', (source) => mapSvg(source, null)],
    ['the digest', digestText],
    ['the neighbours of another', (source) => JSON.stringify(neighboursOf(source))],
  ])('is not named by %s', (_, write) => {
    expect(write(shown)).toMatch(/\bgraphs\b/i);
    expect(write(atlas)).not.toMatch(/\bgraphs\b/i);
  });

  it('is counted nowhere', () => {
    expect(mapCounts(shown)).toBe('6 papers in 2 themes');
    expect(mapCounts(atlas)).toBe('6 papers in 1 theme');
    expect(mapCounts(atlasHiding(graphs, speech))).toBe('6 papers');
    expect(siteFeed(atlas).description).toContain('6 papers in 1 theme.');
    expect(mapSvg(atlas, null)).toContain('6 papers in 1 theme.');
    expect(llmsText(atlas, addressOf)).toContain('6 papers in 1 theme,');
    expect(cardSvg(atlas, null, null)).not.toBe(cardSvg(shown, null, null));
  });

  it('is no news of the map, but its own feed goes on', () => {
    const titles = (source: Atlas) => siteFeed(source).entries.map(({ title }) => title);
    expect(titles(shown)).toContain('Theme drifted: Graphs');
    expect(titles(atlas)).not.toContain('Theme drifted: Graphs');
    expect(titles(atlas)).toEqual(
      titles(shown).filter((title) => !/^(?:New theme|Theme drifted): Graphs/.test(title)),
    );
    expect(atomFeed(siteFeed(atlas), 'feed.atom', addressOf)).toContain('<title>Paper 3</title>');
    const own = themeFeed(atlas, graphs);
    expect(own).toEqual(themeFeed(shown, graphs));
    expect(own.entries.map(({ title }) => title)).toContain('Theme drifted: Graphs');
  });

  it('leaves its new papers in the digest, under no name', () => {
    const hidden = digestText(atlasHiding(speech));
    expect(digestText(shown)).toContain('### [Speech]');
    expect(hidden).toContain('1 new paper.');
    expect(hidden).toContain('### Elsewhere on the map (1)');
    expect(hidden).toContain(`papers/paper-${paperId(5)}/`);
  });

  it('keeps its files, its picture and its frame, and is in the data with a mark', () => {
    for (const name of themeFileNames.filter((one) => one !== 'theme.json'))
      expect(fileOf(atlas, 'graphs', name), name).toBe(fileOf(shown, 'graphs', name));
    expect(JSON.parse(fileOf(atlas, 'graphs', 'theme.json'))).toMatchObject({
      ...{ status: 'live', label: 'Graphs', hidden: true, size: 2 },
      neighbours: [{ label: 'Speech' }],
    });
    expect(mapSvg(atlas, 1)).toContain('<title>Graphs on the map');
    expect(mapData(atlas)).toMatchObject({ themes: [{ hidden: false }, { hidden: true }] });
  });

  it('is found by its papers and by who knows its name', () => {
    const [manifest] = makeSearchFiles(atlas, addressOf);
    expect(JSON.parse(new TextDecoder().decode(manifest?.bytes))).toMatchObject({
      themes: [{ label: 'Speech' }, { label: 'Graphs', count: 2 }],
    });
  });
});
