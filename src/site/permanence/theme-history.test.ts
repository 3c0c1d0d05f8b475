import { expect, it } from 'vitest';
import { graphs, recordedAtlas, speech } from '../../testing/recorded-atlas.ts';
import { themeHistory } from './theme-history.ts';

const atlas = recordedAtlas();

function sentences(id: typeof speech): readonly string[] {
  return themeHistory(atlas, id).map(
    ({ edition, before, themes, after }) =>
      `${edition.date ?? ''}: ${[before, ...themes.map(({ label }) => label)].join(' ')}${after}`,
  );
}

it('tells what became of a theme and by way of which others', () => {
  expect(sentences(speech)).toEqual([
    '2025-07-31: It was split; papers left for Graphs',
    '2025-07-31: It took in Former voices',
    '2025-07-31: It was revived, having ended before',
  ]);
  expect(sentences(graphs)).toEqual([
    '2025-07-31: It drifted: less than half of its papers stayed together',
    '2025-07-31: It split off from Speech',
    '2025-07-31: It took in papers of Former tokens, which ended',
  ]);
});

it('is silent where the record is', () => {
  const record = { ...atlas.record, editions: [] };
  expect(themeHistory({ ...atlas, record }, speech)).toEqual([]);
});
