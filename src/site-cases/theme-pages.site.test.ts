import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCase, caseFolder, viewPage } from '../../scripts/testing/build-case.ts';
import type { BuiltCase, PageView } from '../../scripts/testing/build-case.ts';
import { decodePoints } from '../domain/points-file.ts';
import { plantCorpus } from '../testing/planted-corpus.ts';

const origin = 'https://lab.example';

/** The address that a page's `<link>` of a relation names. */
function linked(page: PageView, relation: string): string | undefined {
  return page.all('link').find(({ attributes }) => attributes['rel'] === relation)?.attributes[
    'href'
  ];
}

/** Titles in the ordered lists of a page; those to begin with stand in an unordered one. */
function listedTitles({ html }: PageView): readonly string[] {
  const lists = html.match(/<ol class="bibliography">.*?<\/ol>/gs) ?? [];
  return lists.flatMap((list) =>
    viewPage(list)
      .all('span')
      .flatMap(({ attributes, text }) => (attributes['class'] === 'paper-title' ? text : [])),
  );
}

/** Builds a map of planted papers that are all of one theme. */
async function buildOneTheme(
  planted: Parameters<typeof plantCorpus>[0],
): Promise<{ readonly built: BuiltCase; readonly slug: string }> {
  const content = join(caseFolder(), 'content');
  mkdirSync(join(content, 'papers'), { recursive: true });
  const { papers } = plantCorpus(planted).corpus;
  const lines = papers.map(({ title, abstract }) => JSON.stringify({ title, abstract }));
  writeFileSync(join(content, 'papers', 'papers.jsonl'), lines.join('\n'));
  writeFileSync(
    join(content, 'map.yaml'),
    `title: Many\nsite: ${origin}\nbase: /map/\nthemes: { count: 1 }\npaperPages: none\n`,
  );
  const built = await buildCase(content);
  expect(built.exitCode, built.stderr).toBe(0);
  const page = built.files.find((file) => /^themes\/[^/]+\/index\.html$/.test(file));
  return { built, slug: page?.split('/')[1] ?? '' };
}

describe('a theme of 450 papers', () => {
  let built: BuiltCase;
  let slug: string;
  const themePage = (rest = ''): PageView => built.page(`themes/${slug}/${rest}`);

  beforeAll(async () => {
    ({ built, slug } = await buildOneTheme({ paperCount: 450, themeCount: 1 }));
  });

  it('is listed on its own page and two more, every paper once', () => {
    const listed = [themePage(), themePage('page/2/'), themePage('page/3/')].map(listedTitles);
    expect(listed.map(({ length }) => length)).toEqual([200, 200, 50]);
    expect(new Set(listed.flat()).size).toBe(450);
    expect(built.files).not.toContain(`themes/${slug}/page/4/index.html`);
  });

  it('has no page of 300 KB or more', () => {
    const large = built.files.filter(
      (file) => file.endsWith('.html') && statSync(join(built.siteDir, file)).size >= 300_000,
    );
    expect(large).toEqual([]);
  });

  it('says which page is which in title and heading', () => {
    const page = themePage('page/2/');
    expect(page.all('title')[0]?.text).toMatch(/.+, page 2 of 3 · Many$/);
    expect(page.text).toContain('Theme, page 2 of 3');
  });

  it('links each page to the one before and the one after, in its head and below its list', () => {
    const address = (rest: string): string => `/map/themes/${slug}/${rest}`;
    const relations = (page: PageView) => [linked(page, 'prev'), linked(page, 'next')];
    expect(relations(themePage())).toEqual([undefined, address('page/2/')]);
    expect(relations(themePage('page/2/'))).toEqual([address(''), address('page/3/')]);
    expect(relations(themePage('page/3/'))).toEqual([address('page/2/'), undefined]);
    const turns = themePage('page/2/')
      .all('a')
      .filter(({ attributes }) => attributes['rel'] !== undefined);
    expect(turns.map(({ text, attributes }) => [text, attributes['href']])).toEqual([
      ['Previous page', address('')],
      ['Next page', address('page/3/')],
    ]);
  });

  it('names its feed and its oEmbed answer, and whatever those name is there', () => {
    const named = themePage()
      .all('link')
      .filter(({ attributes }) => attributes['rel'] === 'alternate')
      .map(({ attributes }) => attributes['href']);
    expect(named).toContain(`/map/themes/${slug}/feed.atom`);
    expect(named).toContain(`${origin}/map/themes/${slug}/oembed.json`);
    const answer = JSON.parse(built.read(`themes/${slug}/oembed.json`)) as Record<string, string>;
    const frame = viewPage(answer['html'] ?? '').all('iframe')[0];
    for (const address of [frame?.attributes['src'], answer['thumbnail_url']]) {
      const path = address?.slice(`${origin}/map/`.length).replace(/\/$/, '/index.html') ?? '';
      expect(built.files, address).toContain(path);
    }
    expect(built.read(`themes/${slug}/feed.atom`)).not.toMatch(/href="(?!https:)/);
  });

  it('has one canonical address for each page; the first is that of the theme', () => {
    const canonical = (rest: string) => linked(themePage(rest), 'canonical');
    expect(canonical('page/1/')).toBe(`${origin}/map/themes/${slug}/`);
    expect(canonical('page/2/')).toBe(`${origin}/map/themes/${slug}/page/2/`);
  });

  it('can be taken away: its references and data lie beside its page', () => {
    const folder = `themes/${slug}/`;
    const links = themePage()
      .all('a')
      .flatMap(({ attributes }) => attributes['href'] ?? []);
    for (const name of [
      'papers.bib',
      'papers.ris',
      'papers.csl.json',
      'papers.csv',
      'theme.json',
    ]) {
      expect(links, name).toContain(`/map/${folder}${name}`);
      expect(built.files, name).toContain(`${folder}${name}`);
    }
    expect(built.read(`${folder}papers.bib`).match(/^@/gm)).toHaveLength(450);
    expect(JSON.parse(built.read('data/papers.csl.json'))).toHaveLength(450);
    const { papers, permanent } = JSON.parse(built.read(`${folder}theme.json`)) as {
      papers: readonly unknown[];
      permanent: string;
    };
    expect(papers).toHaveLength(450);
    expect(built.files).toContain(`${permanent.replace(`${origin}/map/`, '')}index.html`);
    // Each snippet holds the address that stays.
    const snippets = themePage()
      .all('code')
      .map(({ text }) => text);
    expect(snippets).toHaveLength(6);
    for (const snippet of snippets.slice(0, 5)) expect(snippet).toContain(permanent);
    expect(snippets[5]).toContain(`src="${origin}/map/${folder}embed/"`);
    const image = themePage()
      .all('meta')
      .find(({ attributes }) => attributes['property'] === 'og:image');
    expect(image?.attributes['content']).toBe(`${origin}/map/${folder}card.png`);
    expect(built.files).toContain(`${folder}card.png`);
  });

  it('tells programs what it is, and search engines where its pages are', () => {
    const [block] = themePage()
      .all('script')
      .filter(({ attributes }) => attributes['type'] === 'application/ld+json');
    expect(block).toBeDefined();
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(
      themePage().html,
    )?.[1];
    expect(JSON.parse(json ?? '')).toMatchObject({ '@type': 'CollectionPage' });
    expect(built.read('sitemap-index.xml')).toContain(`<loc>${origin}/map/sitemap-0.xml</loc>`);
    const sitemap = built.read('sitemap-0.xml');
    for (const path of ['', 'page/2/', 'page/3/'])
      expect(sitemap).toContain(`<loc>${origin}/map/themes/${slug}/${path}</loc>`);
    expect(sitemap).not.toContain('/map/t/');
  });
});

describe('a theme of 420 papers in three groups', () => {
  let built: BuiltCase;
  let slug: string;
  const themePage = (rest = ''): PageView => built.page(`themes/${slug}/${rest}`);
  const headings = (page: PageView) =>
    page.all('h3').map(({ attributes, text }) => ({ id: attributes['id'] ?? '', text }));

  beforeAll(async () => {
    ({ built, slug } = await buildOneTheme({ paperCount: 420, themeCount: 3 }));
  });

  it('is listed by sub-theme over its pages, every paper once', () => {
    const pages = [themePage(), themePage('page/2/'), themePage('page/3/')];
    expect(new Set(pages.flatMap(listedTitles)).size).toBe(420);
    const [first = [], second = []] = pages.map(headings);
    expect(first.length).toBeGreaterThan(1);
    expect(first.some(({ text }) => text.endsWith('(continued)'))).toBe(false);
    expect(second[0]).toEqual({
      id: first.at(-1)?.id,
      text: `${first.at(-1)?.text ?? ''} (continued)`,
    });
  });

  it('has an index that leads to where each sub-theme begins', () => {
    const links = themePage()
      .all('a')
      .flatMap(({ attributes }) => attributes['href'] ?? [])
      .filter((address) => address.startsWith(`/map/themes/${slug}/`) && address.includes('#'));
    const [, path = '', id = ''] = /^\/map\/(.+)#(.+)$/.exec(links.at(-1) ?? '') ?? [];
    expect(path).toMatch(/\/page\/[23]\/$/);
    expect(headings(built.page(path)).map((heading) => heading.id)).toContain(id);
  });

  it('names its sub-themes in the list of themes, on the map and in the data', () => {
    const { themes } = JSON.parse(built.read('data/map.json')) as {
      themes: readonly { subthemes: readonly { label: string }[] }[];
    };
    const labels = themes.flatMap(({ subthemes }) => subthemes.map(({ label }) => label));
    expect(labels.length).toBeGreaterThan(1);
    const points = decodePoints(gunzipSync(readFileSync(join(built.siteDir, 'data/points.bin'))));
    expect(points.subthemes.map(({ label }) => label)).toEqual(labels);
    for (const label of labels) expect(built.page('themes/').text).toContain(label);
  });
});
