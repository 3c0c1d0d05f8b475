import { expect, it } from 'vitest';
import { plainTheme, type CuratedTheme } from '../../domain/theme.ts';
import { unbornThemes } from './unborn-themes.ts';

const theme = (name: string, terms: readonly string[]): CuratedTheme => ({
  ...plainTheme(name),
  label: name,
  terms,
});

it('names the file and the terms of a curated theme that gathered no paper, and no other', () => {
  const problems = unbornThemes([theme('born', ['waves']), theme('lost', ['unicorns', 'yeti'])], {
    curatedOf: [0, -1],
  });
  expect(problems).toMatchObject([
    { code: 'THEME-NO-PAPER', file: 'themes/lost.md', field: 'terms', value: 'unicorns, yeti' },
  ]);
});
