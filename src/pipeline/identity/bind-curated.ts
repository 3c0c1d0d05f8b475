import type { LockTheme } from '../../domain/lock.ts';
import type { CuratedTheme, ThemeId } from '../../domain/theme.ts';
import { compareText } from '../../lock/edition-order.ts';
import { foldText } from '../../model/slug-words.ts';

/** Whether a locked theme answers to an author's file in one particular way. */
type Rule = (curated: CuratedTheme, line: LockTheme) => boolean;

/** For living themes that no file is bound to, from the surest to the least sure. */
const LOOSE_RULES: readonly Rule[] = [
  ({ name }, { id }) => name === id,
  ({ name }, { slug }) => name === slug,
  ({ slug }, line) => slug === line.slug,
  ({ name }, { formerSlugs }) => formerSlugs.includes(name),
  ({ label }, line) => label !== null && foldLabel(label) === foldLabel(line.label),
];

/**
 * Which theme of the lock each author's file is bound to, by the file's index; files that are in no way known
 * are left out, and their themes are yet to be born. A file stays with the theme that it was bound to, even a
 * retired one: the author outranks the algorithm. Any other file takes a living theme, of which no file is left, by
 * the theme's id or slug as the file's name, by its slug, by a former slug as its name, by its label. Each rule
 * is tried for all files before the next, files in the order of names, themes in the order of ids.
 */
export function bindCuratedThemes(
  curated: readonly CuratedTheme[],
  lines: readonly LockTheme[],
): ReadonlyMap<number, ThemeId> {
  const files = curated
    .map((file, index) => ({ file, index }))
    .sort((left, right) => compareText(left.file.name, right.file.name));
  const names = new Set(curated.map(({ name }) => name.normalize('NFC')));
  const byId = lines.toSorted((left, right) => compareText(left.id, right.id));
  const living = byId.filter(({ retired }) => retired === undefined);
  const retired = byId.filter((line) => line.retired !== undefined);
  const loose = living.filter(({ file }) => file === null || !names.has(file));

  const bound = new Map<number, ThemeId>();
  const taken = new Set<ThemeId>();
  const bindBy = (candidates: readonly LockTheme[], rule: Rule): void => {
    for (const { file, index } of files) {
      if (bound.has(index)) continue;
      const line = candidates.find((one) => !taken.has(one.id) && rule(file, one));
      if (line === undefined) continue;
      bound.set(index, line.id);
      taken.add(line.id);
    }
  };
  const isItsFile: Rule = ({ name }, { file }) => file === name.normalize('NFC');
  bindBy(living, isItsFile);
  bindBy(retired, isItsFile);
  for (const rule of LOOSE_RULES) bindBy(loose, rule);
  return new Map([...bound].sort(([left], [right]) => left - right));
}

/** A label without case, accents and punctuation. */
export function foldLabel(label: string): string {
  return foldText(label)
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
