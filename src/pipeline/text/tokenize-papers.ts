import { KNOWN_WORDS } from '../../model/known-words.ts';
import { tokenizeBy, type KnownWords, type PaperTexts } from '../../model/reading/tokenize-by.ts';
import type { TokenTable } from '../stage-values.ts';

/** Cuts every title and abstract of a corpus into words, of whatever languages; see `tokenizeBy`. */
export function tokenizePapers(
  corpus: { readonly papers: readonly PaperTexts[] },
  options: { readonly language?: string; readonly known?: KnownWords | null } = {},
): TokenTable {
  return tokenizeBy(KNOWN_WORDS, corpus, options);
}
