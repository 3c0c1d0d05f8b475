import type { LockTheme } from '../../../domain/lock.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { CuratedTheme, ThemeId } from '../../../domain/theme.ts';
import { nearestWord } from '../../../math/edit-distance.ts';
import { foldLabel } from '../bind-curated.ts';
import { curationProblem } from './curation-problem.ts';

/** What an author does with the theme of a file. */
export type FileFate =
  | { readonly kind: 'open' }
  | { readonly kind: 'retired' }
  /** Into the theme of another file, by its index. */
  | { readonly kind: 'merged'; readonly file: number }
  /** Into a theme that has no file. */
  | { readonly kind: 'merged'; readonly theme: ThemeId };

type Target = { readonly file: number } | { readonly theme: ThemeId };

/**
 * The fate of each file's theme. A merger that cannot be carried out is told, and the theme stands by itself.
 *
 * @param bindings theme of the lock that each file is bound to, by its index
 */
export function settleEnds(
  files: readonly CuratedTheme[],
  bindings: ReadonlyMap<number, ThemeId>,
  lines: readonly LockTheme[],
): { readonly fates: readonly FileFate[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const fileOf = new Map([...bindings].map(([index, theme]) => [theme, index]));
  const direct = files.map((file, index): Target | 'retired' | null => {
    const { mergeInto } = file;
    if (file.isRetired && mergeInto !== null) problems.push(twoEnds(file, mergeInto));
    if (mergeInto === null) return file.isRetired ? 'retired' : null;
    const target = findTheme(mergeInto, files, { lines, fileOf });
    if (target === null) problems.push(unknownTarget(file, mergeInto, { files, lines }));
    else if ('file' in target && target.file === index) problems.push(toItself(file, mergeInto));
    else return target;
    return null;
  });
  const fates = files.map((file, index): FileFate => {
    const first = direct[index] ?? null;
    if (first === null) return { kind: 'open' };
    if (first === 'retired') return { kind: 'retired' };
    // A merger into a theme that is merged itself leads on to the last.
    const passed = new Set([index]);
    for (let at: Target = first; ;) {
      if (!('file' in at)) return { kind: 'merged', theme: at.theme };
      const next: Target | 'retired' | null = direct[at.file] ?? null;
      if (next === null) return { kind: 'merged', file: at.file };
      const isCycle = passed.has(at.file);
      if (next === 'retired' || isCycle) {
        problems.push(deadEnd(file, isCycle ? 'cycle' : 'retired'));
        return { kind: 'open' };
      }
      passed.add(at.file);
      at = next;
    }
  });
  return { fates, problems };
}

/** By a file's name, a theme's id, its slug or a former one, its label or a former one. */
function findTheme(
  name: string,
  files: readonly CuratedTheme[],
  lock: { readonly lines: readonly LockTheme[]; readonly fileOf: ReadonlyMap<ThemeId, number> },
): Target | null {
  const bare = name
    .replace(/^themes\//, '')
    .replace(/\.md$/, '')
    .normalize('NFC');
  const folded = foldLabel(name);
  const isCalled = (label: string | null): boolean => label !== null && foldLabel(label) === folded;
  const byName = files.findIndex((file) => file.name.normalize('NFC') === bare);
  if (byName >= 0) return { file: byName };
  const living = livingEnd(lock.lines);
  const rules: readonly ((line: LockTheme) => boolean)[] = [
    ({ id }) => id === bare,
    ({ slug }) => slug === bare,
    ({ formerSlugs }) => formerSlugs.includes(bare),
    ({ label }) => isCalled(label),
    ({ formerLabels }) => formerLabels.some(isCalled),
  ];
  for (const rule of rules) {
    for (const line of lock.lines) {
      const theme = rule(line) ? living(line) : null;
      if (theme === null) continue;
      const file = lock.fileOf.get(theme);
      return file === undefined ? { theme } : { file };
    }
  }
  const byLabel = files.findIndex(({ label, slug }) => isCalled(label) || slug === bare);
  return byLabel >= 0 ? { file: byLabel } : null;
}

/** The living theme that a theme is or became part of; null where it dissolved. */
function livingEnd(lines: readonly LockTheme[]): (line: LockTheme) => ThemeId | null {
  const lineOf = new Map(lines.map((line) => [line.id, line]));
  return (line) => {
    const passed = new Set<ThemeId>();
    let at: LockTheme | undefined = line;
    while (at?.retired?.into && !passed.has(at.id)) {
      passed.add(at.id);
      at = lineOf.get(at.retired.into);
    }
    return at === undefined || at.retired !== undefined ? null : at.id;
  };
}

function unknownTarget(
  file: CuratedTheme,
  name: string,
  { files, lines }: { files: readonly CuratedTheme[]; lines: readonly LockTheme[] },
): Problem {
  const living = lines.filter(({ retired }) => retired === undefined);
  const known = [
    ...files.map((one) => one.name),
    ...living.flatMap(({ slug, label }) => [slug, label]),
  ];
  const near = nearestWord(
    name,
    known.filter((one) => one !== file.name),
  );
  return curationProblem(file, {
    ...{ level: 'rejected', code: 'THEME-MERGE-UNKNOWN', field: 'mergeInto', value: name },
    message: `No theme of this map is called "${name}"; this one stands by itself.`,
    hint:
      near === null
        ? 'Write the last part of the address of a theme’s page, or the name of its file.'
        : `Did you mean \`mergeInto: ${near}\`?`,
  });
}

function toItself(file: CuratedTheme, name: string): Problem {
  return curationProblem(file, {
    ...{ level: 'rejected', code: 'THEME-MERGE-SELF', field: 'mergeInto', value: name },
    message: `"${name}" is this theme itself.`,
    hint: 'Name another theme, or take out `mergeInto`.',
  });
}

function deadEnd(file: CuratedTheme, fault: 'cycle' | 'retired'): Problem {
  const value = file.mergeInto ?? '';
  if (fault === 'cycle') {
    return curationProblem(file, {
      ...{ level: 'rejected', code: 'THEME-MERGE-CYCLE', field: 'mergeInto', value },
      message: `The themes that lead on from "${value}" lead back to each other; this one stands by itself.`,
      hint: 'Take `mergeInto` out of the file of the theme that is to stay.',
    });
  }
  return curationProblem(file, {
    ...{ level: 'rejected', code: 'THEME-MERGE-RETIRED', field: 'mergeInto', value },
    message: `"${value}" is retired, so nothing can become part of it; this theme stands by itself.`,
    hint: 'Name a theme that lives, or take `retired` out of the other file.',
  });
}

function twoEnds(file: CuratedTheme, name: string): Problem {
  return curationProblem(file, {
    ...{ level: 'warned', code: 'THEME-TWO-ENDS', field: 'retired', value: name },
    message: `The theme is to be retired and to be part of "${name}"; it becomes part of that.`,
    hint: 'Keep one of `retired` and `mergeInto`.',
  });
}
