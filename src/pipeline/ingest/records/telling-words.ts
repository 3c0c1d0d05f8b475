import { wordKind } from '../../../model/stop-words.ts';
import { tokenize } from '../../../model/tokens.ts';

/**
 * Whether a title or an abstract holds a word that says what the paper is about. Where neither does no term comes of
 * them, and the paper has no place on the map.
 */
export function hasTellingWord(text: string, stopwords: ReadonlySet<string>): boolean {
  return tokenize(text).some((run) =>
    run.some(({ word }) => word.length > 1 && wordKind(word, stopwords) === 'content'),
  );
}
