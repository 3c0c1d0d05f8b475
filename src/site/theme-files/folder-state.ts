import type { Atlas, AtlasTheme } from '../../domain/atlas.ts';
import type { ThemeId } from '../../domain/theme.ts';
import { livingTheme, pathOfRef, servedOf, themePathOf } from '../permanence/places.ts';
import type { ThemeFolder } from '../permanence/theme-folders.ts';
import { themePath } from '../urls.ts';

/** What the files of a theme's folder tell of: a theme that lives there, one that its page leads to, or one that is gone. */
export type FolderState =
  | { readonly kind: 'live'; readonly theme: AtlasTheme }
  | { readonly kind: 'moved'; readonly theme: AtlasTheme }
  | {
      readonly kind: 'gone';
      readonly id: ThemeId;
      /** Of the page that tells of it. */
      readonly path: string;
    };

/** Finds where the page of a folder leads, as the page itself does. */
export function folderState(atlas: Atlas, { slug, id }: ThemeFolder): FolderState {
  const path = themePath({ slug });
  const item = servedOf(atlas).get(path);
  const target = item?.state === 'redirect' ? item.target : null;
  const to = target === null ? themePathOf(atlas, id) : pathOfRef(atlas, target);
  const owner = servedOf(atlas).get(to);
  // The ledger names a theme by its id; the casts repeat what the kind of the item says.
  const theme =
    owner?.kind === 'theme' ? livingTheme(atlas, owner.id as ThemeId) : livingTheme(atlas, id);
  if (theme !== undefined) return { kind: to === path ? 'live' : 'moved', theme };
  return owner?.kind === 'theme'
    ? { kind: 'gone', id: owner.id as ThemeId, path: to }
    : { kind: 'gone', id, path };
}
