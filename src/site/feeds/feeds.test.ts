import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../domain/atlas.ts';
import type { EditionId } from '../../domain/lock.ts';
import {
  current,
  dissolved,
  graphs,
  merged,
  paperId,
  recordedAtlas,
  second,
  speech,
} from '../../testing/recorded-atlas.ts';
import { parseXml, type XmlElement } from '../../testing/strict-xml.ts';
import { themeFolders } from '../permanence/theme-folders.ts';
import { atomFeed } from './atom.ts';
import type { AddressOf, Feed } from './feed.ts';
import { permanentUrn } from './feed-ids.ts';
import { jsonFeed } from './json-feed.ts';
import { siteFeed } from './site-feed.ts';
import { themeFeed } from './theme-feed.ts';

const absolute: AddressOf = (path) => `https://lab.example/map/${path}`;
const none: AddressOf = () => null;
const atlas = recordedAtlas();
const titles = ({ entries }: Feed): readonly string[] => entries.map(({ title }) => title);
const words = ({ entries }: Feed, title: string): string =>
  (entries.find((entry) => entry.title === title)?.paragraphs ?? [])
    .map((pieces) =>
      pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join(''),
    )
    .join('\n');

describe('the feed of the map', () => {
  it('tells edition by edition, newest first, what became of themes, then every new paper once', () => {
    expect(titles(siteFeed(atlas))).toMatchInlineSnapshot(`
      [
        "Theme is back: Speech",
        "Theme split: Speech",
        "Themes merged: Former voices into Speech",
        "Theme ended: Former tokens",
        "Theme renamed: Spoken words is now Speech",
        "Theme drifted: Graphs",
        "Paper 5",
        "New theme: Graphs",
        "Paper 3",
        "Paper 4",
        "The map begins: 6 papers in 2 themes",
        "Paper 0",
        "Paper 1",
        "Paper 2",
      ]
    `);
  });

  it('takes all times from editions', () => {
    const times = new Set(siteFeed(atlas).entries.map(({ time }) => time));
    expect([...times]).toEqual(['2025-07-31T00:00:00Z', '2025-01-01T00:00:00Z']);
    expect(siteFeed(atlas).time).toBe('2025-07-31T00:00:00Z');
  });

  it('goes back whole editions, and of one that is too large counts what it leaves out', () => {
    const [paper] = atlas.papers;
    if (paper === undefined) throw new Error('no paper');
    const many = (since: EditionId, count: number): Atlas['papers'] =>
      Array.from({ length: count }, (_, index) => ({
        ...{ ...paper, since },
        id: paperId(1000 + index),
        title: `${since} ${String(index)}`,
      }));
    const lengthOf = (papers: Atlas['papers']): number =>
      siteFeed({ ...atlas, papers }).entries.length;
    const eventCount = siteFeed({ ...atlas, papers: [] }).entries.length;
    expect(lengthOf([...many(current, 20), ...many(second, 100)])).toBe(eventCount - 1 + 120);
    expect(lengthOf([...many(current, 60), ...many(second, 100)])).toBeLessThan(80);
    expect(lengthOf([...many(current, 20), ...many(second, 500)])).toBeLessThan(40);
    const cut = siteFeed({ ...atlas, papers: many(current, 500) });
    expect(cut.entries).toHaveLength(201);
    expect(cut.entries.at(-1)?.title).toMatch(/^And \d+ more entries of 31 July 2025$/);
  });
});

describe('the feed of a theme', () => {
  it('tells of papers that came from another theme once, and from where', () => {
    const feed = themeFeed(atlas, graphs);
    expect(titles(feed).filter((title) => title === 'Paper 3')).toHaveLength(1);
    expect(words(feed, 'Paper 3')).toContain('It moved here from Former tokens');
    expect(words(feed, 'Paper 4')).toContain('In the theme Graphs.');
    const elsewhere = siteFeed(atlas).entries.find(({ title }) => title === 'Paper 3');
    expect(feed.entries.find(({ title }) => title === 'Paper 3')?.id).not.toBe(elsewhere?.id);
  });

  it('tells what became of the theme itself', () => {
    expect(titles(themeFeed(atlas, speech))).toEqual(
      expect.arrayContaining([
        'Theme split: Speech',
        'Themes merged: Former voices into Speech',
        'Theme renamed: Spoken words is now Speech',
      ]),
    );
    expect(titles(themeFeed(atlas, graphs))).not.toContain('Theme is back: Speech');
  });

  it('stays for a theme that ended, with one entry that names who goes on', () => {
    const feed = themeFeed(atlas, dissolved);
    expect(titles(feed)).toEqual(['This theme ended: Former tokens']);
    expect(feed.entries[0]?.time).toBe('2025-07-31T00:00:00Z');
    expect(words(feed, 'This theme ended: Former tokens')).toMatchInlineSnapshot(`
      "This theme ended on 31 July 2025. It had 3 papers.
      Its papers went to Graphs and Former voices. Nothing more will come here.
      Follow instead: Feed of Graphs."
    `);
    expect(words(themeFeed(atlas, merged), 'This theme ended: Former voices')).toContain('Speech');
  });

  it('stands in every folder that a theme ever had', () => {
    const folders = new Map(themeFolders(atlas).map(({ slug, id }) => [slug, id]));
    expect(folders.get('spoken-words')).toBe(speech);
    expect(folders.get('graphs')).toBe(graphs);
    expect(folders.get('tokens')).toBe(dissolved);
    expect(folders.get('voices')).toBe(merged);
  });
});

describe('ids of entries', () => {
  const ids = (text: string): readonly string[] => text.match(/urn:uuid:[0-9a-f-]{36}/g) ?? [];
  const feeds = (from: Atlas): readonly Feed[] => [
    siteFeed(from),
    ...[speech, graphs, dissolved].map((id) => themeFeed(from, id)),
  ];

  it('differ within a feed', () => {
    for (const feed of feeds(atlas)) {
      const found = [feed.id, ...feed.entries.map(({ id }) => id)];
      expect(new Set(found).size).toBe(found.length);
    }
  });

  it('stay over a rebuild, a move of the site, new titles, labels and addresses', () => {
    const renamed = {
      ...atlas,
      papers: atlas.papers.map((paper) => ({ ...paper, title: 'New', slug: `new-${paper.id}` })),
      themes: atlas.themes.map((theme) => ({ ...theme, label: 'Other', slug: `o-${theme.id}` })),
    };
    const other: AddressOf = (path) => `https://elsewhere.example/${path}`;
    feeds(atlas).forEach((feed, index) => {
      const before = ids(atomFeed(feed, 'feed.atom', absolute));
      const [again, after] = [recordedAtlas(), renamed].map((from) => feeds(from)[index]);
      if (again === undefined || after === undefined) throw new Error('a feed is missing');
      expect(ids(atomFeed(again, 'feed.atom', other))).toEqual(before);
      expect(ids(atomFeed(after, 'feed.atom', none)).toSorted()).toEqual(before.toSorted());
      expect(ids(jsonFeed(feed, 'feed.json', absolute))).toEqual(before.slice(1));
    });
  });

  it('of a paper is its id alone, until it moves to another theme', () => {
    const entries = siteFeed(atlas).entries.map(({ id }) => id);
    expect(entries).toContain(permanentUrn(`paper:${paperId(5)}`));
    const moved = themeFeed(atlas, graphs).entries.map(({ id }) => id);
    expect(moved).toContain(permanentUrn(`paper:${paperId(3)} theme:${graphs}`));
  });
});

describe('the setting abstracts', () => {
  const abstract = 'The first sentence stands here. '.repeat(30);
  const textOf = (abstracts: Atlas['settings']['abstracts']): string => {
    const from = recordedAtlas({ abstracts });
    const papers = from.papers.map((paper) => ({ ...paper, abstract }));
    return atomFeed(siteFeed({ ...from, papers }), 'feed.atom', absolute);
  };

  it('holds in feeds', () => {
    expect(textOf('full')).toContain(abstract.trim());
    expect(textOf('excerpt')).toContain('The first sentence');
    expect(textOf('excerpt')).not.toContain(abstract.slice(0, 320));
    expect(textOf('none')).not.toContain('The first sentence');
  });
});

describe('feeds of hostile words', () => {
  const hostile = fc
    .array(
      fc.constantFrom(
        ...[']]>', '<![CDATA[', '</title>', '<script>', '&', '&#0;', '"', "'", '\u0000', '\u0008'],
        ...['\uFFFF', '\uD800', '\u202E', '\u2028', '$x<y$', '<sub>2</sub>', '\n\n', 'é', '中文'],
        ...['javascript:alert(1)', '--', '%', '\\', 'word', ' '],
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join(''));

  const withWords = (word: string): Atlas => ({
    ...recordedAtlas({ title: word || 'x' }),
    papers: atlas.papers.map((paper) => ({
      ...{ ...paper, title: word, abstract: word, venue: word, doi: word },
      authors: [{ literal: word }],
      url: 'javascript:alert(1)',
    })),
    themes: atlas.themes.map((theme) => ({ ...theme, label: word })),
  });

  it('are well-formed Atom by a strict parser, with all that RFC 4287 asks for', () => {
    fc.assert(
      fc.property(hostile, (word) => {
        const from = withWords(word);
        for (const addressOf of [absolute, none]) {
          for (const feed of [siteFeed(from), themeFeed(from, speech), themeFeed(from, dissolved)])
            checkAtom(parseXml(atomFeed(feed, 'feed.atom', addressOf)));
        }
      }),
      { numRuns: 12 },
    );
  });

  it('are JSON Feed 1.1', () => {
    fc.assert(
      fc.property(hostile, (word) => {
        for (const addressOf of [absolute, none]) {
          checkJsonFeed(JSON.parse(jsonFeed(siteFeed(withWords(word)), 'feed.json', addressOf)));
        }
      }),
      { numRuns: 12 },
    );
  });

  it('hold no relative link and no address of ours where the settings name no site', () => {
    const text = atomFeed(siteFeed(atlas), 'feed.atom', none);
    expect(text).not.toMatch(/href=/);
    expect(atomFeed(siteFeed(atlas), 'feed.atom', absolute)).not.toMatch(
      /href=(?!(?:"|&quot;)https:\/\/)/,
    );
  });
});

const urn = /^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** RFC 4287, sections 4.1.1 and 4.1.2. */
function checkAtom(root: XmlElement): void {
  expect(root.name).toBe('feed');
  expect(root.attributes['xmlns']).toBe('http://www.w3.org/2005/Atom');
  const one = (parent: XmlElement, name: string): XmlElement => {
    const found = parent.children.filter((child) => child.name === name);
    expect(found, name).toHaveLength(1);
    return found[0] ?? parent;
  };
  for (const holder of [root, ...root.children.filter(({ name }) => name === 'entry')]) {
    expect(one(holder, 'id').text).toMatch(urn);
    expect(one(holder, 'updated').text).toMatch(rfc3339);
    one(holder, 'title');
    if (holder === root) {
      expect(one(one(root, 'author'), 'name').text).not.toBe('');
    } else {
      const content = one(holder, 'content');
      expect(content.attributes['type']).toBe('html');
      // Escaped twice: as HTML within XML. No tag but ours may be left in the HTML.
      expect(content.text).not.toMatch(/<(?!\/?(?:p|a|bdi)\b)/);
    }
    const links = holder.children.filter(({ name }) => name === 'link');
    for (const { attributes } of links) expect(attributes['href']).toMatch(/^https?:\/\//);
    const alternates = links.filter(({ attributes }) => attributes['rel'] === 'alternate');
    expect(alternates.length).toBeLessThanOrEqual(1);
  }
}

/** jsonfeed.org/version/1.1. */
function checkJsonFeed(value: unknown): void {
  const { version, title, items } = value as Record<string, unknown>;
  expect(version).toBe('https://jsonfeed.org/version/1.1');
  expect(typeof title).toBe('string');
  if (!Array.isArray(items)) throw new Error('items is no list');
  for (const item of items as readonly Record<string, unknown>[]) {
    expect(item['id']).toMatch(urn);
    expect(item['date_published']).toMatch(rfc3339);
    expect(typeof item['content_html']).toBe('string');
    for (const name of ['url', 'external_url']) {
      if (name in item) expect(item[name]).toMatch(/^https?:\/\//);
    }
  }
}
