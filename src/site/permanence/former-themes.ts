import type { AtlasTheme } from '../../domain/atlas.ts';
import type { ThemeId } from '../../domain/theme.ts';
import { themePath } from '../urls.ts';
import { formerPages } from './former-pages.ts';
import type { PlaceSource } from './places.ts';

/** The folder of a theme that has no page of its own any more. */
export interface FormerTheme {
  readonly id: ThemeId;
  /** Of the folder: `themes/speech/`. */
  readonly path: string;
}

/** What the files of a theme's folder tell of: a theme that lives there, one that its page leads to, or one that is gone. */
export type ThemeFolder =
  | { readonly kind: 'live'; readonly path: string; readonly theme: AtlasTheme }
  | { readonly kind: 'moved'; readonly path: string; readonly theme: AtlasTheme }
  | { readonly kind: 'gone'; readonly path: string; readonly former: FormerTheme };

/** Every folder of a theme that was ever published, in the order of the themes, then of paths. */
export function themeFolders(atlas: PlaceSource): readonly ThemeFolder[] {
  const byPath = new Map(atlas.themes.map((theme) => [themePath(theme), theme]));
  const living = atlas.themes.map((theme): ThemeFolder => ({
    kind: 'live',
    path: themePath(theme),
    theme,
  }));
  const former = formerPages(atlas).flatMap((page): ThemeFolder[] => {
    const { path } = page;
    if (!/^themes\/[a-z0-9-]+\/$/.test(path)) return [];
    if (page.kind === 'theme') return [{ kind: 'gone', path, former: { id: page.id, path } }];
    if (page.kind !== 'redirect') return [];
    const theme = byPath.get(page.to);
    if (theme !== undefined) return [{ kind: 'moved', path, theme }];
    const grave = formerPages(atlas).find((other) => other.path === page.to);
    return grave?.kind === 'theme'
      ? [{ kind: 'gone', path, former: { id: grave.id, path: grave.path } }]
      : [];
  });
  return [...living, ...former];
}
