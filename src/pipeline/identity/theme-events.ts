import type { EditionEvent, LockPaper, LockTheme } from '../../domain/lock.ts';
import type { PaperId } from '../../domain/paper.ts';
import type { ThemeId } from '../../domain/theme.ts';
import { compareText } from '../../lock/edition-order.ts';

/** What the lines of a lock say of themes and who is in them. */
export interface ThemedPapers {
  readonly papers: readonly LockPaper[];
  readonly themes: readonly LockTheme[];
}

/**
 * What an edition did to the papers of themes: papers that were there before and are in another theme now, by
 * where they came from and went to (no theme first), then the themes that lived before and live now with more or
 * fewer papers, by id. Nothing for a first edition.
 */
export function themeEvents(before: ThemedPapers, after: ThemedPapers): EditionEvent[] {
  return [...movesBetween(before.papers, after.papers), ...resizedThemes(before, after)];
}

function movesBetween(before: readonly LockPaper[], after: readonly LockPaper[]): EditionEvent[] {
  const themeBefore = new Map(
    before.filter(isPresent).map(({ id, theme }): [PaperId, ThemeId | null] => [id, theme]),
  );
  const moved = after.filter(isPresent).flatMap(({ id, theme }) => {
    const from = themeBefore.get(id);
    return from === undefined || from === theme ? [] : [{ id, from, to: theme }];
  });
  const routes = Map.groupBy(moved, ({ from, to }) => `${from ?? ''} ${to ?? ''}`);
  return [...routes]
    .sort(([left], [right]) => compareText(left, right))
    .flatMap(([, papers]): EditionEvent[] => {
      const [first] = papers;
      if (first === undefined) return [];
      const ids = papers.map(({ id }) => id).sort(compareText);
      return [{ kind: 'papers-moved', from: first.from, to: first.to, papers: ids }];
    });
}

function resizedThemes(before: ThemedPapers, after: ThemedPapers): EditionEvent[] {
  const [sizesBefore, sizesAfter] = [before, after].map(({ papers }) => sizesOf(papers));
  const lived = new Set(before.themes.filter(isLiving).map(({ id }) => id));
  return after.themes
    .filter((theme) => isLiving(theme) && lived.has(theme.id))
    .map(({ id }) => id)
    .sort(compareText)
    .flatMap((theme): EditionEvent[] => {
      const [from, to] = [sizesBefore?.get(theme) ?? 0, sizesAfter?.get(theme) ?? 0];
      return from === to ? [] : [{ kind: 'theme-resized', theme, from, to }];
    });
}

function sizesOf(papers: readonly LockPaper[]): ReadonlyMap<ThemeId, number> {
  const sizes = new Map<ThemeId, number>();
  for (const { theme } of papers.filter(isPresent))
    if (theme !== null) sizes.set(theme, (sizes.get(theme) ?? 0) + 1);
  return sizes;
}

function isPresent({ fate }: LockPaper): boolean {
  return fate === undefined;
}

function isLiving({ retired }: LockTheme): boolean {
  return retired === undefined;
}
