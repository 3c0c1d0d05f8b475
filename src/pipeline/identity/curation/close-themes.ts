import type { EditionEvent, LockTheme } from '../../../domain/lock.ts';
import type { PaperId } from '../../../domain/paper.ts';
import type { ThemeId } from '../../../domain/theme.ts';
import { compareText } from '../../../lock/edition-order.ts';
import type { EndedTheme } from '../theme-match.ts';
import type { AuthorsEnd } from './settle-curation.ts';

/** A theme that its author ends, and the papers that it had. */
export interface ClosingTheme {
  readonly id: ThemeId;
  readonly end: AuthorsEnd;
  readonly members: readonly PaperId[];
}

/** The living themes of the lock that authors end. */
export function closingThemes(
  themes: readonly LockTheme[],
  ends: ReadonlyMap<ThemeId, AuthorsEnd>,
  membersOf: (theme: ThemeId) => readonly PaperId[],
): readonly ClosingTheme[] {
  return themes.flatMap(({ id, retired }) => {
    const end = ends.get(id);
    if (end === undefined || retired !== undefined) return [];
    return [{ id, end, members: [...membersOf(id)].sort(compareText) }];
  });
}

/**
 * How themes that authors end come to their end: merged into the theme that the author names, or retired, with the
 * themes that together took at least half of its papers as successors.
 *
 * @param now.themeOf theme of each placed paper in this build
 * @param now.idOf theme of each curated theme, by its number; undefined where it has none
 */
export function closeThemes(
  closing: readonly ClosingTheme[],
  now: {
    readonly themeOf: ReadonlyMap<PaperId, ThemeId>;
    readonly idOf: (curated: number) => ThemeId | undefined;
  },
): {
  readonly ended: ReadonlyMap<ThemeId, EndedTheme>;
  readonly events: readonly EditionEvent[];
} {
  const ended = new Map<ThemeId, EndedTheme>();
  const events: EditionEvent[] = [];
  for (const { id, end, members } of closing) {
    const into = end.into === null ? null : (now.idOf(end.into) ?? null);
    const took = successors(members, now.themeOf);
    ended.set(id, {
      ...{ into, members, file: end.file },
      successors: into === null ? took : [into, ...took.filter((one) => one !== into)],
    });
    if (into === null) events.push({ kind: 'theme-dissolved', theme: id, successors: took });
    else events.push({ kind: 'themes-merged', themes: [id], into });
  }
  return { ended, events };
}

function successors(
  members: readonly PaperId[],
  themeOf: ReadonlyMap<PaperId, ThemeId>,
): readonly ThemeId[] {
  const counts = new Map<ThemeId, number>();
  for (const member of members) {
    const theme = themeOf.get(member);
    if (theme !== undefined) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  }
  const order = [...counts].sort(
    ([one, oneCount], [other, otherCount]) => otherCount - oneCount || compareText(one, other),
  );
  const most: ThemeId[] = [];
  let taken = 0;
  for (const [theme, count] of order) {
    if (2 * taken >= members.length) break;
    most.push(theme);
    taken += count;
  }
  return most;
}
