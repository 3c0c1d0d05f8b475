import type { Lock } from '../../domain/lock.ts';
import type { Problem } from '../../domain/problem.ts';
import type { PaperId } from '../../domain/paper.ts';
import type { Settings } from '../../domain/settings.ts';
import type { AuthorPage } from '../../domain/theme.ts';

/**
 * A warning for everything that the settings withdraw and that is not there: an id under `forget` that no paper has or
 * had, a name under `retire` of a page that was never published.
 */
export function withdrawnNames(
  content: {
    readonly settings: Pick<Settings, 'forget' | 'retire'>;
    /** Ids of all papers. */
    readonly appearance: readonly PaperId[];
    readonly pages: readonly AuthorPage[];
  },
  lock: Pick<Lock, 'papers' | 'items'> | null,
): Problem[] {
  const { forget, retire } = content.settings;
  const papers = new Set<string>([
    ...content.appearance,
    ...(lock?.papers ?? []).map(({ id }) => id),
  ]);
  const pages = new Set<string>([
    ...content.pages.map(({ name }) => name),
    ...(lock?.items ?? []).filter(({ kind }) => kind === 'page').map(({ id }) => id),
  ]);
  const warning = (code: string, field: string, value: string, message: string): Problem => ({
    ...{ level: 'warned', code, file: 'map.yaml', record: '', field, value, message },
    hint: `Correct it, or take it out of \`${field}\`.`,
  });
  return [
    ...forget
      .filter((id) => !papers.has(id))
      .map((id) =>
        warning('FORGET-UNKNOWN', 'forget', id, `No paper of this map has or had the id "${id}".`),
      ),
    ...retire
      .filter((name) => !pages.has(name))
      .map((name) =>
        warning('RETIRE-UNKNOWN', 'retire', name, `No page "${name}" was ever published.`),
      ),
  ];
}
