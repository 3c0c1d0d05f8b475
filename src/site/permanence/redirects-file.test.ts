import { expect, it } from 'vitest';
import { recordedAtlas } from '../../testing/recorded-atlas.ts';
import { redirectsFile } from './redirects-file.ts';

const atlas = recordedAtlas();
const under = (path: string): string => `/map/${path}`;

it('has one line a redirect and a theme, under the base path', () => {
  const lines = redirectsFile(atlas, under).trimEnd().split('\n');
  expect(lines).toContain('/map/themes/voices/ /map/themes/speech/ 301');
  expect(lines).toContain('/map/t/tokens01/ /map/themes/tokens/ 301');
  expect(lines).toHaveLength(10);
  for (const line of lines) expect(line).toMatch(/^\/map\/\S+ \/map\/\S* 301$/);
});

it('keeps the newest where a host reads no more', () => {
  const all = redirectsFile(atlas, under);
  const some = redirectsFile(atlas, under, 4);
  expect(all.startsWith(some)).toBe(true);
  // Of the second edition are a theme and five redirects, of the first the other themes.
  expect(some).not.toContain('/t/speech01/');
});
