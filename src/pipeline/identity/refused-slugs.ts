import type { LockTheme } from '../../domain/lock.ts';
import type { Problem } from '../../domain/problem.ts';
import type { CuratedTheme } from '../../domain/theme.ts';

/** A warning for every slug of an author’s that another theme has or had, and that its theme therefore could not get. */
export function refusedSlugs(
  themes: readonly LockTheme[],
  curated: readonly CuratedTheme[],
): Problem[] {
  const living = new Map(
    themes.flatMap(({ file, slug, retired }) =>
      file === null || retired !== undefined ? [] : [[file, slug] as const],
    ),
  );
  return curated.flatMap(({ name, file, slug }) => {
    const given = living.get(name.normalize('NFC'));
    if (slug === null || given === undefined || given === slug) return [];
    return {
      ...{ level: 'warned' as const, code: 'THEME-SLUG-TAKEN', file, record: '', field: 'slug' },
      value: slug,
      message: `The address /themes/${slug}/ belongs to another theme, or did once; this one stands at /themes/${given}/.`,
      hint: 'Give it another `slug`, or leave the key out.',
    };
  });
}
