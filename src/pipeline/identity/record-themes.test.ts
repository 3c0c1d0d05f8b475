import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EditionId, LockTheme } from '../../domain/lock.ts';
import type { PaperId } from '../../domain/paper.ts';
import type { ThemeId } from '../../domain/theme.ts';
import { recordThemes, type NamedCluster } from './record-themes.ts';

const [before, now] = ['ed000000' as EditionId, 'ed000001' as EditionId];
const end = { edition: before, into: null, successors: [], members: ['p1' as PaperId] };

function line(id: string, parts: Partial<LockTheme> = {}): LockTheme {
  return {
    id: id as ThemeId,
    slug: `slug-${id}`,
    label: `Label ${id}`,
    ...{ formerSlugs: [], formerLabels: [], since: before, changed: before },
    ...{ hue: 250, tone: 'deep', file: null },
    ...parts,
  };
}

interface Now extends Partial<Omit<NamedCluster, 'curated'>> {
  readonly curated?: Partial<NonNullable<NamedCluster['curated']>>;
}

/** Clusters as their themes' ids and what is other than usual. */
function record(
  lines: readonly LockTheme[],
  clusters: Readonly<Record<string, Now>>,
  ended: Parameters<typeof recordThemes>[1]['ended'] = new Map(),
) {
  return recordThemes(
    lines,
    { ids: Object.keys(clusters) as ThemeId[], ended },
    {
      edition: now,
      clusters: Object.entries(clusters).map(([id, { curated, ...parts }]) => ({
        label: `Label ${id}`,
        anchor: { x: 0.5, y: 0.5 },
        ...parts,
        curated:
          curated === undefined ? null : { name: 'file', slug: null, colour: null, ...curated },
      })),
    },
  );
}

describe('the line of a theme', () => {
  test('is begun at its birth', () => {
    expect(record([], { a: { label: 'Speech' } }).themes).toMatchInlineSnapshot(`
      [
        {
          "changed": "ed000001",
          "file": null,
          "formerLabels": [],
          "formerSlugs": [],
          "hue": 250,
          "id": "a",
          "label": "Speech",
          "since": "ed000001",
          "slug": "speech",
          "tone": "deep",
        },
      ]
    `);
  });

  test('is the same object where nothing changed', () => {
    const lines = [line('a'), line('b', { hue: 7 }), line('r', { retired: end })];
    const { themes, events } = record(lines, { b: {}, a: {} });
    expect(events).toEqual([]);
    themes.forEach((theme, index) => {
      expect(theme).toBe(lines[index]);
    });
  });

  test('knows the label that it had, and forgets it when it is back', () => {
    const renamed = record([line('a')], { a: { label: 'Speech' } });
    expect(renamed.events).toEqual([
      { kind: 'theme-renamed', theme: 'a', from: 'Label a', to: 'Speech' },
    ]);
    expect(renamed.themes).toEqual([
      line('a', { label: 'Speech', formerLabels: ['Label a'], changed: now }),
    ]);
    const back = record(renamed.themes, { a: {} });
    expect(back.themes).toEqual([line('a', { formerLabels: ['Speech'], changed: now })]);
  });

  test('keeps slug and colour but where an author gives others', () => {
    const curated = { name: 'speech', slug: 'speech', colour: 7 };
    const { themes } = record([line('a')], { a: { curated } });
    const given = { slug: 'speech', formerSlugs: ['slug-a'], hue: 7, file: 'speech' };
    expect(themes).toEqual([line('a', { ...given, changed: now })]);
    expect(record(themes, { a: {} }).themes).toEqual([
      line('a', { ...given, file: null, changed: now }),
    ]);
  });

  test('says how a theme ended, and keeps the name of its file', () => {
    const kept = line('a', { file: 'speech', formerLabels: ['Old'] });
    const how = {
      into: 'b' as ThemeId,
      successors: ['b' as ThemeId],
      members: ['p1' as PaperId],
    };
    const { themes } = record([kept, line('b')], { b: {} }, new Map([[kept.id, how]]));
    expect(themes[0]).toEqual({ ...kept, changed: now, retired: { edition: now, ...how } });
    expect(themes[1]).toEqual(line('b'));
  });

  test('loses its end when the theme lives again, and keeps what only a later version knows', () => {
    const retired = { ...line('a', { retired: end }), zone: 'north' };
    expect(record([retired], { a: {} }).themes).toEqual([
      { ...line('a', { changed: now }), zone: 'north' },
    ]);
    const north = { ...line('a'), zone: 'north' };
    const renamed = record([north], { a: { label: 'Speech' } });
    expect(renamed.themes[0]).toMatchObject({ zone: 'north', label: 'Speech' });
  });

  test('of a newcomer has no slug that any theme has or had, ended ones too', () => {
    const lines = [
      line('a', { slug: 'speech', formerSlugs: ['voices'] }),
      line('r', { slug: 'sounds', retired: end }),
    ];
    const { themes } = record(lines, {
      a: {},
      b: { label: 'Speech' },
      c: { label: 'Voices' },
      d: { label: 'Sounds' },
    });
    expect(themes.map(({ slug }) => slug)).toEqual([
      'speech',
      'speech-b',
      'voices-c',
      'sounds-d',
      'sounds',
    ]);
  });
});

test('over many editions no slug is ever that of two themes, and none is lost', () => {
  const word = fc.constantFrom('Speech', 'Voices', 'Sounds', '音声');
  const build = fc.dictionary(
    fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    fc.record({
      label: word,
      slug: fc.constantFrom(null, null, 'speech', 'voices', 'speech-a'),
      hue: fc.constantFrom(null, 0),
    }),
    { maxKeys: 5 },
  );
  fc.assert(
    fc.property(fc.array(build, { maxLength: 6 }), (builds) => {
      let lines: readonly LockTheme[] = [];
      for (const clusters of builds) {
        const gone = lines.filter((one) => one.retired === undefined && !(one.id in clusters));
        const next = record(
          lines,
          Object.fromEntries(
            Object.entries(clusters).map(([id, { label, slug, hue }]) => [
              id,
              { label, curated: { name: id, slug, colour: hue } },
            ]),
          ),
          new Map(gone.map(({ id }) => [id, { into: null, successors: [], members: [] }])),
        ).themes;
        const slugs = next.flatMap(({ slug, formerSlugs }) => [slug, ...formerSlugs]);
        expect(new Set(slugs).size).toBe(slugs.length);
        for (const old of lines) {
          const later = next.find(({ id }) => id === old.id)!;
          const [had, has] = [old, later].map((one) => [one.slug, ...one.formerSlugs]);
          expect(has).toEqual(expect.arrayContaining(had!));
          expect(later.since).toBe(old.since);
        }
        lines = next;
      }
    }),
    { numRuns: 100 },
  );
});
