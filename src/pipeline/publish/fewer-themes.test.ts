import { expect, test } from 'vitest';
import { fewerThemes } from './fewer-themes.ts';

test('fewer themes than asked for are a warning that says why', () => {
  expect(fewerThemes(3, { themeCount: 1, placedCount: 1 })).toMatchInlineSnapshot(`
    [
      {
        "code": "THEMES-FEWER",
        "field": "themes.count",
        "file": "map.yaml",
        "hint": "Write \`themes: { count: 1 }\`, or \`auto\` in place of the number.",
        "level": "warned",
        "message": "The settings ask for 3 themes, but the map has 1: only 1 paper can be grouped.",
        "record": "",
        "value": "3",
      },
    ]
  `);
  expect(fewerThemes(3, { themeCount: 2, placedCount: 40 })[0]?.message).toBe(
    'The settings ask for 3 themes, but the map has 2: the papers are too alike for more.',
  );
});

test('as many themes as asked for, more by curated ones, or a free choice are none', () => {
  expect(fewerThemes(3, { themeCount: 3, placedCount: 40 })).toEqual([]);
  expect(fewerThemes(3, { themeCount: 5, placedCount: 40 })).toEqual([]);
  expect(fewerThemes('auto', { themeCount: 1, placedCount: 1 })).toEqual([]);
});

test('a map without papers has no use for themes', () => {
  expect(fewerThemes(3, { themeCount: 0, placedCount: 0 })).toEqual([]);
});
