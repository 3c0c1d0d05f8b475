import type { AtlasTheme } from '../../domain/atlas.ts';
import type { ThemeId } from '../../domain/theme.ts';
import { themePath } from '../urls.ts';
import { formerPages, type FormerPage } from './former-pages.ts';
import { servedOf, type PlaceSource } from './places.ts';

/** The folder of a theme that has no page of its own any more. */
export interface FormerTheme {
  readonly id: ThemeId;
  /** Of the folder that holds the tombstone: `themes/speech/`. */
  readonly path: string;
}

/** What the files of a theme's folder tell of: a theme that lives there, one that its page leads to, or one that is gone. */
export type ThemeFolder =
  | { readonly kind: 'live'; readonly path: string; readonly theme: AtlasTheme }
  | { readonly kind: 'moved'; readonly path: string; readonly theme: AtlasTheme }
  | { readonly kind: 'gone'; readonly path: string; readonly former: FormerTheme };

/** Every folder of a theme that was ever published, in the order of the themes, then of paths. */
export function themeFolders(atlas: PlaceSource): readonly ThemeFolder[] {
  const living = new Map(atlas.themes.map((theme) => [themePath(theme), theme]));
  const former = formerPages(atlas);
  const graves = new Map(
    former.flatMap((page) => (page.kind === 'theme' ? [[page.path, page.id] as const] : [])),
  );
  return [
    ...[...living].map(([path, theme]): ThemeFolder => ({ kind: 'live', path, theme })),
    ...former.flatMap((page) => formerFolder(page, { atlas, living, graves }) ?? []),
  ];
}

interface KnownFolders {
  readonly atlas: PlaceSource;
  readonly living: ReadonlyMap<string, AtlasTheme>;
  readonly graves: ReadonlyMap<string, ThemeId>;
}

/** Null for a page that is not the page of a theme. */
function formerFolder(
  page: FormerPage,
  { atlas, living, graves }: KnownFolders,
): ThemeFolder | null {
  const { path } = page;
  const item = servedOf(atlas).get(path);
  if (!/^themes\/[a-z0-9-]+\/$/.test(path) || item?.kind !== 'theme') return null;
  const to = page.kind === 'redirect' ? page.to : path;
  const theme = living.get(to);
  if (theme !== undefined) return { kind: 'moved', path, theme };
  // The ledger names a theme by its id; the cast repeats what the item's kind says.
  const id = graves.get(to) ?? (item.id as ThemeId);
  return { kind: 'gone', path, former: { id, path: graves.has(to) ? to : path } };
}
