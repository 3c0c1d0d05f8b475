import { createHash } from 'node:crypto';
import { isDeviceName } from '../../domain/device-name.ts';
import type { ThemeId } from '../../domain/theme.ts';
import { encodeBase32 } from '../../math/base32.ts';
import { slugWords } from '../../model/slug-words.ts';

const LEAST_LENGTH = 8;

/**
 * A theme's permanent id, made from the ids of its founding papers, never from its label or number:
 * 8 characters of Crockford base32 of the SHA-256 of the sorted ids, more where two would be alike or where
 * anything else has or had that id.
 */
export function mintThemeIds(
  founders: readonly (readonly string[])[],
  takenIds: ReadonlySet<string> = new Set(),
): ThemeId[] {
  const taken = new Set(takenIds);
  return founders.map((ids) => {
    const digits = encodeBase32(
      createHash('sha256')
        .update(`theme:${[...ids].sort().join(' ')}`)
        .digest(),
    );
    let length = LEAST_LENGTH;
    while (taken.has(digits.slice(0, length)) && length < digits.length) length++;
    const id = digits.slice(0, length);
    taken.add(id);
    return id as ThemeId;
  });
}

/**
 * A slug for every theme, no two alike: its author's, else the words of its label. Where another theme has that
 * slug, its author gave it, or no folder on Windows can be called so, the theme's id goes behind it, and a number behind the id until it is free. A theme
 * that has a slug already (`kept`) leaves it only for another that its author gives it.
 *
 * `ownerOf` names the theme that has or had each slug: it is that theme's for ever, and only that one may have it
 * again.
 */
export function chooseThemeSlugs(
  themes: readonly {
    readonly id: string;
    readonly label: string;
    readonly given: string | null;
    readonly kept?: string | null;
  }[],
  ownerOf: ReadonlyMap<string, string> = new Map(),
): string[] {
  const given = new Set(themes.flatMap((theme) => theme.given ?? []));
  const taken = new Set<string>();
  return themes.map((theme) => {
    const isOpen = (slug: string): boolean =>
      slug !== '' &&
      !isDeviceName(slug) &&
      !taken.has(slug) &&
      (ownerOf.get(slug) ?? theme.id) === theme.id;
    const slug = chooseSlug(
      theme,
      (one) => isOpen(one) && (one === theme.given || !given.has(one)),
    );
    taken.add(slug);
    return slug;
  });
}

function chooseSlug(
  theme: Parameters<typeof chooseThemeSlugs>[0][number],
  isFree: (slug: string) => boolean,
): string {
  if (typeof theme.kept === 'string')
    return theme.given !== null && isFree(theme.given) ? theme.given : theme.kept;
  const words = theme.given ?? slugWords(theme.label);
  const withId = words === '' ? theme.id : `${words}-${theme.id}`;
  let slug = words;
  for (let count = 1; !isFree(slug); count++) slug = count === 1 ? withId : `${withId}-${count}`;
  return slug;
}
