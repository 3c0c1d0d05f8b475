import type { Lock } from '../../../domain/lock.ts';
import type { Corpus } from '../../../domain/paper.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { CuratedTheme } from '../../../domain/theme.ts';
import { emptyLock } from '../../../lock/empty-lock.ts';
import { recognizePapers, type UnrecognizedPapers } from '../recognize-papers.ts';
import { settleCuration } from './settle-curation.ts';

/** What is wrong with the papers and themes that authors' files name, without building anything. */
export function validateCuration(
  content: Pick<UnrecognizedPapers, 'appearance'> & {
    readonly settings: { readonly forget: readonly string[] };
    readonly curatedThemes: readonly CuratedTheme[];
    readonly makeCorpus: () => Corpus;
    readonly makeKeys: () => UnrecognizedPapers['keys'];
  },
  lock: Lock | null,
  keysOf: (name: string) => readonly string[],
): readonly Problem[] {
  // The papers of a very long list are made for no less.
  if (content.curatedThemes.length === 0) return [];
  const past = lock ?? emptyLock;
  const { appearance, settings } = content;
  const { lines, corpus } = recognizePapers(
    // Which edition it would be does not matter here.
    {
      corpus: content.makeCorpus(),
      keys: content.makeKeys(),
      appearance,
      digest: '',
      forget: settings.forget,
    },
    past,
    { date: null, isRedrawn: false },
  );
  return settleCuration(
    content.curatedThemes,
    { lines, papers: corpus.papers, themes: past.themes },
    keysOf,
  ).problems;
}
