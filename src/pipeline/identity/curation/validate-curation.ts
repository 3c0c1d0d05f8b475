import type { Lock } from '../../../domain/lock.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { CuratedTheme } from '../../../domain/theme.ts';
import { emptyLock } from '../../../lock/empty-lock.ts';
import { recognizePapers, type UnrecognizedPapers } from '../recognize-papers.ts';
import { settleCuration } from './settle-curation.ts';

/** What is wrong with the papers and themes that authors' files name, without building anything. */
export function validateCuration(
  content: Omit<UnrecognizedPapers, 'forget'> & {
    readonly settings: { readonly forget: readonly string[] };
    readonly curatedThemes: readonly CuratedTheme[];
  },
  lock: Lock | null,
  keysOf: (name: string) => readonly string[],
): readonly Problem[] {
  const past = lock ?? emptyLock;
  const { lines, corpus } = recognizePapers({ ...content, forget: content.settings.forget }, past, {
    ...{ date: null, isRedrawn: false },
  });
  return settleCuration(
    content.curatedThemes,
    { lines, papers: corpus.papers, themes: past.themes },
    keysOf,
  ).problems;
}
