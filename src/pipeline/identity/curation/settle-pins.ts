import type { PaperId } from '../../../domain/paper.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { CuratedTheme } from '../../../domain/theme.ts';
import { curationProblem } from './curation-problem.ts';
import type { NamedPaper } from './find-named-paper.ts';

/** What authors say of single papers, with themes as numbers of theirs. */
export interface SettledPins {
  readonly pinOf: ReadonlyMap<PaperId, number>;
  readonly bansOf: ReadonlyMap<PaperId, readonly number[]>;
  readonly problems: readonly Problem[];
}

/** An author's file and the theme, by its number, that its papers go to; null for one that is retired. */
export interface FileWithTheme {
  readonly file: CuratedTheme;
  readonly theme: number | null;
  /** Whether that is a theme that this one is merged into: who is not in this one may be in that. */
  readonly isMerged: boolean;
}

/**
 * Which theme each paper is pinned to and which it may not be in. The first file that pins a paper has it, and a pin
 * outranks a ban; what cannot be obeyed is told.
 */
export function settlePins(
  files: readonly FileWithTheme[],
  find: (name: string) => NamedPaper,
): SettledPins {
  const problems: Problem[] = [];
  const pinOf = new Map<PaperId, number>();
  const pinnedBy = new Map<PaperId, CuratedTheme>();
  const bansOf = new Map<PaperId, readonly number[]>();
  const idsOf = (file: CuratedTheme, key: 'must' | 'not') =>
    file[key].flatMap((name) => {
      const found = find(name);
      if ('id' in found) return [{ name, id: found.id }];
      problems.push(unusableName(file, { key, name, fault: found.fault }));
      return [];
    });
  for (const { file, theme } of files) {
    if (theme === null && file.must.length > 0) problems.push(retiredPins(file));
    for (const { name, id } of idsOf(file, 'must')) {
      if (theme === null) continue;
      const holder = pinnedBy.get(id);
      if (holder !== undefined && pinOf.get(id) !== theme)
        problems.push(pinnedTwice(file, name, holder));
      if (holder !== undefined) continue;
      pinOf.set(id, theme);
      pinnedBy.set(id, file);
    }
  }
  for (const { file, theme, isMerged } of files) {
    for (const { name, id } of idsOf(file, 'not')) {
      if (theme === null || isMerged) continue;
      if (pinOf.get(id) === theme) problems.push(mustNot(file, name, pinnedBy.get(id) ?? file));
      else bansOf.set(id, [...(bansOf.get(id) ?? []), theme]);
    }
  }
  return { pinOf, bansOf, problems };
}

function unusableName(
  file: CuratedTheme,
  { key, name, fault }: { key: 'must' | 'not'; name: string; fault: string },
): Problem {
  const parts = { field: `papers.${key}`, value: name };
  if (fault === 'gone') {
    return curationProblem(file, {
      ...{ ...parts, level: 'warned', code: 'THEME-PAPER-GONE' },
      message: `The paper "${name}" was on the map and is not in the content any more.`,
      hint: `Take it out of \`papers.${key}\`, or bring the paper back.`,
    });
  }
  if (fault === 'ambiguous') {
    return curationProblem(file, {
      ...{ ...parts, level: 'rejected', code: 'THEME-PAPER-AMBIGUOUS' },
      message: `More than one paper is called "${name}"; the entry was left out.`,
      hint: 'Write the id of the one you mean; it ends the address of the paper’s page.',
    });
  }
  return curationProblem(file, {
    ...{ ...parts, level: 'rejected', code: 'THEME-PAPER-UNKNOWN' },
    message: `No paper of this map is or was called "${name}"; the entry was left out.`,
    hint: 'Write its DOI, its arXiv id, the id of its record, or the id that ends the address of its page.',
  });
}

function pinnedTwice(file: CuratedTheme, name: string, holder: CuratedTheme): Problem {
  return curationProblem(file, {
    ...{ level: 'rejected', code: 'THEME-PINNED-TWICE', field: 'papers.must', value: name },
    message: `The paper "${name}" is pinned to another theme by \`${holder.file}\`, which has it.`,
    hint: 'A paper is in one theme: take it out of one of the two files.',
  });
}

function mustNot(file: CuratedTheme, name: string, holder: CuratedTheme): Problem {
  return curationProblem(file, {
    ...{ level: 'rejected', code: 'THEME-MUST-NOT', field: 'papers.not', value: name },
    message: `The paper "${name}" is kept out of the theme that \`${holder.file}\` pins it to; the pin holds.`,
    hint: 'Take it out of `must` or out of `not`.',
  });
}

function retiredPins(file: CuratedTheme): Problem {
  return curationProblem(file, {
    ...{ level: 'warned', code: 'THEME-RETIRED-PINS', field: 'papers.must' },
    value: file.must.join(', '),
    message: 'The theme is retired, so no paper can be pinned to it.',
    hint: 'Take out `papers`, or `retired`; to keep its papers together, write `mergeInto` in place of `retired`.',
  });
}
