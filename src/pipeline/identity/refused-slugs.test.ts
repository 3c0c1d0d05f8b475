import { expect, test } from 'vitest';
import type { EditionId, LockTheme } from '../../domain/lock.ts';
import { plainTheme, type CuratedTheme, type ThemeId } from '../../domain/theme.ts';
import { refusedSlugs } from './refused-slugs.ts';

const edition = 'ed000001' as EditionId;
const line = (file: string | null, slug: string): LockTheme => ({
  ...{ id: 'theme001' as ThemeId, slug, formerSlugs: [], label: 'Speech', formerLabels: [] },
  ...{ since: edition, changed: edition, hue: 0, tone: 'deep', file },
});
const file = (name: string, slug: string | null): CuratedTheme => ({
  ...plainTheme(name),
  slug,
});

test('an author is told of an address that a theme could not get', () => {
  const curated = [file('speech', 'voices'), file('graphs', 'graphs'), file('music', null)];
  const themes = [line('speech', 'speech'), line('graphs', 'graphs'), line(null, 'voices')];
  expect(refusedSlugs(themes, curated)).toMatchInlineSnapshot(`
    [
      {
        "code": "THEME-SLUG-TAKEN",
        "field": "slug",
        "file": "themes/speech.md",
        "hint": "Give it another \`slug\`, or leave the key out.",
        "level": "warned",
        "message": "The address /themes/voices/ belongs to another theme, or did once; this one stands at /themes/speech/.",
        "record": "",
        "value": "voices",
      },
    ]
  `);
});
