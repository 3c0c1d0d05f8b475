import type { AtlasTheme } from '../domain/atlas.ts';

/** Classes that give an element the colours of a theme: `theme-3 tone-deep`. */
export function themeClass(themes: readonly AtlasTheme[], themeIndex: number): string {
  const tone = themes[themeIndex]?.tone ?? 'deep';
  return `theme-${String(themeIndex)} tone-${tone}`;
}

/** Style sheet with one rule per theme; all else is derived in `styles/tokens.css`. */
export function themeColoursCss(themes: readonly Pick<AtlasTheme, 'hue'>[]): string {
  const rules = themes.map(
    (theme, themeIndex) => `.theme-${String(themeIndex)}{--theme-hue:${String(theme.hue)}}\n`,
  );
  return rules.join('');
}
