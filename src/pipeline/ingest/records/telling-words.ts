import { wordKind } from '../../../model/stop-words.ts';
import { tokenize } from '../../../model/tokens.ts';
import type { PaperFields } from './read-record.ts';

/**
 * Whether title or abstract hold a word that says what the paper is about. Without one no term comes of it, and
 * it has no place on the map.
 */
export function hasTellingWord(
  { title, abstract }: Pick<PaperFields, 'title' | 'abstract'>,
  stopwords: ReadonlySet<string>,
): boolean {
  return [title, abstract].some((text) =>
    tokenize(text).some((run) =>
      run.some(({ word }) => word.length > 1 && wordKind(word, stopwords) === 'content'),
    ),
  );
}
