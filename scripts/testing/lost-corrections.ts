import type { Atlas, AtlasPaper, AtlasTheme } from '../../src/domain/atlas.ts';
import type { Lock, LockTheme } from '../../src/domain/lock.ts';
import type { CuratedTheme, ThemeId } from '../../src/domain/theme.ts';

/** The map and the lock that a build made of some files. */
interface Built {
  readonly files: readonly CuratedTheme[];
  readonly atlas: Atlas;
  readonly lock: Lock;
}

/** Remarks on corrections that are obeyed all the same. */
const OBEYED: ReadonlySet<string> = new Set([
  ...['THEME-LABEL-UNUSED', 'THEME-TERMS-UNUSED', 'THEME-PIN-FAR'],
]);

/**
 * Corrections of authors that a build lost, in words: a file that went to another theme, a label, colour, pin, ban,
 * merger, retirement or hiding that is not obeyed. One that cannot be obeyed must be told of in the account; then it is not
 * lost.
 *
 * @param boundTo theme that each file was bound to by the last build, by name
 */
export function lostCorrections(built: Built, boundTo: ReadonlyMap<string, ThemeId>): string[] {
  const told = new Set(
    built.atlas.account.problems
      .filter(({ code }) => !OBEYED.has(code))
      .map(({ file, field }) => `${file} ${field}`),
  );
  const lineOf = boundLines(built.lock);
  return built.files.flatMap((file) => {
    const line = lineOf.get(file.name);
    const before = boundTo.get(file.name);
    if (line === undefined)
      return before === undefined ? [] : [`${file.file} is bound to no theme any more`];
    if (before !== undefined && before !== line.id)
      return [`${file.file} went from the theme ${before} to ${line.id}`];
    return disobeyed(file, line, built)
      .filter((field) => !told.has(`${file.file} ${field}`))
      .map((field) => `\`${field}\` of ${file.file} is not obeyed`);
  });
}

/** Theme that each file is bound to, by name. */
export function boundThemes(lock: Lock): ReadonlyMap<string, ThemeId> {
  return new Map([...boundLines(lock)].map(([name, { id }]) => [name, id]));
}

function boundLines({ themes }: Lock): ReadonlyMap<string, LockTheme> {
  return new Map(themes.flatMap((line) => (line.file === null ? [] : [[line.file, line]])));
}

/** The fields of a file that its theme does not follow. */
function disobeyed(file: CuratedTheme, line: LockTheme, built: Built): readonly string[] {
  const isEnded = line.retired !== undefined;
  if (file.isRetired && file.mergeInto === null) return isEnded ? [] : ['retired'];
  if (file.mergeInto !== null) return isEnded ? [] : ['mergeInto'];
  const theme = built.atlas.themes.find(({ id }) => id === line.id);
  if (isEnded || theme === undefined) return ['the file itself'];
  return [
    ...(file.label === null || file.label === theme.label ? [] : ['label']),
    ...(file.colour === null || file.colour === theme.hue ? [] : ['colour']),
    ...(file.isHidden === theme.isHidden ? [] : ['hidden']),
    ...pinFaults(file, theme, built),
  ];
}

/** Pins and bans that stand alone: what two files say of one paper is settled between them, and told. */
function pinFaults(file: CuratedTheme, theme: AtlasTheme, { files, atlas }: Built): string[] {
  const isIn = (name: string): boolean | null => {
    const paper = atlas.papers.find(({ doi }) => doi === name);
    return paper === undefined ? null : themeOf(atlas, paper) === theme;
  };
  const pinCount = (name: string): number => files.filter(({ must }) => must.includes(name)).length;
  const isPin = (name: string): boolean => pinCount(name) === 1 && !file.not.includes(name);
  const isBan = (name: string): boolean => pinCount(name) === 0 && atlas.themes.length > 1;
  return [
    ...(file.must.some((name) => isPin(name) && isIn(name) === false) ? ['papers.must'] : []),
    ...(file.not.some((name) => isBan(name) && isIn(name) === true) ? ['papers.not'] : []),
  ];
}

function themeOf({ themes }: Atlas, { place }: AtlasPaper): AtlasTheme | undefined {
  return themes[place?.themeIndex ?? -1];
}
