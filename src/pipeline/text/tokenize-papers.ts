import type { Corpus } from '../../domain/paper.ts';
import { findAcronyms } from '../../model/acronyms.ts';
import { GLUE_TEXT, glueOf, surfaceOf } from '../../model/packed-token.ts';
import type { TokenRun } from '../../model/tokens.ts';
import type { TokenTable } from '../stage-values.ts';
import { chooseAcronyms } from './choose-acronyms.ts';
import { joinCompounds } from './join-compounds.ts';
import { TokenWriter } from './token-writer.ts';

/**
 * Cuts every title and abstract into words and collects the acronyms that they explain. Keywords are read
 * as further sentences of the abstract.
 */
export function tokenizePapers(corpus: Corpus): TokenTable {
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
  const definitions = corpus.papers.flatMap(({ title, abstract }) => [
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
  joinCompounds(tokens, ends, writer, wordCount);
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
    acronyms: chooseAcronyms(definitions, wordsOf),
  };
}
