import type { LockTheme } from '../../domain/lock.ts';
import type { ThemeId } from '../../domain/theme.ts';

/** The labels of the lock as they bear on the clusters of a build, one entry a cluster. */
export interface LabelMemory {
  /** The label that the theme has; null for one that the lock does not know. */
  readonly kept: readonly (string | null)[];
  /** Labels that other themes have or had, ended ones too. */
  readonly avoided: readonly (readonly string[])[];
}

/** What the lock's labels mean for clusters that are these themes now. */
export function rememberLabels(lines: readonly LockTheme[], ids: readonly ThemeId[]): LabelMemory {
  const labelOf = new Map(lines.map(({ id, label }) => [id, label]));
  return {
    kept: ids.map((id) => labelOf.get(id) ?? null),
    avoided: ids.map((id) =>
      lines.flatMap((line) => (line.id === id ? [] : [line.label, ...line.formerLabels])),
    ),
  };
}
