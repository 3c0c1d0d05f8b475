import type { Problem } from '../../domain/problem.ts';
import type { CuratedTheme } from '../../domain/theme.ts';
import type { Membership } from '../stage-values.ts';

/** A warning for every curated theme that gathered no paper and so has no page. */
export function unbornThemes(
  curated: readonly CuratedTheme[],
  membership: Pick<Membership, 'curatedOf'>,
): Problem[] {
  const born = new Set(membership.curatedOf);
  return curated.flatMap((theme, index) =>
    born.has(index)
      ? []
      : [
          {
            level: 'warned' as const,
            code: 'THEME-NO-PAPER',
            file: theme.file,
            record: '',
            field: 'terms',
            value: theme.terms.join(', ').slice(0, 80),
            message: 'No paper gathered round the terms of this theme, so it has no page.',
            hint: 'Write under `terms` three to five words or phrases that several abstracts use.',
          },
        ],
  );
}
