import type { Problem } from '../../domain/problem.ts';
import { lookalikes } from '../../model/lookalikes.ts';

/**
 * A warning for every theme whose label looks like that of an earlier one. Where both labels are their
 * authors', `ingest` has warned already. Ids and addresses hold ASCII alone and stay apart.
 */
export function warnLookalikes(
  themes: readonly { readonly label: string; readonly file: string | null }[],
): Problem[] {
  return lookalikes(themes)
    .filter(({ later, earlier }) => later.file === null || earlier.file === null)
    .map(({ later, earlier }) => ({
      level: 'warned',
      code: 'THEME-LOOKALIKE',
      file: later.file ?? earlier.file ?? 'themes/',
      record: '',
      field: 'label',
      value: later.label,
      message: `The themes "${earlier.label}" and "${later.label}" have labels that look alike.`,
      hint: 'Give one of them another label in a file `themes/<name>.md`.',
    }));
}
