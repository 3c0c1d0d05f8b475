import { describe, expect, test } from 'vitest';
import type { PaperId } from '../../domain/paper.ts';
import { ownLabels, ownThemes } from './own-themes.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'] as PaperId[];
const own = (names: readonly (string | null)[]) =>
  ownThemes(ids, {
    themes: new Map(
      names.flatMap((name, at): [PaperId, string][] => {
        const id = ids[at];
        return name === null || id === undefined ? [] : [[id, name]];
      }),
    ),
  });
const labels = (
  names: readonly (string | null)[],
  clusterOf: readonly number[],
  kept: readonly (string | null)[] = [],
) =>
  ownLabels(
    own(names),
    { clusterOf: Int32Array.from(clusterOf), clusterCount: Math.max(...clusterOf) + 1 },
    kept,
  );
const same = (name: string) => [name, name, name, name, name, name];
const one = [0, 0, 0, 0, 0, 0];

describe('themes that an author brought', () => {
  test('are numbered by their names', () => {
    expect(own(['Owls', null, 'Bees', 'Owls', null, null])).toEqual({
      names: ['Bees', 'Owls'],
      nameOf: Int32Array.of(1, -1, 0, 1, -1, -1),
    });
  });

  test('are none where no placed paper has one', () => {
    expect(own([])).toBeNull();
    expect(ownLabels(null, { clusterOf: Int32Array.of(0), clusterCount: 1 }, [])).toEqual([null]);
  });

  test.each(['Speech recognition', 'cs.CL', '語音辨識', 'B cells', 'Class struggle', 'COVID-19'])(
    'give a theme the name "%s"',
    (name) => {
      expect(labels(same(name), one)).toEqual([name]);
    },
  );

  test.each([
    ...['12', '3.1', 'Topic 12', 'cluster_3', 'C7', '12_speech_audio_voice', '-', '#4'],
    ...['9f86d081884c', 'https://example.org/t/1', 'a'.repeat(81)],
  ])('do not call one "%s"', (name) => {
    expect(labels(same(name), one)).toEqual([null]);
  });

  test('give each name to the cluster that has most of it', () => {
    expect(labels(['Owls', 'Owls', 'Owls', 'Owls', 'Bees', 'Bees'], [0, 0, 0, 1, 1, 1])).toEqual([
      'Owls',
      'Bees',
    ]);
  });

  test('leave a theme the name that it has while three tenths of its papers have it', () => {
    const names = ['Owls', 'Owls', 'Owls', 'Owls', 'Bees', 'Bees'];
    expect(labels(names, one, ['Bees'])).toEqual(['Bees']);
    expect(labels(names, one, ['Wasps'])).toEqual(['Owls']);
    expect(labels(['Owls', 'Owls', 'Owls', 'Owls', 'Owls', 'Bees'], one, ['Bees'])).toEqual([
      'Owls',
    ]);
  });
});
