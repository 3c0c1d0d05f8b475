import type { PaperId } from '../../../domain/paper.ts';
import type { Problem } from '../../../domain/problem.ts';
import { curationProblem } from './curation-problem.ts';
import type { Curation } from './settle-curation.ts';

/** A warning for every pinned paper that has too few words to be on the map. */
export function unplacedPins(
  { themes, pinOf }: Pick<Curation, 'themes' | 'pinOf'>,
  placed: readonly PaperId[],
): readonly Problem[] {
  const isPlaced = new Set(placed);
  return [...pinOf].flatMap(([id, index]) => {
    const theme = themes[index];
    if (theme === undefined || isPlaced.has(id)) return [];
    return curationProblem(theme, {
      ...{ level: 'warned', code: 'THEME-PAPER-UNPLACED', field: 'papers.must', value: id },
      message: `The paper "${id}" has no words that the map knows, so it is in no theme.`,
      hint: 'Give it an abstract, or take it out of `must`.',
    });
  });
}
