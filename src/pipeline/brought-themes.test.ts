import { describe, expect, test } from 'vitest';
import type { Atlas } from '../domain/atlas.ts';
import { gateNames, type GateName } from '../domain/gate.ts';
import type { Lock } from '../domain/lock.ts';
import { noOwnPlaces, type OwnPlaces } from '../domain/own-places.ts';
import type { PaperId } from '../domain/paper.ts';
import { plainTheme, type CuratedTheme } from '../domain/theme.ts';
import { linesOfPapers, plantCorpus } from '../testing/planted-corpus.ts';
import type { Content } from './ingest/read-content.ts';
import { contentOfLines } from './ingest/read-lines.ts';
import { runPipeline } from './run.ts';

const planted = plantCorpus({ paperCount: 72, themeCount: 3 });
const content = contentOfLines(linesOfPapers(planted.corpus.papers), 'test');
const { papers } = content.corpus;
const numberOf = (index: number): number => Number(papers[index]?.sourceId);
const idOf = new Map<number, PaperId>(papers.map(({ id, sourceId }) => [Number(sourceId), id]));

/** Names by number of the paper: of other themes than the words tell, a third of the papers each. */
const thirds = ['Birds', 'Bees', 'Trees'] as const;
const thirdOf = (number: number): string => thirds[Math.floor(number / 24)] ?? '';
const themesBy = (nameOf: (number: number) => string | undefined): OwnPlaces['themes'] =>
  new Map(
    papers.flatMap(({ id, sourceId }): [PaperId, string][] => {
      const name = nameOf(Number(sourceId));
      return name === undefined ? [] : [[id, name]];
    }),
  );

interface Build {
  readonly own: Partial<OwnPlaces>;
  readonly files?: readonly CuratedTheme[];
  readonly past?: Lock | null;
  readonly accepted?: ReadonlySet<GateName>;
  readonly of?: readonly number[];
}

async function build({ own, files = [], past = null, accepted, of }: Build) {
  const kept = of?.map((number) => idOf.get(number));
  const corpus = { papers: papers.filter(({ id }) => kept?.includes(id) ?? true) };
  const asked: Content = {
    ...content,
    corpus,
    appearance: corpus.papers.map(({ id }) => id),
    ...{ curatedThemes: files, own: { ...noOwnPlaces, ...own } },
    digest: Buffer.from(JSON.stringify([of, files, [...(own.themes ?? [])]])).toString('hex'),
  };
  return runPipeline(asked, { past, accepted: accepted ?? new Set(gateNames) });
}

const themeAt = ({ themes, papers: all }: Atlas, number: number) =>
  themes[all.find(({ id }) => id === idOf.get(number))?.place?.themeIndex ?? -1];
/** Numbers of the papers of each theme, by its label. */
const sharing = ({ themes, papers: all }: Atlas) =>
  Object.fromEntries(
    themes.map(({ label, paperIndexes }) => [
      label,
      paperIndexes.map((at) => Number(all[at]?.sourceId)).sort((a, b) => a - b),
    ]),
  );
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => from + at);
const file = (name: string, parts: Partial<CuratedTheme>): CuratedTheme => ({
  ...plainTheme(name),
  ...parts,
});
const brought = { themes: themesBy(thirdOf) };
const first = await build({ own: brought });

describe('themes brought from elsewhere', { timeout: 30_000 }, () => {
  test('are those of the map, with the names that they had', () => {
    expect(sharing(first.atlas)).toEqual({
      Birds: numbers(0, 24),
      Bees: numbers(24, 48),
      Trees: numbers(48, 72),
    });
    expect(first.atlas.method.broughtThemeCount).toBe(72);
    expect(first.atlas.papers.some(({ place }) => place?.isBetween)).toBe(false);
    expect(first.atlas.themes.map(({ slug, isEdited }) => [slug, isEdited])).toContainEqual([
      'birds',
      false,
    ]);
    expect(first.atlas.suggestions.papers).toEqual([]);
  });

  test('get names from the words of their papers where they have but numbers', async () => {
    const { atlas } = await build({
      own: { themes: themesBy((number) => String(Math.floor(number / 24))) },
    });
    expect(Object.values(sharing(atlas)).map((members) => members.length)).toEqual([24, 24, 24]);
    for (const { label } of atlas.themes) expect(label).toMatch(/^\p{L}{3}/u);
  });

  test('leave papers without one to the nearest, marked', async () => {
    // Those that are left out are of the words of all three.
    const own = { themes: themesBy((n) => (n < 9 ? undefined : (thirds[n % 3] ?? ''))) };
    const { atlas } = await build({ own });
    for (const number of numbers(0, 9)) {
      expect(themeAt(atlas, number)?.label).toBe(thirds[number % 3]);
      const paper = atlas.papers.find(({ id }) => id === idOf.get(number));
      expect(paper?.place?.hasNearestTheme).toBe(true);
    }
    expect(atlas.papers.filter(({ place }) => place?.hasNearestTheme)).toHaveLength(9);
    expect(atlas.method.broughtThemeCount).toBe(63);
  });
});

describe('brought themes of which numbers or names change', { timeout: 30_000 }, () => {
  const pages = (atlas: Atlas) => atlas.themes.map(({ id, slug, hue }) => [id, slug, hue]).sort();

  test('keep id, address and colour, matched by their papers, and take the new name', async () => {
    const renamed = themesBy((n) => (thirdOf(n) === 'Birds' ? 'Owls' : thirdOf(n)));
    const { atlas, refusals } = await build({
      own: { themes: renamed },
      past: first.lock,
      accepted: new Set(),
    });
    expect(refusals).toEqual([]);
    expect(pages(atlas)).toEqual(pages(first.atlas));
    const owls = atlas.themes.find(({ label }) => label === 'Owls');
    expect(owls).toMatchObject({ slug: 'birds', formerLabels: ['Birds'] });
  });

  test('keep even their names when all are numbered anew', async () => {
    const byNumber = (shift: number) => ({
      themes: themesBy((n) => String((Math.floor(n / 24) + shift) % 3)),
    });
    const before = await build({ own: byNumber(0) });
    const after = await build({ own: byNumber(1), past: before.lock, accepted: new Set() });
    expect(pages(after.atlas)).toEqual(pages(before.atlas));
    expect(sharing(after.atlas)).toEqual(sharing(before.atlas));
  });

  test('may move papers only as far as the gate lets them', async () => {
    const other = { themes: themesBy((n) => thirds[n % 3]) };
    const stopped = await build({ own: other, past: first.lock, accepted: new Set() });
    expect(stopped.refusals.map(({ gate }) => gate)).toEqual(['themes']);
  });

  test('come again from the lock, to the byte', async () => {
    const again = await build({ own: brought, past: first.lock });
    expect(JSON.stringify(again.atlas)).toBe(JSON.stringify(first.atlas));
  });

  test('are carried on as found ones are once they are brought no more', async () => {
    const { atlas } = await build({ own: {}, past: first.lock });
    expect(atlas.method.broughtThemeCount).toBeUndefined();
    expect(atlas.themes.length).toBeGreaterThan(0);
  });
});

describe('brought themes and files of the author', { timeout: 30_000 }, () => {
  test('a file answers to the theme of its name before the first build', async () => {
    const { atlas } = await build({
      own: brought,
      files: [file('birds', { label: 'Feathered friends', colour: 7 })],
    });
    expect(themeAt(atlas, 3)).toMatchObject({ label: 'Feathered friends', hue: 7 });
    expect(sharing(atlas)['Feathered friends']).toEqual(numbers(0, 24));
  });

  test('a file for a number answers to that number', async () => {
    const { atlas } = await build({
      own: { themes: themesBy((number) => String(Math.floor(number / 24))) },
      files: [file('1', { label: 'The middle' })],
    });
    expect(sharing(atlas)['The middle']).toEqual(numbers(24, 48));
  });

  test('pinned papers are where the file wants them, and banned ones where it does not', async () => {
    const [pinned, banned] = [idOf.get(30) ?? '', idOf.get(2) ?? ''];
    const { atlas } = await build({
      own: brought,
      files: [file('birds', { must: [pinned], not: [banned] })],
      past: first.lock,
    });
    expect(themeAt(atlas, 30)?.slug).toBe('birds');
    expect(themeAt(atlas, 2)?.slug).not.toBe('birds');
    expect(themeAt(atlas, 3)?.slug).toBe('birds');
  });

  test('a merged theme stays merged, under another name and with new papers', async () => {
    const some = numbers(0, 72).filter((n) => n % 4 !== 0);
    const begun = await build({ own: brought, of: some });
    const files = [file('birds', { mergeInto: 'bees' })];
    const merged = await build({ own: brought, of: some, files, past: begun.lock });
    expect(sharing(merged.atlas)['Bees']).toEqual(some.filter((n) => n < 48));
    const renamed = { themes: themesBy((n) => (thirdOf(n) === 'Birds' ? '17' : thirdOf(n))) };
    const grown = await build({ own: renamed, files, past: merged.lock });
    expect(sharing(grown.atlas)['Bees']).toEqual(numbers(0, 48));
  });

  test('a retired theme gives its papers to others, a hidden one keeps them', async () => {
    const retired = await build({
      own: brought,
      files: [file('birds', { isRetired: true })],
      past: first.lock,
    });
    expect(Object.keys(sharing(retired.atlas)).sort()).toEqual(['Bees', 'Trees']);
    const hidden = await build({
      own: brought,
      files: [file('birds', { isHidden: true })],
      past: first.lock,
    });
    expect(themeAt(hidden.atlas, 3)).toMatchObject({ slug: 'birds', isHidden: true });
  });

  test('a theme that a file holds goes on when the other analysis scatters or joins it', async () => {
    const files = [file('birds', { label: 'Birds of mine' }), file('bees', { label: 'My bees' })];
    const held = await build({ own: brought, files, past: first.lock });
    const joined = themesBy((n) => (n < 48 ? 'All that flies' : 'Trees'));
    const { atlas } = await build({ own: { themes: joined }, files, past: held.lock });
    const ids = (one: Atlas) => one.themes.map(({ id }) => id).sort();
    expect(ids(atlas)).toEqual(ids(held.atlas));
    expect(sharing(atlas)).toEqual(sharing(held.atlas));
  });
});

describe('vectors, positions and themes', { timeout: 30_000 }, () => {
  const all: OwnPlaces = {
    dimensionCount: 3,
    vectors: new Map(
      papers.map(({ id }, index) => {
        const vector = Float32Array.of(0.1, 0.1 + (numberOf(index) % 7) / 50, 0.1);
        vector[thirds.indexOf(thirdOf(numberOf(index)) as 'Birds')] = 1;
        return [id, vector];
      }),
    ),
    positions: new Map(
      papers.map(({ id }, index) => {
        const n = numberOf(index);
        return [id, { x: (n % 9) / 9, y: Math.floor(n / 9) / 9 }];
      }),
    ),
    themes: brought.themes,
  };

  test.each([1, 2, 3, 4, 5, 6, 7])(
    'may come in any combination (%i), and what is missing is computed',
    async (combination) => {
      const has = (bit: number): boolean => (combination & bit) !== 0;
      const { atlas } = await build({
        own: {
          ...(has(1) ? { vectors: all.vectors, dimensionCount: 3 } : {}),
          ...(has(2) ? { positions: all.positions } : {}),
          ...(has(4) ? { themes: all.themes } : {}),
        },
      });
      expect(atlas.method.hasOwnVectors).toBe(has(1));
      expect(atlas.method.broughtThemeCount !== undefined).toBe(has(4));
      const sizes = Object.values(sharing(atlas)).map((members) => members.length);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(72);
      if (has(4)) expect(Object.keys(sharing(atlas)).sort()).toEqual([...thirds].sort());
      for (const { place, sourceId } of atlas.papers) {
        const [x = -1, y = -1] = [place?.x, place?.y];
        const n = Number(sourceId);
        if (has(2)) expect([x, y]).toEqual([round((n % 9) / 9), round(Math.floor(n / 9) / 9)]);
        expect(x >= 0 && x <= 1 && y >= 0 && y <= 1).toBe(true);
      }
    },
  );
});

const round = (value: number): number => Math.round(value * 100_000) / 100_000;
