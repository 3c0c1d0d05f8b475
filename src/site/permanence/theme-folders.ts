import type { AtlasTheme } from '../../domain/atlas.ts';
import type { ThemeId } from '../../domain/theme.ts';
import { themePath } from '../urls.ts';
import { servedOf, type PlaceSource } from './places.ts';

/** A folder that a theme has or had, and the theme that its files are about. */
export interface ThemeFolder {
  readonly slug: string;
  readonly id: ThemeId;
}

/**
 * Every folder below `themes/` that a theme ever had, in the order of slugs. A folder of another name leads to the theme
 * that goes on, as its page does: whoever follows, links or embeds a file there finds it there.
 */
export function themeFolders(source: PlaceSource): readonly ThemeFolder[] {
  const ids = new Map<string, ThemeId>();
  for (const { path, kind, id } of servedOf(source).values()) {
    const [folder, slug, rest] = path.split('/');
    if (kind !== 'theme' || folder !== 'themes' || slug === undefined || rest !== '') continue;
    // The ledger names a theme by its id; the cast repeats what `kind` says.
    ids.set(slug, id as ThemeId);
  }
  for (const { slug, id } of source.themes) ids.set(slug, id);
  return [...ids].map(([slug, id]) => ({ slug, id })).sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** Path of a theme's feed. */
export function themeFeedPath(theme: Pick<AtlasTheme, 'slug'>): string {
  return `${themePath(theme)}feed.atom`;
}
