import type { Paper } from '../../domain/paper.ts';
import { findAcronyms } from '../../model/acronyms.ts';
import { GLUE_TEXT, glueOf, surfaceOf } from '../../model/packed-token.ts';
import type { TokenRun } from '../../model/tokens.ts';
import type { TokenTable } from '../stage-values.ts';
import { chooseAcronyms } from './choose-acronyms.ts';
import { joinCompounds } from './join-compounds.ts';
import { TokenWriter } from './token-writer.ts';

/** What a model knows of the words of its corpus: its acronyms, and the compounds that it writes as one word. */
export type KnownWords = Pick<TokenTable, 'acronyms' | 'compounds'>;

/** The texts of a paper that are read. */
export type PaperTexts = Pick<Paper, 'title' | 'abstract' | 'keywords'>;

/**
 * Cuts every title and abstract into words and collects the acronyms that they explain. Keywords are read
 * as further sentences of the abstract.
 *
 * @param known words of another corpus, by which these papers are read as its own were; default: none
 */
export function tokenizePapers(
  corpus: { readonly papers: readonly PaperTexts[] },
  known: KnownWords | null = null,
): TokenTable {
  const writer = new TokenWriter();
  const starts = [0];
  for (const { title, abstract, keywords } of corpus.papers) {
    writer.addText(title);
    starts.push(writer.tokens.length);
    writer.addText(abstract);
    for (const keyword of keywords) writer.addText(keyword);
    starts.push(writer.tokens.length);
  }
  const wordCount = writer.words.length;

  // The long forms of acronyms stand behind the papers for a while, so that their compounds are joined alike.
  const explaining = known === null ? corpus.papers : [];
  const definitions = explaining.flatMap(({ title, abstract }) => [
    ...findAcronyms(title),
    ...findAcronyms(abstract),
  ]);
  const textOfLong = new Map<string, number>();
  for (const { long } of definitions) {
    if (textOfLong.has(long)) continue;
    textOfLong.set(long, starts.length - 1);
    writer.addText(long);
    starts.push(writer.tokens.length);
  }

  const tokens = writer.tokens.toArray();
  const ends = Uint32Array.from(starts);
  const isWord = (word: string): boolean =>
    known === null ? (writer.findWord(word) ?? wordCount) < wordCount : known.compounds.has(word);
  const compounds = joinCompounds(tokens, ends, writer, isWord);
  const { words, surfaces } = writer;
  const wordOf = Uint32Array.from(writer.wordOf);
  const wordsOf = (long: string): TokenRun => {
    const text = textOfLong.get(long) ?? 0;
    return Array.from(tokens.subarray(ends[text], ends[text + 1]), (token) => ({
      word: words[wordOf[surfaceOf(token)] ?? 0] ?? '',
      surface: surfaces[surfaceOf(token)] ?? '',
      glue: GLUE_TEXT[glueOf(token)] ?? '',
    }));
  };
  const sectionStarts = ends.slice(0, 2 * corpus.papers.length + 1);
  return {
    words,
    surfaces,
    wordOf,
    tokens: tokens.slice(0, sectionStarts.at(-1)),
    sectionStarts,
    acronyms: known?.acronyms ?? chooseAcronyms(definitions, wordsOf),
    compounds: known?.compounds ?? compounds,
  };
}
